//! Where the project and what it builds are.
use crate::Outcome;
use cargo_metadata::MetadataCommand;
use std::path::{Path, PathBuf};

/// The project's root and its target directory.
pub struct Place {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where cargo builds, wherever the person has put it.
    pub target: PathBuf,
}

impl Place {
    /// Asks cargo.
    pub fn find() -> Outcome<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../Cargo.toml");
        let metadata = MetadataCommand::new().manifest_path(here).no_deps().exec()?;
        Ok(Self {
            root: metadata.workspace_root.into_std_path_buf(),
            target: metadata.target_directory.into_std_path_buf(),
        })
    }

    /// A program that cargo has built.
    pub fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Tools that were installed for this project only.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}
