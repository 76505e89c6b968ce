//! The review pack: a released review as what the customer receives.
//!
//! Content is redacted first and then composed into a [`report::model::Document`], so
//! nothing that was redacted can reach a page or a table. The same content, options and
//! language give the same bytes; no clock is read.
mod compose;
mod cover;
mod coverage;
mod evidence;
mod findings;
mod method;
mod risks;
pub(crate) mod setting;
mod sheet;
mod summary;
mod words;

#[cfg(test)]
mod tests;

use crate::text::Text;
use domain::{
    redaction::{PackKey, RedactionProfile, redact},
    review::{ReviewContent, compose::freeze},
    verdict::PolicyId,
};
use report::model::{Document, Paper};
use std::collections::BTreeMap;

/// How a pack is rendered.
#[derive(Clone)]
pub struct PackOptions {
    /// Who it is for.
    pub redaction: RedactionProfile,
    /// Paper.
    pub paper: Paper,
    /// A secret of the vault, from which the pseudonyms' key is derived.
    pub secret: Vec<u8>,
    /// NIST SP 800-53 ids of each policy, from the overlay.
    pub nist: BTreeMap<PolicyId, Vec<String>>,
}

/// One file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a pack cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The content cannot be hashed.
    #[error("the review's content cannot be frozen")]
    Content,
    /// The document cannot be made.
    #[error(transparent)]
    Report(#[from] report::ReportError),
    /// The manifest cannot be made.
    #[error(transparent)]
    Bundle(#[from] bundle::BundleError),
}

/// The content as it may leave, with what the pages say about it.
struct Prepared {
    content: ReviewContent,
    counts: domain::redaction::RedactionCounts,
    hash: String,
}

fn prepare(content: &ReviewContent, options: &PackOptions) -> Result<Prepared, PackError> {
    let (_, hash) = freeze(content).map_err(|_| PackError::Content)?;
    let hash = hex::encode(hash.0);
    let key = PackKey::derive(&options.secret, content.id, &hash);
    let (content, counts) = redact(content, options.redaction, &key);
    Ok(Prepared { content, counts, hash })
}

/// The document of a pack, redacted; `text` decides the language.
///
/// # Errors
/// [`PackError::Content`] when the content cannot be hashed.
pub fn compose(
    content: &ReviewContent,
    options: &PackOptions,
    text: &Text,
) -> Result<Document, PackError> {
    Ok(compose::document(&prepare(content, options)?, options, text))
}

/// The pages as they would be printed, for the window's preview.
///
/// # Errors
/// [`PackError`] as of [`compose`] and [`report::layout()`].
pub fn preview(
    content: &ReviewContent,
    options: &PackOptions,
    text: &Text,
) -> Result<report::pages::Layout, PackError> {
    Ok(report::layout(&compose(content, options, text)?)?)
}

/// The files of a pack: the PDF, `findings.csv`, `accepted-risks.csv` where there are some, and
/// `manifest.json`, in this order.
///
/// # Errors
/// [`PackError`] as of [`preview`], [`report::pdf`] and [`bundle::manifest()`].
pub fn render_pack(
    content: &ReviewContent,
    options: &PackOptions,
    text: &Text,
) -> Result<Vec<PackFile>, PackError> {
    let prepared = prepare(content, options)?;
    let document = compose::document(&prepared, options, text);
    let pdf = report::render(&document)?;
    let csv = sheet::findings(&prepared.content, options)?;
    let pdf_name = pdf_name(content, text);
    let about = bundle::About {
        review_id: content.id,
        review_number: content.number,
        content_sha256: prepared.hash.clone(),
        lang: text.lang().tag().to_owned(),
        redaction: options.redaction.name().to_owned(),
        generated_by: format!("TenantPilot {}", content.tool_version),
    };
    let risks = sheet::accepted_risks(&prepared.content)?;
    let mut listed = vec![(pdf_name.as_str(), pdf.as_slice()), (sheet::NAME, csv.as_slice())];
    listed.extend(risks.as_deref().map(|bytes| (sheet::RISKS_NAME, bytes)));
    let manifest = bundle::manifest(&about, &listed)?;
    let mut files = vec![
        PackFile { name: pdf_name, bytes: pdf },
        PackFile { name: sheet::NAME.to_owned(), bytes: csv },
    ];
    files.extend(risks.map(|bytes| PackFile { name: sheet::RISKS_NAME.to_owned(), bytes }));
    files.push(PackFile { name: bundle::MANIFEST_NAME.to_owned(), bytes: manifest });
    Ok(files)
}

/// `review-<tenant>-<number>-<lang>.pdf`, in letters that every file system takes.
fn pdf_name(content: &ReviewContent, text: &Text) -> String {
    let number = content.number.map_or_else(|| "draft".to_owned(), |number| number.to_string());
    format!("review-{}-{number}-{}.pdf", slug(&content.tenant.name), text.lang().tag())
}

/// ASCII letters and digits of `name` in lower case, joined by hyphens; German letters
/// spelled out; `tenant` when nothing is left.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            _ if slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(40).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "tenant".to_owned() } else { slug.to_owned() }
}
