//! The window itself: it opens, keeps to its policy, and ends with the lock. Cites
//! `specs/008-shell.md`.
use crate::desk::Desk;
use serde_json::json;

/// SHELL-1, SHELL-2.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn the_window_opens_and_asks_for_a_vault() {
    let mut desk = Desk::new("shell", "en_US.UTF-8");
    assert_eq!(desk.session().title().unwrap(), "TenantPilot");
    let size = desk.session().script("return [innerWidth, innerHeight]", &json!([])).unwrap();
    assert_eq!(size, json!([1280, 820]));
    desk.see("create-workspace");
    desk.picture("first-run");
}

/// SHELL-3: the policy holds in the real window.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn the_page_can_neither_evaluate_text_nor_reach_the_network_nor_other_commands() {
    let desk = Desk::new("policy", "en_US.UTF-8");
    desk.see("create-workspace");
    let inject = "const s = document.createElement('script'); s.textContent = 'window.injected = 1'; document.head.append(s); return window.injected ?? 'blocked'";
    assert_eq!(desk.session().script(inject, &json!([])).unwrap(), "blocked");
    let policy = "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? document.querySelector('meta[http-equiv=\"content-security-policy\"]')?.content ?? ''";
    let policy = desk.session().script(policy, &json!([])).unwrap();
    assert!(!policy.to_string().contains("unsafe-"), "{policy}");
    let fetch = "return await fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'blocked')";
    assert_eq!(desk.session().script(fetch, &json!([])).unwrap(), "blocked");
    for command in [
        "plugin:fs|read_text_file",
        "plugin:window|close",
        "plugin:app|version",
        "plugin:shell|open",
    ] {
        let invoke = "return await window.__TAURI_INTERNALS__.invoke(arguments[0], {path: '/etc/hostname'}).then(() => 'done', () => 'refused')";
        assert_eq!(
            desk.session().script(invoke, &json!([command])).unwrap(),
            "refused",
            "{command}"
        );
    }
    assert_eq!(
        desk.session().script("return typeof window.__TAURI__", &json!([])).unwrap(),
        "undefined"
    );
    // Styles made at run time work under the policy: the button is drawn by Fluent's.
    let drawn = "return getComputedStyle(document.querySelector('[data-testid=\"create-submit\"]')).borderRadius";
    assert_ne!(desk.session().script(drawn, &json!([])).unwrap(), "0px");
}
