//! Conditions from typed paths: comparisons, ranges, functions.

use super::ast::{Comparator, Function, Operand, Predicate};
use super::condition::Condition;
use super::size::Size;
use super::value::{check_order, encode, within};
use crate::error::{EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::limits::IN_OPERANDS;
use crate::path::{Path, PathBuf, Stored};
use crate::value::{Accepts, Contains, DynamoValue, Measured, Ordered, Prefixed};

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident $(#[$path_doc:meta])* $with_path:ident $comparator:ident $([$bound:ident])?;)*) => {
        impl<R, T, M> Path<R, T, M> {$(
            $(#[$doc])*
            #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
            pub fn $name<A>(&self, value: A) -> Condition<R>
            where
                T: DynamoValue + Accepts<A>,
                $(T::Operators: $bound,)?
                M: Stored,
            {
                self.compare::<A>(Comparator::$comparator, &value)
            }

            $(#[$path_doc])*
            pub fn $with_path<N>(&self, other: &Path<R, T, N>) -> Condition<R>
            where
                T: DynamoValue,
                $(T::Operators: $bound,)?
                M: Stored,
                N: Stored,
            {
                let [left, right] = [self.segments(), other.segments()].map(|path| Operand::Path(path.clone()));
                Condition::new(Ok(Predicate::Compare(left, Comparator::$comparator, right)))
            }
        )*}
    };
}

comparisons! {
    /// The attribute equals the value; false if there is no attribute.
    eq
    /// The two attributes are equal; false if one is missing.
    eq_path Eq;
    /// The attribute differs from the value; true if there is no attribute.
    ne
    /// The two attributes differ.
    ne_path Ne;
    /// The attribute is less than the value.
    lt
    /// The attribute is less than the other.
    lt_path Lt [Ordered];
    /// The attribute is at most the value.
    le
    /// The attribute is at most the other.
    le_path Le [Ordered];
    /// The attribute is greater than the value.
    gt
    /// The attribute is greater than the other.
    gt_path Gt [Ordered];
    /// The attribute is at least the value.
    ge
    /// The attribute is at least the other.
    ge_path Ge [Ordered];
}

impl<R, T, M> Path<R, T, M> {
    fn compare<A>(&self, comparator: Comparator, value: &A) -> Condition<R>
    where
        T: Accepts<A>,
    {
        let value = encode::<T, A>(self.segments(), value);
        Condition::new(value.map(|v| Predicate::compare(self.segments().clone(), comparator, v)))
    }

    /// The attribute lies between the two values, both included.
    ///
    /// Bounds in the wrong order are refused before sending, as the service refuses them.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the values in place")]
    pub fn between<A, B>(&self, low: A, high: B) -> Condition<R>
    where
        T: DynamoValue + Accepts<A> + Accepts<B>,
        T::Operators: Ordered,
        M: Stored,
    {
        let path = self.segments();
        let range = encode::<T, A>(path, &low).and_then(|low| {
            let high = encode::<T, B>(path, &high)?;
            Predicate::between(path.clone(), low, high)
        });
        Condition::new(range)
    }

    /// The attribute lies between the two others, both included.
    pub fn between_paths<N, O>(&self, low: &Path<R, T, N>, high: &Path<R, T, O>) -> Condition<R>
    where
        T: DynamoValue,
        T::Operators: Ordered,
        M: Stored,
        N: Stored,
        O: Stored,
    {
        let [of, low, high] = [self.segments(), low.segments(), high.segments()]
            .map(|path| Operand::Path(path.clone()));
        Condition::new(Ok(Predicate::Between(of, low, high)))
    }

    /// The attribute equals one of the values: 1 to 100 of them ("Condition" in the API
    /// reference); none or more are refused before sending.
    pub fn is_in<I>(&self, values: I) -> Condition<R>
    where
        I: IntoIterator,
        T: DynamoValue + Accepts<I::Item>,
        M: Stored,
    {
        let path = self.segments();
        let among = values.into_iter().take(IN_OPERANDS + 1);
        let among: EncodeResult<Vec<_>> =
            among.map(|value| encode::<T, I::Item>(path, &value).map(Operand::Value)).collect();
        Condition::new(
            among.and_then(|among| Predicate::is_in(Operand::Path(path.clone()), among, path)),
        )
    }

    /// The text or the bytes begin with the prefix.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the prefix in place")]
    pub fn begins_with<A>(&self, prefix: A) -> Condition<R>
    where
        T: DynamoValue,
        T::Operators: Prefixed<Prefix: Accepts<A>>,
        M: Stored,
    {
        let prefix = encode::<<T::Operators as Prefixed>::Prefix, A>(self.segments(), &prefix);
        Condition::new(prefix.map(|p| Predicate::begins_with(self.segments().clone(), p)))
    }

    /// The text contains the text, the bytes the bytes, the set or the list the element.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the member in place")]
    pub fn contains<A>(&self, member: A) -> Condition<R>
    where
        T: DynamoValue,
        T::Operators: Contains<Member: Accepts<A>>,
        M: Stored,
    {
        let path = self.segments();
        let member = encode::<<T::Operators as Contains>::Member, A>(path, &member);
        Condition::new(member.map(|member| {
            let member = Some(Operand::Value(member));
            Predicate::Function(Function::Contains, path.clone(), member)
        }))
    }

    /// The attribute is there.
    pub fn exists(&self) -> Condition<R>
    where
        M: Stored,
    {
        Condition::new(Ok(Predicate::exists(self.segments().clone())))
    }

    /// The attribute is not there.
    pub fn not_exists(&self) -> Condition<R>
    where
        M: Stored,
    {
        Condition::new(Ok(Predicate::not_exists(self.segments().clone())))
    }

    /// The attribute is there and stored as that type, whatever this item's field says: for items
    /// that others wrote.
    pub fn attribute_type(&self, kind: Kind) -> Condition<R>
    where
        M: Stored,
    {
        let path = self.segments().clone();
        if kind == Kind::Any {
            let error = EncodeError::new("an attribute has one type; ask for that");
            return Condition::new(Err(within(&path, error)));
        }
        Condition::new(Ok(Predicate::has_type(path, kind)))
    }

    /// How large the attribute is: of text its length, of bytes their number, of a set, a list or a
    /// map its elements ("Condition and filter expressions, operators, and functions" in the
    /// developer guide).
    pub fn size(&self) -> Size<R>
    where
        T: DynamoValue,
        T::Operators: Measured,
        M: Stored,
    {
        Size::of(self.segments().clone())
    }
}

impl Predicate {
    /// The attribute is there, and of that type.
    pub(super) fn has_type(path: PathBuf, kind: Kind) -> Self {
        let name = format!("{{\"S\":\"{kind}\"}}").into_bytes();
        Self::Function(Function::Type, path, Some(Operand::Value(name)))
    }

    pub(crate) fn between(path: PathBuf, low: Vec<u8>, high: Vec<u8>) -> EncodeResult<Self> {
        check_order(&low, &high).map_err(|error| within(&path, error))?;
        Ok(Self::Between(Operand::Path(path), Operand::Value(low), Operand::Value(high)))
    }

    pub(super) fn is_in(of: Operand, among: Vec<Operand>, path: &PathBuf) -> EncodeResult<Self> {
        if among.is_empty() || among.len() > IN_OPERANDS {
            let error = EncodeError::new("`is_in` takes 1 to 100 values");
            return Err(within(path, error));
        }
        Ok(Self::In(of, among))
    }
}
