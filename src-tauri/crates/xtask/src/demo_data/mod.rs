//! `cargo xtask demo-data`: generates the demo tenants in `assets/demo/`.
//!
//! Three invented customers, described by what is good and bad about them, written in the
//! form of a provider settings export. Same description, same bytes: no clock, no randomness;
//! identifiers are derived from names. Domains end in `.example` (RFC 2606).
mod directory;
mod export;
mod policies;

use std::{fs, io, path::Path};

/// How well a tenant is kept; what differs from a tidy one.
#[derive(Clone, Copy)]
pub struct Tenant {
    /// Folder name in `assets/demo`.
    slug: &'static str,
    name: &'static str,
    domain: &'static str,
    users: u32,
    premium_p2: bool,
    /// Global administrators, by given name and surname.
    global_admins: &'static [&'static str],
    /// Other privileged people with one role each.
    other_admins: &'static [(&'static str, &'static str)],
    snapshots: &'static [State],
}

/// What a tenant's configuration was at one time.
#[derive(Clone, Copy)]
pub struct State {
    /// The day it was read: `YYYY-MM-DD`.
    date: &'static str,
    legacy_auth_blocked: bool,
    risk_policies: bool,
    mfa: Mfa,
    admins_phishing_resistant: bool,
    managed_devices: bool,
    device_code_blocked: bool,
    /// A forgotten account is excluded from the multifactor policy.
    stale_exclusion: bool,
    migration_complete: bool,
    weak_methods: bool,
    users_register_apps: bool,
    user_consent: bool,
    admin_consent_workflow: bool,
    app_secrets_restricted: bool,
    passwords_expire: bool,
    permanent_admins: bool,
    activation_approval: bool,
    role_alerts: bool,
    synced_admin: bool,
    guests_limited: bool,
    anyone_invites: bool,
    /// SharePoint's `SharingCapability`: 0 nobody, 1 new and existing guests, 2 anyone, 3 existing.
    sharing: u8,
    link_days: i32,
    default_link_anyone: bool,
    default_link_edit: bool,
}

/// How multifactor authentication is required.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mfa {
    ReportOnly,
    Enforced,
    PhishingResistant,
}

const TIDY: State = State {
    date: "2026-09-14",
    legacy_auth_blocked: true,
    risk_policies: true,
    mfa: Mfa::PhishingResistant,
    admins_phishing_resistant: true,
    managed_devices: true,
    device_code_blocked: true,
    stale_exclusion: false,
    migration_complete: true,
    weak_methods: false,
    users_register_apps: false,
    user_consent: false,
    admin_consent_workflow: true,
    app_secrets_restricted: true,
    passwords_expire: false,
    permanent_admins: false,
    activation_approval: true,
    role_alerts: true,
    synced_admin: false,
    guests_limited: true,
    anyone_invites: false,
    sharing: 3,
    link_days: 14,
    default_link_anyone: false,
    default_link_edit: false,
};

const NEGLECTED: State = State {
    date: "2026-08-27",
    legacy_auth_blocked: false,
    risk_policies: false,
    mfa: Mfa::ReportOnly,
    admins_phishing_resistant: false,
    managed_devices: false,
    device_code_blocked: false,
    stale_exclusion: true,
    migration_complete: false,
    weak_methods: true,
    users_register_apps: true,
    user_consent: true,
    admin_consent_workflow: false,
    app_secrets_restricted: false,
    passwords_expire: true,
    permanent_admins: true,
    activation_approval: false,
    role_alerts: false,
    synced_admin: true,
    guests_limited: false,
    anyone_invites: true,
    sharing: 2,
    link_days: 180,
    default_link_anyone: true,
    default_link_edit: true,
};

