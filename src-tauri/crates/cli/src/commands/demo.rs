//! `demo --out DIR`: the whole line in one command, with invented tenants.
use super::{absolute, pack, vault};
use crate::{
    arguments::{Demo, Global, Paper, Redaction},
    ending::{Done, Problem},
    output::Output,
    secret,
    session::{Nothing, Session},
};
use app::contract::{FindingPage, ReviewList, ReviewRow, TenantList, TenantRow};
use serde::Serialize;
use serde_json::json;
use std::path::Path;
use zeroize::Zeroizing;

/// Protects nothing: the tenants are invented, and the program prints it.
const DEMO_PASSPHRASE: &str = "harbour lantern demo";

/// What the demo made.
#[derive(Serialize)]
struct Made {
    vault: String,
    /// None where the person gave one.
    passphrase: Option<&'static str>,
    recovery_key: String,
    packs: Vec<MadePack>,
}

#[derive(Serialize)]
struct MadePack {
    tenant: String,
    review: Option<u32>,
    lang: &'static str,
    path: String,
}

/// Runs the command.
pub fn run(global: &Global, command: &Demo, output: &mut Output) -> Result<Done, Problem> {
    let given = secret::without_asking(global).transpose()?;
    let passphrase = given.clone().unwrap_or_else(|| Zeroizing::new(DEMO_PASSPHRASE.to_owned()));
    let place = global.vault.clone().unwrap_or_else(|| command.out.join("vault"));
    let session = Session::at(std::path::absolute(&place)?);
    let created = vault::make(&session, &passphrase, "Nordhafen Consulting", "Jule Ahrens")?;
    session.finish("demo.load", &Nothing {}, output)?;
    let mut made = Made {
        vault: created.session.vault_dir,
        passphrase: given.is_none().then_some(DEMO_PASSPHRASE),
        recovery_key: created.recovery_key,
        packs: Vec::new(),
    };
    let tenants: TenantList = session.call("tenant.list", &Nothing {})?;
    for tenant in tenants.rows.iter().filter(|tenant| tenant.snapshot.is_some()) {
        let review = review_of(&session, tenant, output)?;
        for lang in ["de", "en"] {
            let path = command.out.join(pack_folder(tenant, lang));
            pack::export(
                &session,
                &review.id.to_string(),
                lang,
                Redaction::CustomerSafe,
                Paper::A4,
                &path,
                output,
            )?;
            made.packs.push(MadePack {
                tenant: tenant.name.clone(),
                review: review.number,
                lang,
                path: absolute(&path)?,
            });
        }
    }
    show(&made, output)
}

/// The tenant's latest released review. Where the demo data bring none: some decisions, a
/// draft, and its release.
fn review_of(session: &Session, tenant: &TenantRow, output: &Output) -> Result<ReviewRow, Problem> {
    let reviews: ReviewList = session.call("review.list", &json!({"tenant": tenant.id}))?;
    if let Some(released) = reviews.rows.into_iter().find(|review| review.number.is_some()) {
        return Ok(released);
    }
    decide(session, tenant, output)?;
    let request = json!({"tenant": tenant.id, "lang": output.lang()});
    let draft: ReviewRow = session.call("review.draft", &request)?;
    session.call("review.release", &json!({"review": draft.id}))
}

/// The first finding is being worked on, with a word for the customer; the next ones are
/// looked at.
fn decide(session: &Session, tenant: &TenantRow, output: &Output) -> Result<(), Problem> {
    let page: FindingPage = session
        .call("finding.list", &json!({"tenant": tenant.id, "states": ["new"], "limit": 5}))?;
    let change = |finding: &app::contract::FindingRow, change: serde_json::Value| {
        session
            .call("finding.change", &json!({"findings": [finding.id], "change": change}))
            .map(|_: serde_json::Value| ())
    };
    for (index, finding) in page.rows.iter().enumerate() {
        change(finding, json!({"type": "state", "state": "triaged", "reason": null}))?;
        if index == 0 {
            let text = output.text().get("cli-demo-comment");
            change(finding, json!({"type": "owner", "owner": "Mara Lindner"}))?;
            change(finding, json!({"type": "customer_comment", "text": text}))?;
            change(finding, json!({"type": "state", "state": "in_progress", "reason": null}))?;
        }
    }
    Ok(())
}

/// A folder named after the tenant's domain, by plain characters only.
fn pack_folder(tenant: &TenantRow, lang: &str) -> String {
    let name = tenant.domain.as_deref().unwrap_or(&tenant.name);
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    let joined = Path::new("packs").join(format!("{plain}-{lang}"));
    joined.to_string_lossy().into_owned()
}

fn show(made: &Made, output: &mut Output) -> Result<Done, Problem> {
    if output.is_json() {
        output.answer("tenantpilot.demo/1", made)?;
        return Ok(Done::Well);
    }
    output.message("cli-vault-created", &[("vault", (&made.vault).into())])?;
    if let Some(passphrase) = made.passphrase {
        output.message("cli-demo-passphrase", &[("passphrase", passphrase.into())])?;
    }
    for pack in &made.packs {
        output.message(
            "cli-demo-pack",
            &[
                ("tenant", (&pack.tenant).into()),
                ("lang", pack.lang.into()),
                ("path", (&pack.path).into()),
            ],
        )?;
    }
    Ok(Done::Well)
}
