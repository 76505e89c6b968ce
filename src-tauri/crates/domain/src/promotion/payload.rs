//! A subject's content as the target would get it.
use super::{
    model::{Reason, Request, Resolution, StateChoice},
    party::Directory,
    places::{is_at, is_within, leaves, once_each, remove, says, texts},
    resolve::Resolver,
    settings,
};
use crate::{
    compare::plain,
    redaction::Sensitivity,
    registry::{KindRules, Promotion, Version},
    subject::{Kind, Subject, SubjectRef},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const TYPE: &str = "@odata.type";
const STATE: &str = "state";
const REPORT_ONLY: &str = "enabledForReportingButNotEnforced";
const DISABLED: &str = "disabled";
const ASSIGNMENTS: &str = "assignments";

/// An id that stands in a content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) at: String,
}

/// A content with the target's ids.
pub(super) struct Translated {
    pub(super) content: Value,
    pub(super) found: BTreeSet<Found>,
    pub(super) reasons: BTreeSet<Reason>,
    pub(super) after: BTreeSet<SubjectRef>,
    pub(super) left_out: Vec<String>,
}

/// The content without what Graph fills by itself, and what that was.
pub(super) fn writable(promotion: &Promotion, content: &Value) -> (Value, Vec<String>) {
    let mut content = content.clone();
    let mut left_out = BTreeSet::new();
    remove(&mut content, &mut |path, value| {
        let gone = promotion.read_only.iter().any(|rule| path == rule);
        if gone && says(value) {
            left_out.insert(path.to_owned());
        }
        gone
    });
    for at in &promotion.only_id {
        remove(&mut content, &mut |path, value| {
            let below = path.strip_prefix(at.as_str()).and_then(|rest| rest.strip_prefix('.'));
            let gone = below.is_some_and(|rest| rest != "id");
            if gone && says(value) {
                left_out.insert(path.to_owned());
            }
            gone
        });
        // Of an object that is not there nothing is sent.
        let name = format!("/{}", at.replace('.', "/"));
        if let Some(object) = content.pointer_mut(&name)
            && object.as_object().is_some_and(Map::is_empty)
        {
            *object = Value::Null;
        }
    }
    if let Some(items) = content.get_mut(ASSIGNMENTS).and_then(Value::as_array_mut) {
        for item in items {
            if let Some(target) = item.get_mut("target").map(Value::take) {
                *item = json!({ "target": target });
            }
        }
    }
    (content, left_out.into_iter().collect())
}

/// Puts the target's ids in place of the source's.
pub(super) fn translate(
    rules: &KindRules,
    promotion: &Promotion,
    subject: &Subject,
    resolver: &Resolver<'_>,
    source: &Directory,
) -> Translated {
    let (mut content, left_out) = writable(promotion, &subject.content);
    let (mut found, mut reasons, mut after) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    texts(&mut content, &mut |path, text| {
        let declared = promotion.references.iter().find(|rule| is_at(path, &rule.path));
        let kind = match declared {
            Some(rule) => Some(&rule.kind),
            // What bears an id that is given once in the world is referred to wherever it stands.
            None => source.kind_of(text),
        };
        let Some(kind) = kind.filter(|_| !text.is_empty()) else { return };
        let at = path.strip_suffix("[]").unwrap_or(path).to_owned();
        let resolved = resolver.resolve(kind, text);
        if resolved.how != Resolution::WellKnown {
            found.insert(Found { kind: kind.clone(), id: text.clone(), at: at.clone() });
        }
        after.extend(resolved.first);
        match resolved.to {
            Some(to) => *text = to,
            None => {
                let name = source.get(kind, text).map(|one| one.name.clone());
                let (kind, id) = (kind.clone(), text.clone());
                reasons.insert(Reason::NeedsMapping { kind, id, name, at });
            }
        }
    });
    once_each(&mut content, &|path| {
        promotion.references.iter().any(|rule| is_at(path, &rule.path))
    });
    leaves(&content, &mut |path, value| {
        if !says(value) {
            return;
        }
        let path = path.strip_suffix("[]").unwrap_or(path);
        if rules.sensitivity_of(path) == Sensitivity::Secret || within_secret(rules, path) {
            reasons.insert(Reason::Secret { at: path.to_owned() });
        }
        if let Some(rule) = promotion.by_hand.iter().find(|rule| is_within(path, rule)) {
            reasons.insert(Reason::ByHand { at: rule.clone() });
        }
    });
    if promotion.setting_types {
        let special = settings::special(&content);
        let at = "settings".to_owned();
        if special.secret {
            reasons.insert(Reason::Secret { at: at.clone() });
        }
        if special.shared {
            reasons.insert(Reason::ByHand { at });
        }
    }
    if promotion.typed && content.get(TYPE).and_then(Value::as_str).is_none() {
        reasons.insert(Reason::TypeMissing {});
    }
    Translated { content, found, reasons, after, left_out }
}

