//! The lists that the window asks for: its filters, its ready views, and queries as people type
//! them, each for everything and for one tenant.
use serde_json::{Value, json};

pub const SORTS: [&str; 5] = ["severity", "due", "policy", "last_seen", "state"];

/// Queries as they are typed or saved.
const QUERIES: [&str; 25] = [
    "is:open is:mine -is:snoozed",
    "state:new,reopened is:unassigned -is:snoozed",
    "is:overdue",
    "mentions:me",
    "is:snoozed",
    "is:stale",
    "is:unassigned",
    "is:closed",
    "owner:me",
    "assignee:me is:open",
    "assignee:\"Mia Brandt\" state:in_progress",
    "owner:\"Lena Schäfer\" is:open severity:>=high",
    "assignee:none is:open severity:critical",
    "is:open due:<7d",
    "is:open due:none",
    "due:>30d severity:critical",
    "severity:critical,high is:open",
    "severity:low state:reopened",
    "state:in_progress area:sharepoint",
    "policy:ms.aad.3 is:open",
    "policy:ms.sharepoint",
    "control:entra",
    "-area:entra is:open",
    "tenant:kunde00 is:open",
    "tenant:kunde is:overdue severity:critical",
];

/// Searches for words.
pub const SEARCHES: [&str; 6] = [
    "Notfallzugang 77",
    "geschäftsführung is:open",
    "wartungsfenster",
    "hardware tokens",
    "\"rollout plan\" is:open",
    "Gästerichtlinie owner:me",
];

/// A list and its words.
pub struct Question {
    pub words: String,
    pub filter: Value,
}

/// All of them.
pub fn all(tenant: &Value) -> Vec<Question> {
    let mut all = Vec::new();
    for sort in SORTS {
        for scope in [Value::Null, tenant.clone()] {
            let mut add = |query: &str, bar: Value| {
                let mut filter = json!({"tenant": scope, "query": query, "sort": sort});
                let words = format!("{sort} {scope} `{query}` {bar}");
                let bar = bar.as_object().cloned().unwrap_or_default();
                filter.as_object_mut().unwrap().extend(bar);
                all.push(Question { words, filter });
            };
            for query in QUERIES.into_iter().chain(SEARCHES) {
                add(query, Value::Null);
            }
            for state in ["open", "new", "triaged", "in_progress", "verified", "false_positive"] {
                add("", json!({"states": [state]}));
            }
            add("", Value::Null);
            for severity in ["critical", "low"] {
                add("", json!({"states": ["open"], "severities": [severity]}));
                add("", json!({"severities": [severity]}));
            }
            add("", json!({"states": ["open"], "severities": ["high", "medium"]}));
            for area in ["entra", "sharepoint", "quality"] {
                add("", json!({"states": ["open"], "areas": [area]}));
            }
            add("", json!({"areas": ["sharepoint"], "severities": ["high"]}));
            add("", json!({"states": ["open"], "overdue": true}));
            add("", json!({"states": ["open"], "overdue": true, "severities": ["critical"]}));
            add("", json!({"states": ["in_progress"], "areas": ["entra"], "overdue": true}));
        }
    }
    all
}
