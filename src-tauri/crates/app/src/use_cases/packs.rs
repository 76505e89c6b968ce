//! Packs: previewed, written into a folder, verified.
use crate::{
    contract::{
        PackExport, PackFileState, PackPreview, PackRequest, PackVerified, PathRequest, RunStarted,
    },
    desk::Desk,
    door::Door,
    failure::{Class, Failure},
    pack::{self, PackError, PackFile, PackOptions},
    reviews,
    runs::{Outcome, Progress},
    text::{Lang, Text},
};
use domain::{
    journal::Hash,
    review::draft::{Pack, PackFile as Listed},
};
use report::model::Paper;
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};
use vault::tables::{review, setting};

/// The setting that holds the secret from which packs derive their pseudonyms.
const PACK_SECRET: &str = "pack_secret";
/// The most files that a folder may hold to be verified as a pack.
const FOLDER_FILES_MAX: usize = 10_000;

/// `pack.preview`
pub(crate) fn preview(door: &Door, request: PackRequest) -> Result<PackPreview, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let text = Text::load(lang(&request.lang)?);
    let options = options(&desk, &request)?;
    let content = reviews::content(&desk, request.review)?;
    let layout = pack::preview(&content, &options, &text)?;
    let pages = serde_json::to_value(layout).map_err(|_| internal())?;
    Ok(PackPreview { pages })
}

/// `pack.export`
pub(crate) fn export(door: &Door, request: PackExport) -> Result<RunStarted, Failure> {
    lang(&request.pack.lang)?;
    if request.out_dir.trim().is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let open = door.open()?;
    let review = open.vault.read(|reader| review::get(reader, request.pack.review))?;
    if review.as_released().is_err() {
        return Err(Failure::usage("review-not-released"));
    }
    let tenant = review.written().tenant;
    let run = door.runs().start(door, "pack", Some(tenant), move |desk, progress| {
        write_pack(desk, progress, &request)
    })?;
    Ok(RunStarted { run })
}

/// Renders a released review into a folder and records it.
pub(crate) fn write_pack(
    desk: &Desk<'_>,
    progress: &Progress,
    request: &PackExport,
) -> Result<Outcome, Failure> {
    progress.step("render", 0);
    let text = Text::load(lang(&request.pack.lang)?);
    let options = options(desk, &request.pack)?;
    let content = reviews::content(desk, request.pack.review)?;
    let files = pack::render_pack(&content, &options, &text)?;
    progress.check()?;
    progress.step("write", files.len() as u64);
    let folder = PathBuf::from(&request.out_dir);
    put(&folder, &files).map_err(|refused| refused.failure())?;
    let listed: Vec<Listed> = files
        .iter()
        .map(|file| Listed {
            name: file.name.clone(),
            sha256: Hash(Sha256::digest(&file.bytes).into()),
            size_bytes: file.bytes.len() as u64,
        })
        .collect();
    let manifest = listed.iter().find(|file| file.name == bundle::MANIFEST_NAME);
    let pack = Pack {
        lang: text.lang().tag().to_owned(),
        redaction: options.redaction.name().to_owned(),
        manifest_sha256: manifest.ok_or_else(internal)?.sha256,
        files: listed,
    };
    reviews::record_pack(desk, request.pack.review, pack)?;
    Ok(Outcome::new("pack-written").with("folder", folder.display()).with("count", files.len()))
}

/// `pack.verify`
pub(crate) fn verify(_: &Door, request: PathRequest) -> Result<PackVerified, Failure> {
    let folder = Path::new(&request.path);
    let not_a_pack = |_| Failure::input("pack-not-a-pack");
    let manifest = bounded(&folder.join(bundle::MANIFEST_NAME), bundle::MANIFEST_BYTES_MAX as u64)
        .map_err(not_a_pack)?;
    let mut present = Vec::new();
    for entry in fs::read_dir(folder).map_err(not_a_pack)? {
        if present.len() >= FOLDER_FILES_MAX {
            return Err(Failure::input("pack-not-a-pack"));
        }
        present.push(entry.map_err(not_a_pack)?.file_name().to_string_lossy().into_owned());
    }
    let report = bundle::verify(&manifest, &present, |name| {
        bounded(&folder.join(name), bundle::FILE_BYTES_MAX).ok()
    })
    .map_err(|_| Failure::input("pack-not-a-pack"))?;
    let intact = report.intact();
    let files = report
        .files
        .into_iter()
        .map(|(name, state)| PackFileState { name, state: state.name().to_owned() })
        .collect();
    Ok(PackVerified { intact, files })
}

