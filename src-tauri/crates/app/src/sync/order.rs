//! In which order rows are read. Each service limits for itself, so the rows of all services are
//! read side by side; what is read id by id follows as soon as a service's rows have told ids.
use super::{
    collecting::Work,
    plan::{self, Plan},
};
use crate::failure::Failure;
use domain::registry::{Registry, Stream as Row};
use futures_util::{StreamExt, stream::FuturesUnordered};
use graph::collect::Stream;
use std::{
    collections::{BTreeMap, BTreeSet},
    future::pending,
};

/// Names of streams.
type Names = BTreeSet<String>;

/// Names of the streams of each row.
type Asked = BTreeMap<String, Names>;

/// Reads every row of the plan, the logs, and the `definitions` of settings where they are wanted;
/// an error leaves streams where they can go on.
pub(super) async fn read_all(
    work: &Work<'_>,
    registry: &Registry,
    plan: &Plan,
    definitions: bool,
) -> Result<(), Failure> {
    let (independent, dependent): (Vec<Row<'_>>, Vec<Row<'_>>) =
        plan.rows(registry).partition(|row| row.source.for_each.is_empty());
    // How many streams there are turns out as ids are found.
    work.progress.step("collect", 0);
    let mut unread: Names = independent.iter().map(|row| row.source.path.clone()).collect();
    let beside = registry.streams().filter(|row| definitions && row.source.shared);
    let streams = independent.into_iter().chain(beside).map(|row| (row, plan::stream(&row)));
    let logs = plan.logs(registry).map(|(row, since)| (row, plan::log(&row, since)));
    let mut services: BTreeMap<&str, Vec<(Row<'_>, Stream)>> = BTreeMap::new();
    for (row, stream) in streams.chain(logs) {
        services.entry(plan::workload(&row.source.path)).or_default().push((row, stream));
    }
    let mut reading: FuturesUnordered<_> =
        services.into_values().map(|rows| read_rows(work, rows)).collect();
    let (mut asked, mut told, mut following) = (Asked::new(), false, None);
    loop {
        if told && following.is_none() {
            told = false;
            let follow =
                follow(work, registry, &dependent, unread.clone(), std::mem::take(&mut asked));
            following = Some(Box::pin(follow));
        }
        if reading.is_empty() && following.is_none() {
            return Ok(());
        }
        let followed = async {
            match following.as_mut() {
                Some(following) => following.await,
                None => pending().await,
            }
        };
        tokio::select! {
            Some(read) = reading.next() => {
                read?.iter().for_each(|path| { unread.remove(path); });
                told = true;
            }
            followed = followed => {
                asked = followed?;
                following = None;
            }
        }
    }
}

/// Reads rows that depend on no other, and gives their paths.
async fn read_rows(work: &Work<'_>, rows: Vec<(Row<'_>, Stream)>) -> Result<Vec<String>, Failure> {
    let paths = rows.iter().map(|(row, _)| row.source.path.clone()).collect();
    work.collect(rows.iter().map(|(row, stream)| (row, stream.clone())).collect()).await?;
    Ok(paths)
}

/// Reads what depends on other rows, as far as ids are known, but for what was `asked` for
/// before. Gives what has been asked for then.
async fn follow(
    work: &Work<'_>,
    registry: &Registry,
    rows: &[Row<'_>],
    unread: Names,
    mut asked: Asked,
) -> Result<Asked, Failure> {
    for row in rows {
        // What its collection brings by itself is not asked for: first that has to be known.
        if unread.contains(row.source.collection()) {
            continue;
        }
        let ids = work.ids(registry, row)?;
        let asked = asked.entry(row.name().to_owned()).or_default();
        let (streams, cut) = plan::for_ids(row, &ids, &work.opened(row)?, asked);
        if cut {
            work.cut(row)?;
        }
        if !streams.is_empty() {
            work.collect(streams.into_iter().map(|stream| (row, stream)).collect()).await?;
        }
    }
    Ok(asked)
}