const TENANTS: &[Tenant] = &[
    Tenant {
        slug: "lindwurm-stadtwerke",
        name: "Lindwurm Stadtwerke",
        domain: "lindwurm-stadtwerke.example",
        users: 412,
        premium_p2: true,
        global_admins: &["Jorinde Achterberg", "Matthis Wolkenhauer"],
        other_admins: &[
            ("Svenja Tölkes", "Exchange Administrator"),
            ("Ruven Mahlstedt", "User Administrator"),
            ("Enna Grothusen", "SharePoint Administrator"),
        ],
        snapshots: &[TIDY],
    },
    Tenant {
        slug: "brauwerk-osterhagen",
        name: "Brauwerk Osterhagen",
        domain: "brauwerk-osterhagen.example",
        users: 63,
        premium_p2: false,
        global_admins: &[
            "Udo Kesselring",
            "Praktikum Empfang",
            "Beate Kesselring",
            "Scanner Verwaltung",
            "Holger Dannewitz",
            "Dienstleister Altvertrag",
            "Gesa Kesselring",
            "Test Administrator",
            "Ilja Brockhoff",
        ],
        other_admins: &[("Holger Dannewitz", "Exchange Administrator")],
        snapshots: &[NEGLECTED],
    },
    Tenant {
        slug: "kranichtal-werkzeugbau",
        name: "Kranichtal Werkzeugbau",
        domain: "kranichtal-werkzeugbau.example",
        users: 187,
        premium_p2: true,
        global_admins: &[
            "Alrun Viebrock",
            "Tjark Hesemann",
            "Notfall Zugriff Eins",
            "Notfall Zugriff Zwei",
        ],
        other_admins: &[
            ("Milena Oberdieck", "Exchange Administrator"),
            ("Tjark Hesemann", "Privileged Role Administrator"),
            ("Fenja Stubbemann", "Application Administrator"),
            ("Lasse Quathamer", "User Administrator"),
            ("Milena Oberdieck", "SharePoint Administrator"),
        ],
        snapshots: &[
            State {
                date: "2026-03-18",
                legacy_auth_blocked: true,
                mfa: Mfa::Enforced,
                stale_exclusion: true,
                migration_complete: true,
                sharing: 1,
                link_days: 60,
                guests_limited: true,
                default_link_anyone: false,
                ..NEGLECTED
            },
            State {
                date: "2026-06-17",
                legacy_auth_blocked: true,
                risk_policies: true,
                mfa: Mfa::Enforced,
                migration_complete: true,
                weak_methods: false,
                stale_exclusion: true,
                admin_consent_workflow: true,
                users_register_apps: false,
                passwords_expire: false,
                sharing: 1,
                link_days: 60,
                guests_limited: true,
                default_link_anyone: false,
                default_link_edit: false,
                ..NEGLECTED
            },
            State {
                date: "2026-09-16",
                mfa: Mfa::Enforced,
                admins_phishing_resistant: true,
                managed_devices: false,
                device_code_blocked: false,
                app_secrets_restricted: false,
                permanent_admins: true,
                activation_approval: false,
                role_alerts: false,
                synced_admin: true,
                weak_methods: true,
                anyone_invites: true,
                sharing: 1,
                link_days: 30,
                ..TIDY
            },
        ],
    },
];

/// Writes all demo tenants below `root`.
///
/// # Errors
/// When a file cannot be written.
pub fn generate(root: &Path) -> io::Result<()> {
    for tenant in TENANTS {
        let folder = root.join(tenant.slug);
        fs::create_dir_all(&folder)?;
        for state in tenant.snapshots {
            let export = export::export(tenant, state);
            let mut text = serde_json::to_string_pretty(&export)?;
            text.push('\n');
            fs::write(folder.join(format!("{}.json", state.date)), text)?;
        }
    }
    Ok(())
}

/// An identifier in GUID form, derived from a name.
fn guid(name: &str) -> String {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(name.as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default().to_owned();
    format!("{}-{}-4{}-9{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// A day as the export writes moments: `/Date(ms)/`.
fn moment(date: &str, hour: u32) -> String {
    let millis = chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .ok()
        .and_then(|day| day.and_hms_opt(hour, 5, 0))
        .map_or(0, |moment| moment.and_utc().timestamp_millis());
    format!("/Date({millis})/")
}
