//! What a sync adds to the vault, and that nothing is locked in it.
use serde_json::{Value, json};
use simulator::Churn;
use std::collections::BTreeSet;
use tests::{
    live::{Holdings, Service},
    world::World,
};

/// Bytes of the versions that `after` has and `before` has not, and how many these are.
fn added(before: &Holdings, after: &Holdings) -> (usize, usize) {
    let known: BTreeSet<_> =
        before.subjects.iter().map(|(key, kept)| (key, kept.identity)).collect();
    let new = after.subjects.iter().filter(|(key, kept)| !known.contains(&(*key, kept.identity)));
    let sizes: Vec<usize> = new.map(|(_, kept)| kept.content.to_string().len()).collect();
    (sizes.len(), sizes.iter().sum())
}

fn evidence(before: &Holdings, after: &Holdings) -> u64 {
    let new = after.evidence.iter().filter(|(hash, _)| !before.evidence.contains_key(*hash));
    new.map(|(_, size)| *size).sum()
}

/// LIV-16: the versions that are added are in proportion to what has changed.
#[test]
fn one_percent_changed_adds_one_percent() {
    let service = Service::of_size(71, 2_000);
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    service.connect(&world);
    world.synced();
    let first = world.holdings(&dir);
    let whole: usize = first.subjects.values().map(|kept| kept.content.to_string().len()).sum();
    let manifests: u64 = first.evidence.values().sum();
    println!(
        "first: {} subjects, {whole} bytes of content, {manifests} bytes of evidence, file {}",
        first.subjects.len(),
        first.file_bytes
    );

    let row = world.synced();
    let second = world.holdings(&dir);
    let unchanged = (added(&first, &second), evidence(&first, &second));
    println!("unchanged: {unchanged:?}, file +{}", second.file_bytes - first.file_bytes);
    world.synced();
    let again = world.holdings(&dir);
    // What each snapshot keeps, whatever has changed: verdicts and coverage.
    let each = again.file_bytes - second.file_bytes;
    println!("unchanged again: file +{each}");
    assert!(each < 256 * 1024, "{each} bytes without a change");
    let second = again;
    assert_eq!((row["args"]["versions"].as_str(), unchanged), (Some("0"), ((0, 0), 0)));

    let churn = Churn { permille: 10, noise_permille: 0 };
    let mut changes = 0;
    service.change(|tenant| changes = tenant.advance(1, &churn).len());
    let row = world.synced();
    let third = world.holdings(&dir);
    let (versions, bytes) = added(&second, &third);
    let proof = evidence(&second, &third);
    let growth = third.file_bytes - second.file_bytes;
    println!(
        "{changes} changes: {versions} versions, {bytes} bytes of content, {proof} bytes of \
         evidence, file +{growth}"
    );
    let told: usize = row["args"]["versions"].as_str().unwrap().parse().unwrap();
    assert_eq!(told, versions, "{row:#}");
    assert!(changes > 0 && versions > 0 && versions <= changes * 2, "{versions} for {changes}");
    let share = |part: usize, of: usize| part as f64 / of as f64;
    assert!(share(bytes, whole) < 0.04, "{bytes} of {whole}");
    assert!(growth < each + 128 * 1024, "{growth}, of which {each} would be without a change");
}

/// LIV-17: a snapshot that was written out and imported again is the same.
#[test]
fn what_is_written_out_can_be_read_again() {
    let service = Service::of_size(72, 400);
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    service.connect(&world);
    world.synced();
    let folder = home.path().join("export");
    let tenant = world.tenant();
    world.call("snapshot.export", json!({"tenant": tenant, "snapshot": null, "path": folder}));
    let other_dir = home.path().join("other");
    let other = World::create(&other_dir);
    let row = other.import(&folder);
    assert_eq!(row["outcome"], "imported", "{row:#}");
    let (before, after) = (world.holdings(&dir), other.holdings(&other_dir));
    let mut differing: Vec<String> = Vec::new();
    for (key, kept) in &before.subjects {
        match after.subjects.get(key) {
            Some(found) if found.identity == kept.identity => {}
            Some(found) => {
                let names = kept.content.as_object().unwrap().keys();
                let names = names.chain(found.content.as_object().unwrap().keys());
                let names: BTreeSet<&String> =
                    names.filter(|name| kept.content[*name] != found.content[*name]).collect();
                let shown = names.iter().map(|name| {
                    let cut =
                        |value: &Value| value.to_string().chars().take(250).collect::<String>();
                    format!(
                        "{name}: {} / {}",
                        cut(&kept.content[*name]),
                        cut(&found.content[*name])
                    )
                });
                differing.push(format!("{key:?}: {:?}", shown.collect::<Vec<_>>()));
            }
            None => differing.push(format!("{key:?} is missing")),
        }
    }
    let extra = after.subjects.keys().filter(|key| !before.subjects.contains_key(*key));
    differing.extend(extra.map(|key| format!("{key:?} was not there")));
    println!("{} subjects, {} differ", before.subjects.len(), differing.len());
    let shown: Vec<String> =
        differing.iter().step_by(5).take(25).map(|line| line.chars().take(600).collect()).collect();
    assert!(differing.is_empty(), "{shown:#?}");
    let seen = |world: &World| {
        let seen = world.coverage().into_iter();
        seen.map(|(kind, (state, _, count))| (kind, (state, count))).collect::<Vec<_>>()
    };
    assert_eq!(seen(&world), seen(&other), "what was not whole does not become so");
    let hash = |view: Value| view["snapshot"]["content_hash"].clone();
    assert_eq!(hash(world.latest()), hash(other.latest()));
}
