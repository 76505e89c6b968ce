//! What two sides have, apart from what is in it: a large side's contents are read one at a
//! time, and those that are known to be the same not at all.
use super::{
    Names, Side,
    model::{Change, MatchedBy},
};
use crate::subject::{Coverage, Subject, SubjectRef};
use serde_json::Value;
use std::{borrow::Cow, convert::Infallible};

/// One of the two that are compared, without its contents.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    /// Its subjects, in any order. A place in this list names one.
    pub subjects: Vec<&'a SubjectRef>,
    /// What it saw of each kind. A kind without a row was seen where it has subjects.
    pub coverage: &'a [Coverage],
    /// The names of what its contents refer to by id.
    pub names: &'a Names,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// How it should be, or was.
    Left,
    /// How it is.
    Right,
}

/// Where contents come from.
pub trait Contents {
    /// Why one could not be read.
    type Error;

    /// The content of the subject at `place` of that side's [`Outline::subjects`].
    ///
    /// # Errors
    /// When it cannot be read.
    fn content(&self, half: Half, place: usize) -> Result<Cow<'_, Value>, Self::Error>;

    /// Whether the two are known to be the same without reading them. With `renamed`, ids of
    /// the left stand for other ids of the right: then only if they are the same to the letter.
    fn same(&self, left: usize, right: usize, renamed: bool) -> bool;
}

/// Two contents side by side, setting by setting.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// What the left calls it; none where it has none.
    pub left: Option<SubjectRef>,
    /// What the right calls it; none where it has none.
    pub right: Option<SubjectRef>,
    /// Why the two are taken for one; none where nothing says so.
    pub matched_by: Option<MatchedBy>,
    /// Every setting that counts, in the order of the paths.
    pub lines: Vec<Line>,
    /// Properties that a side which saw the kind only in part does not have.
    pub not_comparable: Vec<String>,
}

/// One setting of two contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where, and what each side has there.
    pub setting: Change,
    /// Whether both mean the same.
    pub same: bool,
}

/// A subject, and its place on its side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub(super) reference: &'a SubjectRef,
    pub(super) place: usize,
}

/// Two sides whose contents are at hand.
pub(super) struct AtHand<'a> {
    pub(super) left: &'a [Subject],
    pub(super) right: &'a [Subject],
}

impl Contents for AtHand<'_> {
    type Error = Infallible;

    fn content(&self, half: Half, place: usize) -> Result<Cow<'_, Value>, Infallible> {
        let subjects = match half {
            Half::Left => self.left,
            Half::Right => self.right,
        };
        Ok(Cow::Borrowed(subjects.get(place).map_or(&Value::Null, |subject| &subject.content)))
    }

    fn same(&self, left: usize, right: usize, _: bool) -> bool {
        match (self.left.get(left), self.right.get(right)) {
            (Some(left), Some(right)) => left.content == right.content,
            _ => false,
        }
    }
}

impl<'a> Side<'a> {
    /// The side without its contents.
    pub(super) fn outline(&self) -> Outline<'a> {
        Outline {
            subjects: self.subjects.iter().map(|subject| &subject.reference).collect(),
            coverage: self.coverage,
            names: self.names,
        }
    }
}
