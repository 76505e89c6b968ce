//! `promote --from A --to B`: a plan, and the plan as files. Nothing is written to a tenant.
use super::{absolute, code, kebab};
use crate::{
    arguments::{Global, Promote, Side, name},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{
        PromotionExported, PromotionMappings, PromotionPlan, PromotionRow, PromotionState, TenantId,
    },
    failure::Failure,
    text::Text,
};
use serde_json::{Value, json};

/// Runs the command.
pub fn run(global: &Global, command: &Promote, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let (from, source) = side(&session, global, &command.from)?;
    let (to, target) = side(&session, global, &command.to)?;
    let map = command.map.iter().map(|text| mapped(text)).collect::<Result<Vec<_>, _>>()?;
    let forget = command.forget.iter().map(|text| key(text)).collect::<Result<Vec<_>, _>>()?;
    let objects = command.object.iter().map(|text| key(text)).collect::<Result<Vec<_>, _>>()?;
    let request = json!({
        "source": source, "target": target, "kinds": command.kind, "subjects": objects,
        "state": name(&command.state), "map": map,
    });
    // A request that makes no sense is refused before anything is remembered or forgotten.
    session.call::<PromotionPlan>("promotion.plan", &request)?;
    let route = json!({"source": from, "target": to});
    if !forget.is_empty() {
        let request = json!({"route": route, "keys": forget});
        session.call::<PromotionMappings>("promotion.unmap", &request)?;
    }
    if command.remember {
        let request = json!({"route": route, "map": map});
        session.call::<PromotionMappings>("promotion.map", &request)?;
    }
    let plan: PromotionPlan = session.call("promotion.plan", &request)?;
    let written = match &command.out {
        Some(out) => {
            let request = json!({
                "plan": request, "out_dir": absolute(out)?, "lang": output.lang(),
            });
            Some(session.call::<PromotionExported>("promotion.export", &request)?)
        }
        None => None,
    };
    if output.is_json() {
        output.answer("tenantpilot.promotion/1", json!({"plan": plan, "written": written}))?;
    } else {
        show(&plan, output)?;
        if let Some(written) = written {
            let args =
                [("files", written.files.len().into()), ("folder", (&written.folder).into())];
            output.message("cli-promotion-written", &args)?;
        }
    }
    let open = plan.counts.conflict > 0 || plan.counts.blocked > 0;
    Ok(if open && command.fail_on_open { Done::Unsatisfied } else { Done::Well })
}

fn side(session: &Session, global: &Global, side: &Side) -> Result<(TenantId, Value), Problem> {
    let Side::Snapshot { tenant, number } = side else {
        return Err(Failure::usage("promotion-side-no-snapshot").into());
    };
    let row = match tenant {
        Some(tenant) => session.tenant_called(Some(tenant))?,
        None => session.tenant(global)?,
    };
    Ok((row.id, json!({"tenant": row.id, "snapshot": number})))
}

/// `KIND:SOURCE=TARGET`
fn mapped(text: &str) -> Result<Value, Failure> {
    let malformed = || Failure::usage("promotion-map-malformed");
    let (kind, ids) = text.split_once(':').ok_or_else(malformed)?;
    let (id, to) = ids.rsplit_once('=').ok_or_else(malformed)?;
    Ok(json!({"kind": kind, "id": id, "to": to}))
}

/// `KIND:ID`
fn key(text: &str) -> Result<Value, Failure> {
    let (kind, id) =
        text.split_once(':').ok_or_else(|| Failure::usage("promotion-key-malformed"))?;
    Ok(json!({"kind": kind, "id": id}))
}

fn show(plan: &PromotionPlan, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let title = [
        ("source", (&plan.source.tenant_name).into()),
        ("target", (&plan.target.tenant_name).into()),
    ];
    output.message("promotion-title", &title)?;
    let mut steps: Vec<&PromotionRow> = plan.rows.iter().filter(|row| row.step.is_some()).collect();
    steps.sort_by_key(|row| row.step);
    for row in steps {
        line("cli-promotion-step", row, &text, output)?;
        for warning in &row.warnings {
            output.line(&format!("    ! {}", text.promotion_warning(*warning)))?;
        }
    }
    let is_open = |row: &&PromotionRow| {
        matches!(row.state, PromotionState::Conflict | PromotionState::Blocked)
    };
    for row in plan.rows.iter().filter(is_open) {
        line("cli-promotion-open", row, &text, output)?;
        for reason in &row.reasons {
            output.line(&format!("    {}", text.promotion_reason(reason)))?;
        }
    }
    for row in &plan.references {
        let name = row.name.as_ref().unwrap_or(&row.id);
        let none = text.get("promotion-value-none");
        let to = row.to_name.as_ref().or(row.to.as_ref()).unwrap_or(&none);
        let how = text.get(&format!("promotion-how-{}", kebab(&code(&row.resolution))));
        let args = [
            ("kind", text.kind(&row.kind.0, 1).into()),
            ("name", name.into()),
            ("to", to.into()),
            ("how", how.into()),
        ];
        output.message("cli-promotion-reference", &args)?;
    }
    let counts = plan.counts;
    output.message(
        "cli-promotion-counts",
        &[
            ("create", counts.create.into()),
            ("change", counts.change.into()),
            ("equal", counts.equal.into()),
            ("conflict", counts.conflict.into()),
            ("blocked", counts.blocked.into()),
        ],
    )?;
    output.message("promotion-nothing-sent", &[])?;
    Ok(())
}

fn line(id: &str, row: &PromotionRow, text: &Text, output: &mut Output) -> Result<(), Problem> {
    let state = text.get(&format!("promotion-{}", kebab(&code(&row.state))));
    let args = [
        ("step", row.step.unwrap_or_default().into()),
        ("state", state.into()),
        ("name", text.subject(&row.source).into()),
        ("kind", text.kind(&row.source.kind.0, 1).into()),
    ];
    output.message(id, &args)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_names_a_kind_and_two_ids() {
        let expected = json!({"kind": "identity.group", "id": "a", "to": "b"});
        assert_eq!(mapped("identity.group:a=b").ok(), Some(expected));
        assert!(mapped("a=b").is_err() && mapped("identity.group:a").is_err());
        assert_eq!(key("k:a:b").ok(), Some(json!({"kind": "k", "id": "a:b"})));
    }
}
