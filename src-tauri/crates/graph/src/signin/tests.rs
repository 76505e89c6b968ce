//! Sign-in, against a small identity server on this machine.
