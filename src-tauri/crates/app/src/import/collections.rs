//! Where Graph's collections come from: all at once from files, or page after page from what was
//! read before, so that no more than one has to be in memory.
use super::{draft::Draft, error::Place, graph_folder::Collection};
use domain::{canonical::ContentHash, subject::Subject};
use serde_json::Value;
use std::{collections::BTreeMap, convert::Infallible};

/// A part of a collection that was read from a provider.
pub(crate) struct Part {
    /// The stream that it comes from.
    pub(crate) stream: String,
    /// Its subjects.
    pub(crate) items: Vec<Value>,
    /// How many of the stream came before.
    pub(crate) before: usize,
    /// One object and no collection.
    pub(crate) single: bool,
    /// The stream was not read to its end.
    pub(crate) unfinished: bool,
}

/// What was read from a provider, collection by collection.
pub(crate) trait Collected {
    /// Why it cannot be had.
    type Error;

    /// The next part of a collection, by its path in the registry. None when there is no more,
    /// and when it was not read.
    fn take(&mut self, path: &str) -> Result<Option<Part>, Self::Error>;

    /// A collection that nobody has asked for.
    fn left(&self) -> Option<String>;

    /// Takes a finished subject with its content's identity.
    fn subject(&mut self, subject: Subject, identity: ContentHash) -> Result<(), Self::Error>;
}

/// Collections as the importer asks for them.
pub(super) trait Source {
    type Error;

    /// Takes the next part of a collection out, by its path in the registry.
    fn take(&mut self, path: &str) -> Result<Option<Collection>, Self::Error>;

    /// Takes out a part of one that nobody has asked for.
    fn left(&mut self) -> Result<Option<Collection>, Self::Error>;

    /// The subjects that were added so far are finished.
    fn finished(&mut self, draft: &mut Draft) -> Result<(), Self::Error>;
}

/// Collections in memory, by path in lower case.
pub(super) struct Gathered(pub(super) BTreeMap<String, Collection>);

impl Source for Gathered {
    type Error = Infallible;

    fn take(&mut self, path: &str) -> Result<Option<Collection>, Infallible> {
        Ok(self.0.remove(&path.to_lowercase()))
    }

    fn left(&mut self) -> Result<Option<Collection>, Infallible> {
        Ok(self.0.pop_first().map(|(_, collection)| collection))
    }

    fn finished(&mut self, _: &mut Draft) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Collections read when they are asked for; finished subjects are handed on at once.
pub(super) struct OneByOne<'a, C>(pub(super) &'a mut C);

impl<C: Collected> Source for OneByOne<'_, C> {
    type Error = C::Error;

    fn take(&mut self, path: &str) -> Result<Option<Collection>, C::Error> {
        Ok(self.0.take(path)?.map(collection))
    }

    fn left(&mut self) -> Result<Option<Collection>, C::Error> {
        while let Some(path) = self.0.left() {
            if let Some(collection) = self.take(&path)? {
                return Ok(Some(collection));
            }
        }
        Ok(None)
    }

    fn finished(&mut self, draft: &mut Draft) -> Result<(), C::Error> {
        let mut subjects = draft.hand_out().into_iter();
        subjects.try_for_each(|(subject, identity)| self.0.subject(subject, identity))
    }
}

fn collection(part: Part) -> Collection {
    let Part { stream, items, before, single, unfinished } = part;
    // A stream counts as one page, by its first part.
    let counts = usize::from(before == 0 && !single);
    let items = items.into_iter().zip(before..).map(|(item, index)| {
        let path = if single { "$".to_owned() } else { format!("$.value[{index}]") };
        (Place::at(&stream, path), item)
    });
    Collection {
        items: items.collect(),
        pages: counts,
        unfinished: if unfinished { counts } else { 0 },
        last_file: stream,
    }
}
