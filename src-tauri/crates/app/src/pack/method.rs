//! Method, scope, age of the data, gaps, declarations, redaction and limits.
use super::{compose::Composer, words};
use domain::{
    redaction::RedactionProfile,
    subject::{CoverageState, Kind},
};
use report::model::{Block, Cell, Column, Span, Table};
use std::collections::BTreeSet;

impl Composer<'_> {
    /// What the reader has to know to weigh the verdicts.
    pub(super) fn method(&mut self) {
        let (text, content) = (self.text, self.content);
        self.heading(1, text.get("pack-method"), "method");
        self.part("pack-method-how");
        self.paragraph(text.get("pack-method-text"));
        self.paragraph(text.format(
            "pack-method-catalogue",
            &[
                ("version", (&content.catalogue_version).into()),
                ("subjects", content.snapshot.subject_count.into()),
            ],
        ));
        self.part("pack-method-age");
        let taken = text.moment(content.snapshot.taken_at);
        self.paragraph(match content.snapshot.collected_at {
            Some(at) => text.format(
                "pack-method-collected",
                &[("date", text.moment(at).into()), ("taken", taken.into())],
            ),
            None => text.format("pack-method-collected-unknown", &[("taken", taken.into())]),
        });
        self.scope();
        self.gaps();
        self.declared();
        self.part("pack-method-redaction");
        let redaction = match self.options.redaction {
            RedactionProfile::CustomerSafe => "pack-redaction-customer-safe",
            RedactionProfile::Auditor => "pack-redaction-auditor",
            RedactionProfile::Internal => "pack-redaction-internal",
        };
        self.paragraph(text.format(
            redaction,
            &[
                ("people", self.counts.people.into()),
                ("places", self.counts.personal.into()),
                ("secrets", self.counts.secret.into()),
            ],
        ));
        self.part("pack-method-limits");
        let limits = [
            "pack-limit-certification",
            "pack-limit-snapshot",
            "pack-limit-technical",
            "pack-limit-symbols",
        ];
        self.blocks.push(Block::List(
            limits.into_iter().map(|id| vec![Span::new(text.get(id))]).collect(),
        ));
    }

    fn scope(&mut self) {
        let text = self.text;
        self.part("pack-method-scope");
        self.paragraph(text.get("pack-method-scope-text"));
        let missed: BTreeSet<&Kind> = self.content.gaps.iter().map(|gap| &gap.kind).collect();
        let (listed, rest): (Vec<_>, Vec<_>) =
            self.content.snapshot.coverage.iter().partition(|coverage| {
                coverage.state != CoverageState::NotCollected || missed.contains(&coverage.kind)
            });
        let rows = listed
            .into_iter()
            .map(|coverage| {
                let reason = coverage.reason.map(|reason| words::gap(text, reason));
                let completed =
                    coverage.completed.as_ref().map(|from| words::completed(text, from));
                let why: Vec<String> = reason.into_iter().chain(completed).collect();
                vec![
                    Cell::from(words::kind(text, &coverage.kind.0)),
                    Cell::from(text.number(coverage.count.into())),
                    Cell::from(words::coverage(text, coverage.state)),
                    Cell::from(why.join(" ")),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-method-scope-table"),
            columns: vec![
                Column::new(self.column("kind"), 3.6),
                Column::number(self.column("count"), 0.9),
                Column::new(self.column("coverage"), 1.5),
                Column::new(self.column("why"), 3.4),
            ],
            rows,
        }));
        if !rest.is_empty() {
            let mut kinds: Vec<String> =
                rest.into_iter().map(|coverage| words::kind(text, &coverage.kind.0)).collect();
            kinds.sort_unstable();
            self.paragraph(
                text.format("pack-method-scope-rest", &[("kinds", kinds.join(", ").into())]),
            );
        }
    }

    fn gaps(&mut self) {
        let text = self.text;
        self.part("pack-method-gaps");
        if self.content.gaps.is_empty() {
            self.paragraph(text.get("pack-method-gaps-none"));
            return;
        }
        self.paragraph(text.get("pack-method-gaps-text"));
        let rows = self
            .content
            .gaps
            .iter()
            .map(|gap| {
                vec![
                    Cell::from(words::kind(text, &gap.kind.0)),
                    Cell::from(
                        gap.path.as_deref().map_or_else(String::new, |path| text.setting(path)),
                    ),
                    Cell::from(words::gap(text, gap.reason)),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-method-gaps-table"),
            columns: vec![
                Column::new(self.column("kind"), 3.0),
                Column::new(self.column("setting"), 3.0),
                Column::new(self.column("why"), 3.4),
            ],
            rows,
        }));
    }

    fn declared(&mut self) {
        let text = self.text;
        let profile = &self.content.profile;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let principals = [
            ("pack-declared-emergency", &profile.emergency_access),
            ("pack-declared-synchronisation", &profile.synchronisation_accounts),
        ];
        for (id, declared) in principals {
            for principal in declared {
                let named =
                    [&principal.name, &principal.id].into_iter().find(|name| !name.is_empty());
                rows.push(vec![
                    Cell::from(named.cloned().unwrap_or_default()),
                    Cell::from(text.get(id)),
                    Cell::from(principal.reason.clone()),
                ]);
            }
        }
        let values = [
            ("pack-declared-domain", &profile.own_domains),
            ("pack-declared-not-applicable", &profile.not_applicable),
        ];
        for (id, declared) in values {
            for value in declared {
                rows.push(vec![
                    Cell::from(value.value.clone()),
                    Cell::from(text.get(id)),
                    Cell::from(value.reason.clone()),
                ]);
            }
        }
        for (policy, approved) in &profile.policies {
            let exclude = &approved.exclude;
            let sets =
                [&exclude.users, &exclude.groups, &exclude.applications, &exclude.guest_user_types];
            for value in sets.into_iter().flatten() {
                let purpose =
                    text.format("pack-declared-exclusion", &[("policy", (&policy.0).into())]);
                rows.push(vec![Cell::from(value.clone()), Cell::from(purpose), Cell::default()]);
            }
        }
        if rows.is_empty() {
            return;
        }
        self.part("pack-method-declared");
        self.paragraph(text.get("pack-method-declared-text"));
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-method-declared-table"),
            columns: vec![
                Column::new(self.column("declared"), 3.4),
                Column::new(self.column("purpose"), 2.8),
                Column::new(self.column("why"), 3.4),
            ],
            rows,
        }));
    }
}
