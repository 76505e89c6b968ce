//! What policies have in common, case by case.