fn within_secret(rules: &KindRules, path: &str) -> bool {
    let secret = rules.sensitivity.iter().filter(|(_, class)| **class == Sensitivity::Secret);
    secret.into_iter().any(|(rule, _)| is_within(path, rule))
}

/// Puts the state that is to be there into a content.
pub(super) fn set_state(
    promotion: &Promotion,
    content: &mut Value,
    target: Option<&Value>,
    choice: StateChoice,
) {
    if !promotion.report_only || choice == StateChoice::Source {
        return;
    }
    let Some(object) = content.as_object_mut() else { return };
    match target {
        // What is in force there stays in force, and what is not does not become it.
        Some(target) => match target.get(STATE) {
            Some(state) => drop(object.insert(STATE.to_owned(), state.clone())),
            None => drop(object.remove(STATE)),
        },
        None => {
            let disabled = object.get(STATE).and_then(Value::as_str);
            if !disabled.is_some_and(|state| state.eq_ignore_ascii_case(DISABLED)) {
                object.insert(STATE.to_owned(), REPORT_ONLY.into());
            }
        }
    }
}

/// The target's spelling of a name stays where the name is the same.
pub(super) fn keep_name(rules: &KindRules, content: &mut Value, target: &Value) {
    for path in &rules.name {
        let at = format!("/{}", path.join("/"));
        let (Some(own), Some(other)) = (content.pointer_mut(&at), target.pointer(&at)) else {
            continue;
        };
        if let (Some(one), Some(two)) = (own.as_str(), other.as_str())
            && plain(one) == plain(two)
        {
            *own = other.clone();
        }
    }
}

/// What a content excludes, with the paths: whoever, or whatever, it does not apply to.
pub(super) fn exclusions(content: &Value) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    leaves(content, &mut |path, value| {
        let path = path.strip_suffix("[]").unwrap_or(path);
        if let (Some(text), true) = (value.as_str(), says(value))
            && path.split('.').any(|part| part.starts_with("exclude"))
        {
            found.insert((path.to_owned(), text.to_lowercase()));
        }
    });
    let assignments = content.get(ASSIGNMENTS).and_then(Value::as_array);
    for target in assignments.into_iter().flatten().filter_map(|item| item.get("target")) {
        let text = |name: &str| target.get(name).and_then(Value::as_str).unwrap_or_default();
        if text(TYPE).contains("exclusion") {
            found.insert((
                format!("{ASSIGNMENTS}[].target.groupId"),
                text("groupId").to_lowercase(),
            ));
        }
    }
    found
}

/// The requests that would create a subject, or change the target's.
pub(super) fn requests(
    promotion: &Promotion,
    content: &Value,
    target: Option<&SubjectRef>,
) -> Vec<Request> {
    let mut body = content.clone();
    let mut beta = false;
    if !promotion.stable.is_empty() {
        leaves(content, &mut |path, value| beta |= says(value) && !stable(promotion, path));
        // Version 1.0 refuses names that it does not know, even without a value.
        remove(&mut body, &mut |path, value| !says(value) && !beta && !leads(promotion, path));
    }
    if target.is_none() {
        remove(&mut body, &mut |_, value| value.is_null());
    }
    if promotion.setting_types {
        settings::name_types(&mut body);
    }
    let version = if beta { Version::Beta } else { promotion.version };
    let assignments = match (&promotion.assign, body.as_object_mut()) {
        (Some(action), Some(object)) => {
            object.remove(ASSIGNMENTS).map(|assignments| (action, assignments))
        }
        _ => None,
    };
    let request = |method: &str, path: String, body| Request {
        method: method.to_owned(),
        version: version.name().to_owned(),
        path,
        body,
    };
    let collection = &promotion.path;
    let (method, path, id) = match target {
        None => ("POST", collection.clone(), "{id}".to_owned()),
        Some(target) => {
            let method = if promotion.replace { "PUT" } else { "PATCH" };
            (method, format!("{collection}/{}", target.id), target.id.clone())
        }
    };
    let mut requests = vec![request(method, path, body)];
    // To assign nothing changes something only where something is there.
    let assignments = assignments.filter(|(_, list)| target.is_some() || says(list));
    if let Some((action, assignments)) = assignments {
        let path = format!("{collection}/{id}/{action}");
        requests.push(request("POST", path, json!({ "assignments": assignments })));
    }
    requests
}

fn stable(promotion: &Promotion, path: &str) -> bool {
    promotion.stable.iter().any(|rule| is_within(path, rule))
}

/// Whether a path is stable, or stable ones lie below it.
fn leads(promotion: &Promotion, path: &str) -> bool {
    let above = |rule: &String| rule.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
    stable(promotion, path) || promotion.stable.iter().any(above)
}
