//! Update actions on typed paths: SET and REMOVE.

use std::fmt;
use std::marker::PhantomData;

use super::ast::{Assigned, Change, Clause, Comparator, Predicate, Term, UpdateAction};
use super::raw::RawExpression;
use super::steps::{Step, extend};
use super::value::{within, written};
use crate::error::{EncodeError, EncodeResult};
use crate::item::Stamp;
use crate::kind::Kind;
use crate::path::{CanRemove, CanSet, Marker, Path, PathBuf, Stored};
use crate::value::{Accepts, DynamoValue};

/// Changes to an item of type `R`, made from paths and given to an update's `apply`.
#[must_use = "an action does nothing until it is given to an update's `apply`"]
pub struct Action<R> {
    steps: EncodeResult<Vec<Step>>,
    typed: PhantomData<fn() -> R>,
}

impl<R> Action<R> {
    pub(super) fn new(steps: EncodeResult<Vec<Step>>) -> Self {
        Self { steps, typed: PhantomData }
    }

    pub(super) fn step(action: EncodeResult<UpdateAction>) -> Self {
        Self::new(action.map(|action| vec![Step::Typed(action)]))
    }

    /// A change of which it is known what the service counts for it, and what must hold for it.
    pub(super) fn change(
        path: PathBuf,
        change: Change,
        bytes: usize,
        guard: Option<Predicate>,
    ) -> Self {
        Self::step(Ok(UpdateAction { path, change, bytes, guard }))
    }

    /// A change that assigns.
    pub(super) fn assign(path: PathBuf, value: Assigned, guard: Option<Predicate>) -> Self {
        Self::change(path, Change::Set(value), 0, guard)
    }

    pub(crate) fn set<T: Accepts<A>, A>(path: PathBuf, value: &A) -> Self {
        if T::is_absent(value) {
            return Self::remove(path);
        }
        Self::step(written(&path, |w| T::accept(value, w)).map(|(json, bytes)| {
            let change = Change::Set(Assigned::Term(Term::Value(json)));
            UpdateAction { path, change, bytes, guard: None }
        }))
    }

    /// Sets what an item says of itself.
    pub(crate) fn stamp(Stamp { name, json, bytes, is_first }: Stamp) -> Self {
        let path = PathBuf::of(name);
        let term = match is_first {
            true => Term::PathOr(path.clone(), json),
            false => Term::Value(json),
        };
        Self::change(path, Change::Set(Assigned::Term(term)), bytes, None)
    }

    /// Adds one to a number, which is 0 where it is missing.
    pub(crate) fn count_on(path: PathBuf) -> Self {
        Self::change(path, Change::Add(b"{\"N\":\"1\"}".to_vec()), 0, None)
    }

    /// Sets an attribute that has no value yet, or this one.
    pub(crate) fn set_once<T: Accepts<A>, A>(
        path: PathBuf,
        old: &'static [&'static str],
        value: &A,
    ) -> Self {
        if T::is_absent(value) {
            return Self::new(Ok(Vec::new()));
        }
        Self::step(written(&path, |w| T::accept(value, w)).and_then(|(json, bytes)| {
            let is_equal = Predicate::compare(path.clone(), Comparator::Eq, json.clone());
            let mut is_free = Predicate::not_exists(path.clone());
            for name in old {
                is_free = is_free.and(Predicate::not_exists(PathBuf::of(name)))?;
            }
            let guard = Some(is_free.or(is_equal)?);
            let change = Change::Set(Assigned::Term(Term::Value(json)));
            Ok(UpdateAction { path, change, bytes, guard })
        }))
    }

    /// Sets an attribute to a value that is JSON already, and was measured with its item.
    pub(crate) fn set_json(path: PathBuf, json: Vec<u8>) -> Self {
        Self::change(path, Change::Set(Assigned::Term(Term::Value(json))), 0, None)
    }

    pub(crate) fn remove(path: PathBuf) -> Self {
        Self::change(path, Change::Remove, 0, None)
    }

    pub(super) fn steps(&self) -> Result<&[Step], &EncodeError> {
        self.steps.as_deref()
    }

    pub(crate) fn into_inner(self) -> EncodeResult<Vec<Step>> {
        self.steps
    }

    /// Both changes, in one update; two of one place are refused before sending.
    pub fn and(self, other: Self) -> Self {
        Self::new(self.steps.and_then(|mut steps| {
            extend(&mut steps, other.steps?)?;
            Ok(steps)
        }))
    }

    /// All of the changes that are there; `None` if none is there.
    #[must_use]
    pub fn all(actions: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        actions.into_iter().flatten().reduce(Self::and)
    }

    /// A change in DynamoDB's own words, for what the typed ones do not say: what stands in that
    /// clause, without the clause's name.
    ///
    /// Neither names nor types in it are checked against the item, so it can leave an item that
    /// cannot be read. Its placeholders never meet those of other changes.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use dynamo_orm::{Action, Clause, Db, DynamoItem, RawExpression};
    ///
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, visits: u32, points: u32 }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// # students.put(&Student { student_id: 1, visits: 1, points: 2 }).await?;
    /// let both = RawExpression::new("#p = #p + #v").name("#p", "points").name("#v", "visits");
    /// students.update(1).apply(|_| Action::raw(Clause::Set, both)).await?;
    /// # assert_eq!(students.get(1).await?.unwrap().points, 3);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn raw(clause: Clause, expression: RawExpression) -> Self {
        Self::new(expression.finish().map(|raw| vec![Step::Raw(clause, raw)]))
    }
}

