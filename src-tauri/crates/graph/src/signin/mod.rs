//! Signing in to Microsoft's identity platform.
