//! Looking for words in files and in memory, however they may be written there.
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Read, Seek, SeekFrom},
    path::Path,
};

/// Standard base64 (RFC 4648).
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What is looked for: each with the name under which it is reported.
#[derive(Default)]
pub struct Wanted(Vec<(String, Vec<u8>)>);

impl Wanted {
    /// A word, as it is in UTF-8 and UTF-16, hexadecimal and base64.
    pub fn word(&mut self, name: &str, word: &[u8]) {
        self.bytes(name, word);
        for alignment in 0..3 {
            self.pattern(name, &format!("base64 at {alignment}"), base64_inside(word, alignment));
        }
    }

    /// Bytes, as they are, spread over 16 bits each, and in hexadecimal.
    pub fn bytes(&mut self, name: &str, bytes: &[u8]) {
        self.pattern(name, "plain", bytes.to_vec());
        self.pattern(name, "wide", bytes.iter().flat_map(|byte| [*byte, 0]).collect());
        self.pattern(name, "hex", hex::encode(bytes).into_bytes());
        self.pattern(name, "HEX", hex::encode_upper(bytes).into_bytes());
    }

    fn pattern(&mut self, name: &str, how: &str, pattern: Vec<u8>) {
        assert!(pattern.len() >= 6, "too short to mean anything: {name}, {how}");
        self.0.push((format!("{name}, {how}"), pattern));
    }

    /// The names of what is in `bytes`.
    pub fn found_in(&self, bytes: &[u8], found: &mut BTreeSet<String>) {
        let mut by_first: Vec<Vec<&(String, Vec<u8>)>> = vec![Vec::new(); 256];
        for entry in &self.0 {
            if let Some(first) = entry.1.first() {
                by_first[usize::from(*first)].push(entry);
            }
        }
        for (at, byte) in bytes.iter().enumerate() {
            for (name, pattern) in &by_first[usize::from(*byte)] {
                if bytes[at..].starts_with(pattern) {
                    found.insert(name.clone());
                }
            }
        }
    }

    /// What is in the names and contents of all files under `folder`, with the file; and how
    /// many files there were.
    pub fn in_files(&self, folder: &Path) -> (Vec<String>, usize) {
        let (mut all, mut count) = (Vec::new(), 0);
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let path = entry.path();
                let kind = entry.file_type().expect("readable");
                let mut found = BTreeSet::new();
                self.found_in(entry.file_name().as_encoded_bytes(), &mut found);
                if kind.is_dir() {
                    folders.push(path.clone());
                } else if kind.is_file() {
                    count += 1;
                    self.found_in(&fs::read(&path).unwrap_or_default(), &mut found);
                } else if kind.is_symlink() {
                    let target = fs::read_link(&path).unwrap_or_default();
                    self.found_in(target.as_os_str().as_encoded_bytes(), &mut found);
                }
                all.extend(found.into_iter().map(|name| format!("{}: {name}", path.display())));
            }
        }
        (all, count)
    }

    /// What is in the writable memory of a process.
    pub fn in_memory(&self, process: u32) -> BTreeSet<String> {
        let open = |name: &str| File::open(format!("/proc/{process}/{name}"));
        let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
        let (Ok(mut memory), Ok(mut pages)) = (open("mem"), open("pagemap")) else {
            return BTreeSet::new();
        };
        let mut found = BTreeSet::new();
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let (Some(range), Some(rights)) = (words.next(), words.next()) else { continue };
            let Some((from, to)) = range.split_once('-') else { continue };
            let number = |text| u64::from_str_radix(text, 16).expect("an address");
            if !rights.starts_with("rw") {
                continue;
            }
            for (from, length) in present(&mut pages, number(from), number(to)) {
                let mut region = vec![0; length];
                if memory.seek(SeekFrom::Start(from)).is_ok()
                    && memory.read_exact(&mut region).is_ok()
                {
                    self.found_in(&region, &mut found);
                }
            }
        }
        found
    }
}

const PAGE: u64 = 4096;

/// The runs of pages that hold something: a web view reserves far more than it has. By
/// `/proc/PID/pagemap`: bit 63 says present, bit 62 swapped.
fn present(pages: &mut File, from: u64, to: u64) -> Vec<(u64, usize)> {
    let count = usize::try_from((to - from) / PAGE).expect("it fits");
    let mut entries = vec![0; count * 8];
    let read = pages.seek(SeekFrom::Start(from / PAGE * 8)).is_ok()
        && pages.read_exact(&mut entries).is_ok();
    let mut runs: Vec<(u64, usize)> = Vec::new();
    for (at, entry) in entries.chunks_exact(8).enumerate() {
        let address = from + at as u64 * PAGE;
        let holds = entry.last().is_some_and(|high| high & 0xC0 != 0);
        match runs.last_mut() {
            _ if read && !holds => {}
            Some((begin, length)) if *begin + *length as u64 == address => *length += PAGE as usize,
            _ => runs.push((address, PAGE as usize)),
        }
    }
    runs
}

/// The characters that a word is sure to have in base64 when it begins `alignment` bytes after
/// a multiple of three.
fn base64_inside(word: &[u8], alignment: usize) -> Vec<u8> {
    // Bits before the first and after the last whole group of six belong to neighbours.
    let bits: Vec<u8> =
        word.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1)).collect();
    let skip = (6 - alignment * 8 % 6) % 6;
    let symbol = |group: &[u8]| {
        let value = group.iter().fold(0, |value, bit| value << 1 | usize::from(*bit));
        BASE64[value]
    };
    bits[skip..].chunks_exact(6).map(symbol).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_found() {
        let mut wanted = Wanted::default();
        wanted.word("it", b"zqvmarker");
        // As `base64` of coreutils writes it after no, one and two bytes before it.
        for text in [
            "enF2bWFya2VyIQ==",
            "LXpxdm1hcmtlciE=",
            "LS16cXZtYXJrZXIh",
            "--zqvmarker--",
            "7A71766D61726B6572",
        ] {
            let mut found = BTreeSet::new();
            wanted.found_in(text.as_bytes(), &mut found);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
        }
    }
}