impl<R, T, M> Path<R, T, M> {
    /// Sets the attribute; the empty set removes it, as DynamoDB has none.
    ///
    /// Setting a place within a map or a list that is not there is refused by the service.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set<A>(&self, value: A) -> Action<R>
    where
        T: Accepts<A>,
        M: Stored + CanSet,
    {
        let path = self.segments();
        if T::is_absent(&value)
            && let Err(error) = check_may_be_absent::<M>(path)
        {
            return Action::new(Err(error));
        }
        Action::set::<T, A>(path.clone(), &value)
    }

    /// Sets the attribute if there is a value, else leaves it as it is.
    pub fn maybe_set<A>(&self, value: Option<A>) -> Action<R>
    where
        T: Accepts<A>,
        M: CanSet + Stored,
    {
        match value {
            Some(value) => self.set(value),
            None => Action::new(Ok(Vec::new())),
        }
    }

    /// Sets the attribute if there is a value, else removes it.
    pub fn set_or_remove<A>(&self, value: Option<A>) -> Action<R>
    where
        T: Accepts<A>,
        M: CanSet + CanRemove + Stored,
    {
        match value {
            Some(value) => self.set(value),
            None => self.remove(),
        }
    }

    /// Sets the attribute to what another of the same type is.
    ///
    /// Where the other may hold no value (an `Option`, an element, an entry), the update's condition fails
    /// if it does not, and nothing is written: a NULL would be copied as well. Elsewhere the service
    /// refuses the update if the other is not there.
    pub fn set_path<N>(&self, other: &Path<R, T, N>) -> Action<R>
    where
        T: DynamoValue,
        M: Stored + CanSet,
        N: Stored,
    {
        let source = other.segments().clone();
        let guard = match T::KIND {
            _ if !N::MAY_BE_NULL => None,
            Kind::Any if T::ACCEPTS_NULL => None,
            // An untagged enum is of several types.
            Kind::Any => {
                let null = Predicate::has_type(source.clone(), Kind::Null);
                Some(Predicate::Not(Box::new(null)))
            }
            kind => Some(Predicate::has_type(source.clone(), kind)),
        };
        Action::assign(self.segments().clone(), Assigned::Term(Term::Path(source)), guard)
    }

    /// Sets the attribute if it is not there, else leaves it as it is.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set_if_absent<A>(&self, value: A) -> Action<R>
    where
        T: Accepts<A>,
        M: Stored + CanSet,
    {
        let path = self.segments().clone();
        if T::is_absent(&value) {
            // The empty set has no attribute, so one that is absent is it already.
            return Action::new(check_may_be_absent::<M>(&path).map(|()| Vec::new()));
        }
        Action::step(written(&path, |w| T::accept(&value, w)).map(|(json, bytes)| {
            let change = Change::Set(Assigned::Term(Term::PathOr(path.clone(), json)));
            UpdateAction { path, change, bytes, guard: None }
        }))
    }

    /// Removes the attribute.
    pub fn remove(&self) -> Action<R>
    where
        M: Stored + CanRemove,
    {
        Action::remove(self.segments().clone())
    }
}

/// Without its value an element would be another element, or none.
fn check_may_be_absent<M: Marker>(path: &PathBuf) -> EncodeResult {
    if M::IS_ELEMENT {
        let error = EncodeError::new(
            "a set within a list or a map cannot be empty; DynamoDB has no empty set",
        );
        return Err(within(path, error));
    }
    Ok(())
}

impl<R> Clone for Action<R> {
    fn clone(&self) -> Self {
        Self::new(self.steps.clone())
    }
}

/// Shows clauses and places; no values.
impl<R> fmt::Debug for Action<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.steps {
            Ok(steps) => f.debug_tuple("Action").field(steps).finish(),
            Err(error) => write!(f, "Action({error:?})"),
        }
    }
}
