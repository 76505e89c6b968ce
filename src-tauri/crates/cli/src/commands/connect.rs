//! `connect`: a tenant, read-only, or the link for its administrator's consent.
use super::{absolute, connections};
use crate::{
    arguments::{Cloud, Connect, Global},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{ConnectionMake, ConsentLink, ConsentLinkRequest, LocalServer, SignInMethod};
use clap::ValueEnum;

/// Runs the command.
pub fn run(global: &Global, command: &Connect, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    if command.consent_link {
        return consent_link(&session, command, output);
    }
    let path = |path: &Option<_>| path.as_deref().map(absolute).transpose();
    let server = command.server_authority.clone().zip(command.server_graph.clone());
    let request = ConnectionMake {
        tenant: session.tenant_if_named(global)?.map(|row| row.id),
        name: command.name.clone(),
        cloud: cloud(command.cloud),
        provider_tenant_id: command.tenant_id.clone(),
        client_id: command.client_id.clone(),
        method: match (command.certificate.is_some(), command.device_code) {
            (true, _) => SignInMethod::Certificate,
            (false, true) => SignInMethod::DeviceCode,
            (false, false) => SignInMethod::Browser,
        },
        certificate_path: path(&command.certificate)?,
        key_path: path(&command.key)?,
        server: server.map(|(authority, graph)| LocalServer { authority, graph }),
    };
    let run = session.finish("connection.make", &request, output)?;
    let tenant = run.tenant.map(|tenant| tenant.to_string()).unwrap_or_default();
    connections::one(&session, &tenant, output)?;
    Ok(Done::Well)
}

fn consent_link(
    session: &Session,
    command: &Connect,
    output: &mut Output,
) -> Result<Done, Problem> {
    let request = ConsentLinkRequest {
        cloud: cloud(command.cloud),
        provider_tenant_id: command.tenant_id.clone(),
        client_id: command.client_id.clone(),
    };
    let link: ConsentLink = session.call("connection.consent_link", &request)?;
    if output.is_json() {
        output.answer("tenantpilot.consent-link/1", link)?;
    } else {
        output.line(&link.url)?;
    }
    Ok(Done::Well)
}

/// The contract has these names with dashes.
fn cloud(cloud: Cloud) -> String {
    cloud.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
