//! Updates of lists and sets.

use super::ast::{Assigned, Change, Term, UpdateAction};
use super::update::Action;
use super::value::{within, written};
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::path::{CanSet, Path, PathBuf, Stored};
use crate::value::{Accepts, DynamoValue, List, Set};

/// Which end of a list.
#[derive(Clone, Copy)]
enum End {
    Front,
    Back,
}

impl<R, T, M> Path<R, T, M> {
    /// Adds elements at the end of the list, which is made where there is none.
    pub fn append<I>(&self, elements: I) -> Action<R>
    where
        I: IntoIterator,
        T: DynamoValue,
        T::Operators: List<Element: Accepts<I::Item>>,
        M: Stored + CanSet,
    {
        let path = self.segments().clone();
        Action::append::<<T::Operators as List>::Element, I>(path, elements)
    }

    /// Adds elements at the front of the list, in their order; the list is made where there is none.
    pub fn prepend<I>(&self, elements: I) -> Action<R>
    where
        I: IntoIterator,
        T: DynamoValue,
        T::Operators: List<Element: Accepts<I::Item>>,
        M: Stored + CanSet,
    {
        let path = self.segments().clone();
        Action::prepend::<<T::Operators as List>::Element, I>(path, elements)
    }

    /// Puts elements into the set, which is made where there is none. One that is in it already
    /// stays; no elements are no change.
    ///
    /// This is the clause ADD, as `delete` is DELETE, which the API reference of `UpdateItem` describes for
    /// attributes of the item itself. For a set within a map or a list the service has the last word.
    pub fn insert<I>(&self, elements: I) -> Action<R>
    where
        I: IntoIterator,
        T: DynamoValue,
        T::Operators: Set<Element: Accepts<I::Item>>,
        M: Stored + CanSet,
    {
        let path = self.segments().clone();
        Action::of_set::<<T::Operators as Set>::Element, I>(path, elements, Change::Add)
    }

    /// Takes elements out of the set; one that is not in it is no error, and no elements are no
    /// change. A set that loses its last element loses its attribute, and is read as empty; one
    /// within a list loses its place there, and within an array this is refused before sending.
    pub fn delete<I>(&self, elements: I) -> Action<R>
    where
        I: IntoIterator,
        T: DynamoValue,
        T::Operators: Set<Element: Accepts<I::Item>>,
        M: Stored + CanSet,
    {
        let path = self.segments().clone();
        if let Err(error) = check_stays(&path) {
            return Action::new(Err(error));
        }
        Action::of_set::<<T::Operators as Set>::Element, I>(path, elements, Change::Delete)
    }
}

impl<R> Action<R> {
    pub(crate) fn append<E: Accepts<I::Item>, I: IntoIterator>(path: PathBuf, elements: I) -> Self {
        Self::extend(list::<E, I>(&path, elements), path, End::Back)
    }

    pub(crate) fn prepend<E: Accepts<I::Item>, I: IntoIterator>(
        path: PathBuf,
        elements: I,
    ) -> Self {
        Self::extend(list::<E, I>(&path, elements), path, End::Front)
    }

    fn extend(elements: EncodeResult<(Vec<u8>, usize)>, path: PathBuf, end: End) -> Self {
        Self::step(elements.map(|(json, bytes)| {
            let old = Term::PathOr(path.clone(), b"{\"L\":[]}".to_vec());
            let value = match end {
                End::Back => Assigned::Append(old, Term::Value(json)),
                End::Front => Assigned::Append(Term::Value(json), old),
            };
            UpdateAction { path, change: Change::Set(value), bytes, guard: None }
        }))
    }

    fn of_set<E, I>(path: PathBuf, elements: I, change: fn(Vec<u8>) -> Change) -> Self
    where
        E: DynamoValue + Accepts<I::Item>,
        I: IntoIterator,
    {
        let mut elements = elements.into_iter().peekable();
        if elements.peek().is_none() {
            return Self::new(Ok(Vec::new()));
        }
        let json = written(&path, |w| {
            w.set_with(E::KIND, true, |set| {
                elements.try_for_each(|element| set.push(|w| E::accept(&element, w)))
            })
        });
        let json = json.map(|(json, bytes)| (change(json), bytes));
        Self::step(json.map(|(change, bytes)| UpdateAction {
            path,
            // What is taken out makes no item larger.
            bytes: if matches!(change, Change::Add(_)) { bytes } else { 0 },
            change,
            guard: None,
        }))
    }
}

/// The JSON of a list of elements.
fn list<E: Accepts<I::Item>, I: IntoIterator>(
    path: &PathBuf,
    elements: I,
) -> EncodeResult<(Vec<u8>, usize)> {
    written(path, |writer: &mut Writer| {
        writer.list(|list| {
            elements.into_iter().try_for_each(|element| list.push_with(|w| E::accept(&element, w)))
        })
    })
}

/// Without one of its elements an array cannot be read.
fn check_stays(path: &PathBuf) -> EncodeResult {
    if path.is_slot() {
        let error = EncodeError::new("an array keeps its elements; set this one");
        return Err(within(path, error));
    }
    Ok(())
}
