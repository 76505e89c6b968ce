//! A sitting of triage in the real window with the keyboard alone, in German: every finding of three
//! tenants is opened, read and decided on; no mouse, and nothing but keys after the window is open.
use crate::desk::Desk;
use serde_json::{Value, json};
use tests::world::{PASSPHRASE, World, demo_export};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";

fn findings(world: &World) -> Vec<Value> {
    let page = world.call("finding.list", json!({"limit": 1000}));
    page["rows"].as_array().unwrap().clone()
}

/// The window in German at the list of these demo tenants' findings, and how many there are.
fn at_findings(name: &str, tenants: &[&str]) -> (Desk, usize) {
    let mut desk = Desk::new(name, "de_DE.UTF-8");
    desk.see("create-workspace");
    desk.close();
    let world = World::create(&desk.vault());
    for tenant in tenants {
        world.import(&demo_export(tenant));
    }
    let open = findings(&world).len();
    drop(world);
    desk.open();
    desk.type_where_focused("unlock-secret", PASSPHRASE);
    desk.press(ENTER);
    desk.see("frame");
    desk.press("gf");
    desk.see("finding-row-0");
    (desk, open)
}

/// SHELL-12: a whole sitting, and what it leaves in the vault.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_sitting_of_triage_needs_no_mouse() {
    let tenants = ["brauwerk-osterhagen", "kranichtal-werkzeugbau", "lindwurm-stadtwerke"];
    let (mut desk, open) = at_findings("triage", &tenants);
    assert!(open > 50, "{open} findings are no sitting");
    desk.picture("begin");
    for number in 0..open {
        desk.press("j");
        desk.see("finding-state-triaged");
        // Taken on, then the first decision that is offered: triaged.
        if number % 4 == 0 {
            desk.press("c");
            desk.text_has("finding-detail", "Ada Reviewer");
        }
        desk.press("1");
        desk.wait("it is triaged", |desk| {
            desk.sees("finding-state-in_progress") && !desk.sees("finding-state-triaged")
        });
        match number % 10 {
            // Due on a day that is typed.
            1 => {
                desk.press("d");
                desk.type_where_focused("change-value", "31.12.2098");
                desk.press(ENTER);
                desk.text_has("finding-detail", "31.12.2098");
            }
            // Decided by mistake, and taken back.
            3 => {
                desk.press_ctrl('z');
                desk.see("finding-state-triaged");
                desk.press("1");
                desk.see("finding-state-in_progress");
            }
            _ => {}
        }
    }
    desk.picture("end");

    // The last one is a false positive, with the reason that it needs.
    desk.see("finding-state-false_positive");
    desk.press("3");
    desk.type_where_focused("change-value", "Gilt hier nicht");
    desk.press(&[TAB, TAB, ENTER].concat());
    desk.wait("it is decided", |desk| !desk.sees("finding-state-false_positive"));
    desk.picture("decided");
    desk.close();

    let world = desk.world();
    let all = findings(&world);
    let of = |state: &str| all.iter().filter(|row| row["state"] == state).count();
    let every = |tenth: usize| (0..open).filter(|number| number % 10 == tenth).count();
    assert_eq!((of("new"), of("false_positive"), of("triaged")), (0, 1, open - 1), "{open}");
    assert_eq!(all.iter().filter(|row| row["due"] == "2098-12-31").count(), every(1));
    assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
}

/// SHELL-12: several at once, a range from the last one selected.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_range_of_findings_is_assigned_by_keyboard() {
    let (mut desk, _) = at_findings("range", &["brauwerk-osterhagen"]);
    // The last one of the list.
    desk.press(&"j".repeat(40));
    desk.see("finding-state-triaged");
    desk.press("c");
    desk.text_has("finding-detail", "Ada Reviewer");
    desk.press("1");
    desk.see("finding-state-in_progress");
    desk.press("x");
    desk.press("kk");
    desk.press("X");
    desk.text_has("bulk-bar", "3\u{2069} ausgewählt");
    desk.press("a");
    desk.type_where_focused("change-value", "Jule Ahrens");
    desk.press(ENTER);
    desk.see("toast-undo");
    desk.picture("assigned");
    desk.text_has("finding-detail", "Jule Ahrens");
    desk.close();
    let all = findings(&desk.world());
    assert_eq!(all.iter().filter(|row| row["assignee"] == "Jule Ahrens").count(), 3);
}
