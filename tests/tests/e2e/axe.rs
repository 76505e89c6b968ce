//! Accessibility of the real window: axe-core's rules for WCAG 2.2, A and AA.
use crate::webdriver::Session;
use serde_json::{Value, json};
use std::{fs, thread, time::Duration};
use tests::world::root;

/// What is still fading in is looked at again.
const ATTEMPTS: u32 = 8;
const PAUSE: Duration = Duration::from_millis(400);
/// Tells which rules are broken, and by what. What Fluent UI puts around dialogs to catch the focus
/// is nobody's to see.
const RUN: &str = "const { violations } = await window.axe.run({ exclude: [['[data-tabster-dummy]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }); return violations.map(one => `${one.id}: ${one.nodes.slice(0, 2).map(node => node.html.slice(0, 200)).join(' | ')}`)";

/// SHELL-13: what axe objects to on the screen.
pub fn objection(session: &Session, what: &str) -> Option<String> {
    if session.script("return window.axe !== undefined", &json!([])).unwrap() != Value::Bool(true) {
        let path = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&path).expect("axe-core is needed: cargo xtask setup");
        session.script(&source, &json!([])).unwrap();
    }
    let mut said = Value::Null;
    for _ in 0..ATTEMPTS {
        said = session.script(RUN, &json!([])).unwrap();
        if said == json!([]) {
            return None;
        }
        thread::sleep(PAUSE);
    }
    Some(format!("axe objects to {what}: {said}"))
}
