//! Where Graph's collections come from: all at once from files, or one after another from what
//! was read before, so that no more than one has to be in memory.
use super::{
    draft::Draft,
    graph_folder::{Collection, add_page},
};
use domain::subject::{Kind, Subject};
use graph::page;
use serde_json::Value;
use std::{collections::BTreeMap, convert::Infallible};

/// What was read from a provider, collection by collection.
pub(crate) trait Collected {
    /// Why it cannot be had.
    type Error;

    /// The documents of a collection, by its path in the registry: name and content. None when it
    /// was not read, and when it was asked for before.
    fn take(&mut self, path: &str) -> Result<Vec<(String, Value)>, Self::Error>;

    /// A collection that nobody has asked for.
    fn left(&self) -> Option<String>;

    /// Takes a finished subject.
    fn subject(&mut self, subject: Subject) -> Result<(), Self::Error>;
}

/// Collections as the importer asks for them.
pub(super) trait Source {
    type Error;

    /// Takes a collection out, by its path in the registry.
    fn take(&mut self, path: &str) -> Result<Option<Collection>, Self::Error>;

    /// Takes out one that nobody has asked for.
    fn left(&mut self) -> Result<Option<Collection>, Self::Error>;

    /// Nothing will be added to this kind any more; to none when no kind is named.
    fn complete(&mut self, draft: &mut Draft, kind: Option<&Kind>) -> Result<(), Self::Error>;
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

    fn complete(&mut self, _: &mut Draft, _: Option<&Kind>) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Collections read when they are asked for; finished subjects are handed on at once.
pub(super) struct OneByOne<'a, C>(pub(super) &'a mut C);

impl<C: Collected> Source for OneByOne<'_, C> {
    type Error = C::Error;

    fn take(&mut self, path: &str) -> Result<Option<Collection>, C::Error> {
        let mut collection = None;
        for (name, value) in self.0.take(path)? {
            if let Some(page) = page::open(value) {
                add_page(collection.get_or_insert_with(Collection::default), &name, page);
            }
        }
        Ok(collection)
    }

    fn left(&mut self) -> Result<Option<Collection>, C::Error> {
        while let Some(path) = self.0.left() {
            if let Some(collection) = self.take(&path)? {
                return Ok(Some(collection));
            }
        }
        Ok(None)
    }

    fn complete(&mut self, draft: &mut Draft, kind: Option<&Kind>) -> Result<(), C::Error> {
        draft.hand_out(kind).into_iter().try_for_each(|subject| self.0.subject(subject))
    }
}
