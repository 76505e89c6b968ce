//! Facts of the inbox about people who are gone: findings that they own or work on.
use super::{COUNT_MAX, facts::Facts};
use crate::failure::Failure;
use domain::{
    gone::gone,
    ids::TenantId,
    inbox::{About, Fact, Reason},
};
use std::collections::BTreeSet;
use vault::tables::{
    contact,
    finding_index::{self, Held},
    member,
};

/// Names of people who are gone that are looked for in a tenant.
const NAMES_MAX: usize = 50;

/// Findings that ask for work, and accepted risks, in the query language.
const OPEN_OR_ACCEPTED: &str = "state:new,reopened,triaged,in_progress,risk_accepted";

impl Facts<'_> {
    pub(super) fn people(&mut self, tenants: &BTreeSet<TenantId>) -> Result<(), Failure> {
        let roster = member::roster(self.reader)?;
        for tenant in tenants {
            let contacts = contact::of_tenant(self.reader, *tenant)?;
            for one in gone(&roster, &contacts).into_iter().take(NAMES_MAX) {
                let key = one.name.to_lowercase();
                let held = finding_index::held(self.reader, &key, *tenant)?;
                let Held { open, accepted, assigned } = held;
                let name = format!("\"{}\"", one.name);
                // A name with a quotation mark cannot be said in a query.
                let said = |query: String| match one.name.contains('"') {
                    true => "is:orphaned".to_owned(),
                    false => query,
                };
                let query = match accepted {
                    0 => format!("is:open owner:{name}"),
                    _ => format!("{OPEN_OR_ACCEPTED} owner:{name}"),
                };
                let owned = open.saturating_add(accepted);
                self.held(
                    *tenant,
                    format!("owner:{tenant}:{key}"),
                    Reason::OwnerGone,
                    owned,
                    said(query),
                );
                let query = said(format!("is:open assignee:{name} -owner:{name}"));
                let key = format!("assignee:{tenant}:{key}");
                self.held(*tenant, key, Reason::AssigneeGone, assigned, query);
            }
        }
        Ok(())
    }

    fn held(&mut self, tenant: TenantId, key: String, reason: Reason, count: u32, query: String) {
        if count == 0 {
            return;
        }
        self.facts.push(Fact {
            key,
            tenant: Some(tenant),
            about: About::Findings { query },
            reason,
            count: count.min(COUNT_MAX),
            more: count > COUNT_MAX,
            day: None,
            content: String::new(),
        });
    }
}
