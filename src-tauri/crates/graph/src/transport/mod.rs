//! Requests to Graph: one origin, paging, batches, throttling, retries.
