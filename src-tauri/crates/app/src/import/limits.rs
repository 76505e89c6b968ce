//! How much an import may be. Everything that can grow has a limit.

/// Limits of one import; [`Limits::default`] is what the program uses.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// All files together, in bytes.
    pub bytes_max: u64,
    /// Files.
    pub files_max: usize,
    /// One file, in bytes.
    pub file_bytes_max: u64,
    /// Folders within folders.
    pub folder_depth_max: usize,
    /// Arrays and objects within each other.
    pub depth_max: usize,
    /// JSON values over all files.
    pub values_max: usize,
    /// One string, in bytes of UTF-8.
    pub string_bytes_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes_max: 256 << 20,
            files_max: 10_000,
            file_bytes_max: 64 << 20,
            folder_depth_max: 16,
            depth_max: 64,
            values_max: 5_000_000,
            string_bytes_max: 8 << 20,
        }
    }
}
