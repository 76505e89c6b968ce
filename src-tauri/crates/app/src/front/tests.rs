//! Tests of the first steps of a front end.
use super::*;

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn the_data_folder_follows_the_platform() {
    let of = |pairs: &'static [(&'static str, &'static str)]| {
        data_dir(&move |name: &str| {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        })
    };
    let path = |text: &str| Some(PathBuf::from(text));
    assert_eq!(of(&[("HOME", "/home/a")]), path("/home/a/.local/share/tenantpilot/vault"));
    assert_eq!(
        of(&[("HOME", "/home/a"), ("XDG_DATA_HOME", "/data")]),
        path("/data/tenantpilot/vault")
    );
    // The specification: a relative path is invalid and ignored.
    assert_eq!(
        of(&[("HOME", "/home/a"), ("XDG_DATA_HOME", "data")]),
        path("/home/a/.local/share/tenantpilot/vault")
    );
    assert_eq!(of(&[]), None);
}

#[test]
fn what_was_asked_for_comes_first() {
    assert_eq!(vault_dir(Some(PathBuf::from("here"))), Some(PathBuf::from("here")));
}

#[test]
fn a_panics_place_names_no_machine() {
    assert_eq!(short("/somewhere/private/project/src/lib.rs"), "src/lib.rs");
    assert_eq!(short("lib.rs"), "/lib.rs");
}

#[test]
#[cfg(unix)]
fn a_prepared_process_dumps_no_core() {
    prepare_process();
    let limits = nix::sys::resource::getrlimit(nix::sys::resource::Resource::RLIMIT_CORE);
    assert_eq!(limits, Ok((0, 0)));
}
