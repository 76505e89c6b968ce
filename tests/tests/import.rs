//! Importing real exports and a real library, and damaged ones (specs/002-import.md).
#![allow(clippy::disallowed_methods)] // How much is tested is set from outside.
use app::import::{Format, Import, Limits, parse_files, read, registry};
use domain::canonical::identity;
use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

fn import(path: &Path) -> Import {
    read(path, &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn identities(import: &Import) -> BTreeMap<String, String> {
    let registry = registry().unwrap();
    let of = |subject: &domain::subject::Subject| {
        let rules = registry.kind(&subject.reference.kind).unwrap();
        let hash = identity(rules, &subject.content);
        (format!("{} {}", subject.reference.kind, subject.reference.id), hex::encode(hash.0))
    };
    import.subjects.iter().map(of).collect()
}

#[test]
fn the_same_export_twice_is_the_same() {
    // IMP-1, IMP-3, IMP-11
    let Some(data) = tests::test_data() else { return };
    for name in ["export-2025-07.json", "export-2025-10.json"] {
        let (one, other) =
            (import(&data.join("scuba").join(name)), import(&data.join("scuba").join(name)));
        assert_eq!(one.format, Format::ProviderSettingsExport);
        assert!(!one.library);
        assert_eq!(one.source.tenant.domain.as_deref(), Some("tqhjy.onmicrosoft.com"));
        assert!(one.source.collected_at.is_some());
        assert_eq!(identities(&one), identities(&other));
        assert_eq!(one.not_understood.len(), 1, "{:?}", one.not_understood);
    }
}

#[test]
fn the_library_imports_whole() {
    // IMP-2, IMP-14
    let Some(data) = tests::test_data() else { return };
    let library = import(&data.join("conditional-access-baseline"));
    assert!(library.library);
    let counts: BTreeMap<_, _> =
        library.preview().counts.into_iter().map(|row| (row.kind.0, row.count)).collect();
    let expected =
        [("identity.access-policy", 36), ("identity.group", 36), ("identity.named-location", 3)];
    assert_eq!(counts, expected.map(|(kind, count)| (kind.to_owned(), count)).into());
}

/// The bytes with some damage that depends on the seed only.
fn mutate(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    let mut out = bytes.to_vec();
    for _ in 0..=next(4) {
        let at = next(out.len());
        match next(6) {
            0 => out.truncate(at),
            1 => out.insert(at, b"{}[]\",:0\\n"[next(10)]),
            2 => drop(out.drain(at..(at + next(40)).min(out.len()))),
            3 => {
                let piece = out[at..(at + next(200)).min(out.len())].to_vec();
                let to = next(out.len());
                out.splice(to..to, piece);
            }
            4 => out.splice(at..at, "[".repeat(next(200)).into_bytes()).for_each(drop),
            _ => {
                if let Some(byte) = out.get_mut(at) {
                    *byte = u8::try_from(next(256)).unwrap();
                }
            }
        }
        if out.is_empty() {
            break;
        }
    }
    out
}

#[test]
fn damaged_imports_are_refused_with_a_place_or_understood() {
    // IMP-5. A small source of every part; the count is 10,000 in the full run.
    let source = r#"{"module_version":"1","tenant_id":"t","conditional_access_policies":[{"Id":"a","DisplayName":"é","State":"enabled","CreatedDateTime":"/Date(1)/","Conditions":{"Users":{"IncludeUsers":"All","ExcludeUsers":[]}}}],"privileged_users":{"u":{"DisplayName":"x","roles":["y"]}},"authentication_method":{"authentication_method_policy":{"Id":"p"},"authentication_method_feature_settings":[{"Id":"Sms"}]},"SPO_tenant":[{"SharingCapability":0,"Big":90071992547409931}],"tenant_details":{"AADAdditionalData":[{"Id":"t"}],"TenantId":"t"},"total_user_count":3,"scuba_config":{"Aad":{"MS.AAD.1.1v1":{"CapExclusions":{"Users":["u"]}}}},"aad_unsuccessful_commands":[]}"#;
    let full = std::env::var_os("TENANTPILOT_FULL").is_some();
    let count = if full { 10_000 } else { 300 };
    for seed in 1..=count {
        let bytes = mutate(source.as_bytes(), seed);
        match parse_files(vec![("export.json".to_owned(), bytes)], &Limits::default()) {
            Ok(import) => drop(import.view()),
            Err(error) => assert_eq!(error.place.file, "export.json", "seed {seed}: {error}"),
        }
    }
    println!("seeds 1 to {count}");
}
