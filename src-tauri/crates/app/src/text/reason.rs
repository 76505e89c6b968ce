//! Reasons and lists as sentences.
use super::{Arg, Text};
use domain::verdict::{Reason, ReasonArg};

/// Names shown of a list before "… and 12 more".
const LIST_ITEMS_MAX: usize = 5;
/// Characters shown of one name in a sentence; the whole name stands with the subjects.
const NAME_CHARS_MAX: usize = 120;

impl Text {
    /// The sentence of a reason: `reason-<code>` with its arguments. A list argument
    /// `names` is given as a sentence part of quoted names, and its length as `names-count`.
    /// The list `settings` holds paths, `methods` authentication methods and `plans` service
    /// plans, given in words. The same without quotes and words is `plain-<name>`.
    pub fn reason(&self, reason: &Reason) -> String {
        let mut args: Vec<(String, Arg<'_>)> = Vec::new();
        for (name, value) in &reason.args {
            match value {
                ReasonArg::Number(number) => args.push((name.clone(), Arg::Number(*number))),
                ReasonArg::Text(text) => args.push((name.clone(), shortened(text).into())),
                ReasonArg::List(items) => {
                    args.push((format!("{name}-count"), items.len().into()));
                    let plain: Vec<_> = items.iter().map(|item| shortened(item)).collect();
                    args.push((format!("plain-{name}"), self.list(&plain).into()));
                    let quoted: Vec<_> = items.iter().map(|item| self.item(name, item)).collect();
                    args.push((name.clone(), self.list(&quoted).into()));
                }
            }
        }
        let args: Vec<_> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
        self.format(&format!("reason-{}", reason.code), &args)
    }

    /// One item of the list `list` as it stands in a sentence.
    fn item(&self, list: &str, item: &str) -> String {
        let item = match list {
            "settings" => self.setting(item),
            "methods" => return self.known("method", item),
            "plans" => return self.known("plan", item),
            _ => shortened(item),
        };
        self.format("quoted", &[("name", item.into())])
    }

    /// Names as a sentence part by the language's rules: `A, B and C`; beyond five names
    /// the number of the others. An empty list is an em dash.
    pub fn list(&self, items: &[String]) -> String {
        let shown: Vec<String> = items.iter().take(LIST_ITEMS_MAX).cloned().collect();
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

pub(super) fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS_MAX {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(NAME_CHARS_MAX).collect();
    short.push('…');
    short
}
