//! Lists the locale files, so that a new `.ftl` file is embedded without a line of code.
#![allow(clippy::disallowed_methods)] // Cargo speaks to build scripts through the environment.
use std::{env, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let locales =
        Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../locales").canonicalize()?;
    let mut code = String::new();
    for (lang, name) in [("en", "ENGLISH"), ("de", "GERMAN")] {
        let folder = locales.join(lang);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)?
            .collect::<Result<Vec<_>, _>>()?
            .iter()
            .map(fs::DirEntry::path)
            .collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        files.sort();
        writeln!(code, "pub(super) const {name}: &[(&str, &str)] = &[")?;
        for path in files {
            let file_name = path
                .file_name()
                .and_then(|name| name.to_str())
                .ok_or("a locale file's name is not UTF-8")?;
            writeln!(code, "    ({file_name:?}, include_str!({:?})),", path.display().to_string())?;
        }
        writeln!(code, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}
