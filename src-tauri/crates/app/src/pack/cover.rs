//! The cover.
use super::compose::Composer;
use report::model::Cover;

impl Composer<'_> {
    /// Who, for whom, about which time, in which version.
    pub(super) fn cover(&self) -> Cover {
        let (content, text) = (self.content, self.text);
        let period = text.format(
            "pack-period",
            &[
                ("from", text.date(content.period_from).into()),
                ("to", text.date(content.period_to).into()),
            ],
        );
        let version = match (content.released_at, content.number) {
            (Some(_), Some(number)) => {
                text.format("pack-version-released", &[("number", number.into())])
            }
            _ => text.get("pack-version-draft"),
        };
        let tenant_id = content.tenant.provider_tenant_id.clone();
        let collected =
            content.snapshot.collected_at.map_or_else(|| self.none(), |at| text.moment(at));
        let mut facts = vec![
            ("pack-fact-period", period),
            ("pack-fact-version", version),
            (
                "pack-fact-domain",
                content.tenant.domain.clone().or(tenant_id).unwrap_or_else(|| self.none()),
            ),
            ("pack-fact-data", collected),
            ("pack-fact-author", self.author()),
            ("pack-fact-released", self.released()),
            ("pack-fact-classification", content.classification.clone()),
            ("pack-fact-report-id", content.id.to_string()),
            ("pack-fact-content-hash", self.hash.to_owned()),
        ];
        facts.retain(|(_, value)| !value.trim().is_empty());
        Cover {
            kicker: content.consultancy.clone(),
            title: content.title.clone(),
            subtitle: content.tenant.name.clone(),
            notice: content.released_at.is_none().then(|| text.get("pack-draft-notice")),
            facts: facts.into_iter().map(|(id, value)| (text.get(id), value)).collect(),
        }
    }

    fn author(&self) -> String {
        let (author, consultancy) = (self.content.author.trim(), self.content.consultancy.trim());
        match (author.is_empty(), consultancy.is_empty()) {
            (false, false) => self.text.format(
                "pack-author",
                &[("author", author.into()), ("consultancy", consultancy.into())],
            ),
            _ => format!("{author}{consultancy}"),
        }
    }

    /// When it was released, and by whom.
    pub(super) fn released(&self) -> String {
        match (self.content.released_at, &self.content.released_by) {
            (Some(at), Some(name)) => self.text.format(
                "pack-released-by",
                &[("date", self.text.moment(at).into()), ("name", name.into())],
            ),
            (Some(at), None) => self.text.moment(at),
            (None, _) => self.text.get("pack-control-not-released"),
        }
    }
}
