//! Tests of pace.
