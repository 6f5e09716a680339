//! Update actions on typed paths: SET and REMOVE.

use std::fmt;
use std::marker::PhantomData;

use super::ast::{Clause, UpdateAction};
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::path::{CanRemove, CanSet, Path, PathBuf};
use crate::value::Accepts;

/// One change to an item of type `R`, made from a path and given to an update's `apply`.
#[must_use = "an action does nothing until it is given to an update's `apply`"]
pub struct Action<R> {
    action: EncodeResult<UpdateAction>,
    typed: PhantomData<fn() -> R>,
}

impl<R> Action<R> {
    fn new(action: EncodeResult<UpdateAction>) -> Self {
        Self { action, typed: PhantomData }
    }

    pub(crate) fn set<T: Accepts<A>, A>(path: PathBuf, value: &A) -> Self {
        if T::is_absent(value) {
            return Self::remove(path);
        }
        let mut writer = Writer::within(path.iter().len() - 1);
        Self::new(match T::accept(value, &mut writer) {
            Ok(()) => {
                let bytes = writer.least_bytes();
                let value = Some(writer.into_bytes());
                Ok(UpdateAction { clause: Clause::Set, path, value, bytes })
            }
            Err(error) => Err(within(&path, error)),
        })
    }

    pub(crate) fn remove(path: PathBuf) -> Self {
        Self::new(Ok(UpdateAction { clause: Clause::Remove, path, value: None, bytes: 0 }))
    }

    pub(crate) fn into_inner(self) -> EncodeResult<UpdateAction> {
        self.action
    }
}

pub(crate) fn within(path: &PathBuf, error: EncodeError) -> EncodeError {
    path.iter().rev().fold(error, |error, segment| error.at(segment.name().clone()))
}

impl<R, T, M> Path<R, T, M> {
    /// Sets the attribute; the empty set and `None` remove it.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set<A>(&self, value: A) -> Action<R>
    where
        T: Accepts<A>,
        M: CanSet,
    {
        Action::set::<T, A>(self.segments().clone(), &value)
    }

    /// Removes the attribute.
    pub fn remove(&self) -> Action<R>
    where
        M: CanRemove,
    {
        Action::remove(self.segments().clone())
    }
}

impl<R> fmt::Debug for Action<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.action {
            Ok(action) => write!(f, "Action({:?} {:?})", action.clause, action.path),
            Err(error) => write!(f, "Action({error:?})"),
        }
    }
}
