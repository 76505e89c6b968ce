//! Collecting: streams of pages from Graph, resumable at every page.
