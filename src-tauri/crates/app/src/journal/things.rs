//! The names of what entries are about, as they are now.
use crate::{contract::MemberRef, failure::Failure};
use domain::{
    decision::Question,
    ids::{
        BaselineId, ContactId, DecisionId, ExceptionId, FindingId, MemberId, ReviewId, TenantId,
    },
};
use std::collections::BTreeMap;
use uuid::Uuid;
use vault::{
    Reader,
    tables::{baseline, contact, decision, exception, finding, member, review, tenant},
};

/// Names by id, those of single things as they are asked for.
pub(super) struct Things {
    members: BTreeMap<MemberId, String>,
    tenants: BTreeMap<TenantId, String>,
    workspace: Option<String>,
    named: BTreeMap<Uuid, Option<String>>,
}

/// The most names that are remembered: an export goes through everything.
const REMEMBERED_MAX: usize = 20_000;

impl Things {
    /// Those that every list needs.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let tenants = tenant::all(reader)?.into_iter();
        Ok(Self {
            members: member::names(reader)?,
            tenants: tenants.map(|tenant| (tenant.id, tenant.name)).collect(),
            workspace: member::workspace(reader)?.map(|workspace| workspace.name),
            named: BTreeMap::new(),
        })
    }

    /// All members, by name.
    pub(super) fn members(&self) -> Vec<MemberRef> {
        let all = self.members.iter();
        let mut all: Vec<MemberRef> =
            all.map(|(id, name)| MemberRef { id: *id, name: name.clone() }).collect();
        all.sort_by(|one, two| (&one.name, one.id).cmp(&(&two.name, two.id)));
        all
    }

    /// A member's name; empty where nobody knows it.
    pub(super) fn member(&self, id: MemberId) -> String {
        self.members.get(&id).cloned().unwrap_or_default()
    }

    /// A tenant's name; empty where nobody knows it.
    pub(super) fn tenant(&self, id: TenantId) -> String {
        self.tenants.get(&id).cloned().unwrap_or_default()
    }

    /// The name of a thing: of a finding and an exception its policy, of a decision its summary.
    pub(super) fn name(
        &mut self,
        reader: &Reader<'_>,
        kind: &str,
        id: Uuid,
    ) -> Result<Option<String>, Failure> {
        match kind {
            "workspace" => return Ok(self.workspace.clone()),
            "tenant" => return Ok(self.tenants.get(&TenantId(id)).cloned()),
            _ => {}
        }
        if let Some(known) = self.named.get(&id) {
            return Ok(known.clone());
        }
        let name = named(reader, kind, id)?;
        if self.named.len() >= REMEMBERED_MAX {
            self.named.clear();
        }
        self.named.insert(id, name.clone());
        Ok(name)
    }
}

fn named(reader: &Reader<'_>, kind: &str, id: Uuid) -> Result<Option<String>, Failure> {
    let policy = |id| -> Result<Option<String>, Failure> {
        Ok(finding::find(reader, id)?.map(|finding| finding.detected.policy.0))
    };
    Ok(match kind {
        "finding" => policy(FindingId(id))?,
        "review" => review::find(reader, ReviewId(id))?
            .map(|review| review.written().composition.title.clone()),
        "contact" => contact::find(reader, ContactId(id))?.map(|contact| contact.person.name),
        "baseline" => baseline::find(reader, BaselineId(id))?.map(|baseline| baseline.name),
        "exception" => match exception::find(reader, ExceptionId(id))? {
            Some(exception) => policy(exception.request.finding)?,
            None => None,
        },
        "decision" => match decision::find(reader, DecisionId(id))?.map(|one| one.item.question) {
            Some(Question::Choice { summary, .. }) => Some(summary),
            Some(Question::Exception { exception }) => named(reader, "exception", exception.0)?,
            Some(Question::Release { review, .. }) => named(reader, "review", review.0)?,
            None => None,
        },
        _ => None,
    })
}