fn options(desk: &Desk<'_>, request: &PackRequest) -> Result<PackOptions, Failure> {
    let redaction = request
        .redaction
        .parse()
        .map_err(|_| Failure::usage("redaction-unknown").with("redaction", &request.redaction))?;
    let paper = match request.paper.as_str() {
        "a4" => Paper::A4,
        "letter" => Paper::Letter,
        _ => return Err(Failure::usage("paper-unknown").with("paper", &request.paper)),
    };
    let nist = desk
        .catalogue
        .rows(crate::evaluate::OVERLAY)
        .into_iter()
        .map(|(policy, _)| (policy.policy.clone(), policy.nist.clone()))
        .collect();
    Ok(PackOptions { redaction, paper, secret: secret(desk)?, nist })
}

/// The vault's own secret for pseudonyms, made when first needed.
fn secret(desk: &Desk<'_>) -> Result<Vec<u8>, Failure> {
    let known = |text: Option<String>| text.and_then(|text| hex::decode(text).ok());
    if let Some(secret) = known(desk.read(|reader| Ok(setting::get(reader, PACK_SECRET)?))?) {
        return Ok(secret);
    }
    let mut fresh = [0; 32];
    desk.env.fill(&mut fresh);
    desk.vault.write(|writer| {
        // Another thread may have been quicker: the first secret stays.
        if let Some(secret) = known(setting::get(writer, PACK_SECRET)?) {
            return Ok(secret);
        }
        setting::set(writer, PACK_SECRET, &hex::encode(fresh))?;
        Ok(fresh.to_vec())
    })
}

fn lang(tag: &str) -> Result<Lang, Failure> {
    tag.parse().map_err(|_| Failure::usage("lang-unknown").with("lang", tag))
}

fn internal() -> Failure {
    Failure::new(Class::Internal, "internal")
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        tracing::error!(%error, "a pack could not be rendered");
        internal()
    }
}

/// Why files could not be put into a folder.
enum Refused {
    Taken(String),
    Disk(io::Error),
}

impl Refused {
    fn failure(self) -> Failure {
        match self {
            Self::Taken(name) => Failure::input("pack-target-taken").with("name", name),
            Self::Disk(error) => Failure::disk(Class::Input, &error),
        }
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// Puts all files into a folder, each whole or not at all. A file that is there with the same
/// bytes stays; one with others is never overwritten.
fn put(folder: &Path, files: &[PackFile]) -> Result<(), Refused> {
    fs::create_dir_all(folder)?;
    for file in files {
        let path = folder.join(&file.name);
        if path.exists() && bounded(&path, bundle::FILE_BYTES_MAX)? != file.bytes {
            return Err(Refused::Taken(file.name.clone()));
        }
    }
    for file in files {
        // A link or a leftover of that name is taken away, never written through.
        let part = folder.join(format!(".{}.part", file.name));
        match fs::remove_file(&part) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let written = fs::OpenOptions::new().write(true).create_new(true).open(&part).and_then(
            |mut handle| {
                handle.write_all(&file.bytes)?;
                handle.sync_all()?;
                fs::rename(&part, folder.join(&file.name))
            },
        );
        if let Err(error) = written {
            // What was written of it must not stay beside the pack.
            let _ = fs::remove_file(&part);
            return Err(error.into());
        }
    }
    Ok(())
}

fn bounded(path: &Path, bytes_max: u64) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}
