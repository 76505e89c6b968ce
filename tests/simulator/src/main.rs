//! `graph-simulator`: the simulator on its own, for the demo workspace and for trying things.
//! It prints one line of JSON with its addresses and tenants, then serves until it is ended.
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::Parser;
use serde_json::json;
use simulator::{Churn, Profile, Recipe, Simulator, Tenant};
use std::{io::Write, process::ExitCode};

/// Microsoft's identity platform and Microsoft Graph, on this machine.
#[derive(Parser)]
#[command(name = "graph-simulator")]
struct Arguments {
    /// Graph's port; the identity platform has the next one. Without it: any that is free.
    #[arg(long)]
    port: Option<u16>,
    /// What tenants are derived from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Subjects of a tenant.
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(..=50_000))]
    size: u32,
    /// How many tenants.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..))]
    tenants: u8,
    /// How the service behaves.
    #[arg(long, default_value = "plain", value_parser = clap::builder::PossibleValuesParser::new(Profile::NAMES))]
    profile: String,
    /// Days that pass before it starts: changes and audit records.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=3_650))]
    days: u32,
    /// Changes a day, of a thousand objects.
    #[arg(long, default_value_t = 10)]
    churn: usize,
    /// The day on which it starts, as 2026-09-14. Without it: today.
    #[arg(long)]
    date: Option<NaiveDate>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> std::io::Result<()> {
    let clock = DateTime::<Utc>::from(std::time::SystemTime::now());
    let today = arguments.date.unwrap_or_else(|| clock.date_naive());
    let morning = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
    let end = today.and_time(morning).and_utc();
    let churn = Churn { permille: arguments.churn, ..Churn::default() };
    let tenants: Vec<Tenant> = (0..u64::from(arguments.tenants))
        .map(|index| {
            let start = end - chrono::TimeDelta::days(i64::from(arguments.days));
            let seed = arguments.seed.wrapping_add(index);
            let recipe = Recipe { start, ..Recipe::new(seed, arguments.size as usize) };
            let mut tenant = Tenant::generate(&recipe);
            tenant.advance(arguments.days, &churn);
            tenant
        })
        .collect();
    let shown: Vec<_> = tenants
        .iter()
        .map(|tenant| {
            json!({
                "id": tenant.id, "name": tenant.name, "domain": tenant.domain,
                "subjects": tenant.subject_count(), "person": tenant.access.person.1,
            })
        })
        .collect();
    let profile = Profile::named(&arguments.profile, arguments.seed).unwrap_or_default();
    let running = Simulator { port: arguments.port, clock }.run(tenants, profile).await?;
    let line = json!({
        "graph": running.graph.as_str(), "authority": running.authority.as_str(), "tenants": shown,
    });
    let mut out = std::io::stdout();
    writeln!(out, "{line}")?;
    out.flush()?;
    std::future::pending::<()>().await;
    Ok(())
}
