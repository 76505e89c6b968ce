//! Build script of the shell: embeds the window's configuration and capabilities.
fn main() {}
