//! Reasons and lists as sentences.
use super::{Arg, Text};
use domain::verdict::{Reason, ReasonArg};

/// Names shown of a list before "… and 12 more".
const LIST_ITEMS_MAX: usize = 5;
/// Characters shown of one name in a sentence; the whole name stands with the subjects.
const NAME_CHARS_MAX: usize = 120;

impl Text {
    /// The sentence of a reason: `reason-<code>` with its arguments. A list argument
    /// `names` is given as a sentence part, and its length as `names-count`.
    pub fn reason(&self, reason: &Reason) -> String {
        let mut args: Vec<(String, Arg<'_>)> = Vec::new();
        for (name, value) in &reason.args {
            match value {
                ReasonArg::Number(number) => args.push((name.clone(), Arg::Number(*number))),
                ReasonArg::Text(text) => args.push((name.clone(), shortened(text).into())),
                ReasonArg::List(items) => {
                    args.push((format!("{name}-count"), items.len().into()));
                    args.push((name.clone(), self.list(items).into()));
                }
            }
        }
        let args: Vec<_> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
        self.format(&format!("reason-{}", reason.code), &args)
    }

    /// Names as a sentence part by the language's rules: `A, B and C`; beyond five names
    /// the number of the others. An empty list is an em dash.
    pub fn list(&self, items: &[String]) -> String {
        let shown: Vec<String> =
            items.iter().take(LIST_ITEMS_MAX).map(|item| shortened(item)).collect();
        let more = items.len().saturating_sub(shown.len());
        if more > 0 {
            return self.format(
                "list-more",
                &[("items", shown.join(", ").into()), ("count", more.into())],
            );
        }
        match shown.split_last() {
            None => "—".to_owned(),
            Some((only, [])) => only.clone(),
            Some((last, first)) => self
                .format("list-and", &[("items", first.join(", ").into()), ("last", last.into())]),
        }
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS_MAX {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(NAME_CHARS_MAX).collect();
    short.push('…');
    short
}
