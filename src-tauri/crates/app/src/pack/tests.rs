//! Tests of the review pack.
mod fixture;

use super::{PackFile, compose, preview, render_pack, slug};
use crate::text::{Lang, Text};
use domain::redaction::RedactionProfile;
use fixture::{options, review};
use report::pages::{Command, Layout};
use std::{env, fs, process};

fn pack(number: Option<u32>, lang: Lang) -> Vec<PackFile> {
    render_pack(&review(number), &options(), &Text::load(lang)).unwrap()
}

/// All words of a page, in order.
fn words(layout: &Layout, page: usize) -> String {
    let texts = layout.pages[page].commands.iter().filter_map(|command| match command {
        Command::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// The other process of [`the_same_review_gives_the_same_bytes_in_two_processes`]: writes
/// the pack where the environment says, and does nothing otherwise.
#[test]
fn writes_the_pack_where_asked() {
    let Ok(folder) = env::var("PACK_TEST_FOLDER") else { return };
    for (number, lang) in [(Some(3), Lang::De), (Some(3), Lang::En), (None, Lang::De)] {
        let folder = format!("{folder}/{}-{}", lang.tag(), number.unwrap_or(0));
        fs::create_dir_all(&folder).unwrap();
        for file in pack(number, lang) {
            fs::write(format!("{folder}/{}", file.name), &file.bytes).unwrap();
        }
    }
}

#[test]
fn the_same_review_gives_the_same_bytes_in_two_processes() {
    let folder = tempfile::tempdir().unwrap();
    let done = process::Command::new(env::current_exe().unwrap())
        .args(["--exact", "pack::tests::writes_the_pack_where_asked"])
        .env("PACK_TEST_FOLDER", folder.path())
        .stdout(process::Stdio::null())
        .status()
        .unwrap();
    assert!(done.success());
    for (number, lang) in [(Some(3), Lang::De), (Some(3), Lang::En), (None, Lang::De)] {
        let folder = folder.path().join(format!("{}-{}", lang.tag(), number.unwrap_or(0)));
        for file in pack(number, lang) {
            assert!(fs::read(folder.join(&file.name)).unwrap() == file.bytes, "{} differs", file.name);
        }
    }
}
