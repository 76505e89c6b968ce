//! `member list|add|role|retire`.
use super::{code, kebab};
use crate::{
    arguments::{Global, Members, name},
    ending::{Done, Problem},
    output::Output,
    secret,
    session::{Nothing, Session},
};
use app::{
    contract::{MemberList, MemberRow},
    failure::Failure,
};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
struct Add<'a> {
    name: &'a str,
    role: &'a str,
    passphrase: &'a str,
}

/// Runs the command.
pub fn run(global: &Global, command: Members, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let list: MemberList = match command {
        Members::List => session.call("member.list", &Nothing {})?,
        Members::Add { name: who, role, new_passphrase_file } => {
            let passphrase = secret::of_new_member(new_passphrase_file.as_deref(), output)?;
            let role = name(&role);
            let asked = Add { name: &who, role: &role, passphrase: &passphrase };
            session.call("member.add", &asked)?
        }
        Members::Role { member, role } => {
            let member = find(&session, &member)?;
            session.call("member.set_role", &json!({"member": member, "role": name(&role)}))?
        }
        Members::Retire { member } => {
            let member = find(&session, &member)?;
            session.call("member.retire", &json!({"member": member}))?
        }
    };
    if output.is_json() {
        output
            .answer("tenantpilot.members/1", json!({"members": list.rows, "roles": list.roles}))?;
    } else {
        list.rows.iter().try_for_each(|row| show(row, output))?;
    }
    Ok(Done::Well)
}

fn show(row: &MemberRow, output: &mut Output) -> Result<(), Problem> {
    let role = output.text().get(&format!("role-{}", kebab(&code(&row.role))));
    output.message(
        "cli-member",
        &[
            ("name", (&row.name).into()),
            ("role", role.into()),
            ("id", row.id.to_string().into()),
            ("you", u32::from(row.you).into()),
            ("retired", u32::from(row.retired_at.is_some()).into()),
        ],
    )?;
    Ok(())
}

/// The member of this id, or the only active one of this name.
fn find(session: &Session, asked: &str) -> Result<String, Problem> {
    let list: MemberList = session.call("member.list", &Nothing {})?;
    let named = |row: &&MemberRow| {
        row.id.to_string() == asked
            || (row.retired_at.is_none() && row.name.to_lowercase() == asked.to_lowercase())
    };
    let mut matching = list.rows.iter().filter(named);
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(only.id.to_string()),
        (Some(_), Some(_)) => Err(Failure::usage("member-ambiguous").into()),
        (None, _) => Err(Failure::input("member-unknown").into()),
    }
}
