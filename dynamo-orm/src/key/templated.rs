//! Keys that a template makes of fields: what a partition and a sort key of them take.

use std::fmt;
use std::marker::PhantomData;

use super::encode::render;
use super::query::{
    KeyValues, OpenSortKey, PartitionFrom, SortBy, SortKeyArgument, SortKeyConditionGiven,
    SortKeyValues, TemplateSortKey, ThisHasNoSortKey,
};
use super::sources::Sources;
use super::writer::check_length;
use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::PARTITION_KEY_BYTES;
use crate::value::{Accepts, TemplateValue};

/// A key attribute that a template makes of fields of these types, as `Templated<(String, u64)>`.
///
/// A partition is asked for by all of them, a sort key by the first ones: a value, or a tuple.
pub struct Templated<F>(PhantomData<fn() -> F>);

impl<F> fmt::Debug for Templated<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Templated")
    }
}

impl KeyValues {
    /// The text of a template, whose fields `write` gives.
    fn templated(
        &mut self,
        write: impl FnOnce(&mut SortKeyValues) -> EncodeResult,
    ) -> EncodeResult {
        let attribute = self.attributes.get(self.values.len());
        let Some((name, template)) = attribute.and_then(|a| Some((a.name, a.template?))) else {
            return Err(EncodeError::new("the schema has no template for this key"));
        };
        let mut values = SortKeyValues::default();
        write(&mut values)?;
        let mut sources = Sources::default();
        for (source, json) in template.sources().zip(values.0) {
            sources.add(source, Some(json));
        }
        let text = render(template, &sources).map_err(|error| error.at(name))?;
        let text = text.ok_or_else(|| EncodeError::new("a field of the key was not given"))?;
        let mut writer = Writer::default();
        check_length(text.len(), PARTITION_KEY_BYTES).map_err(|error| error.at(name))?;
        writer.string(&text)?;
        self.values.push(writer.into_bytes());
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl PartitionFrom<()> for Templated<()> {
    fn write_partition(_argument: &(), values: &mut KeyValues) -> EncodeResult {
        values.templated(|_| Ok(()))
    }
}

#[diagnostic::do_not_recommend]
impl<P: TemplateValue + Accepts<A>, A> PartitionFrom<A> for Templated<(P,)> {
    fn write_partition(argument: &A, values: &mut KeyValues) -> EncodeResult {
        values.templated(|values| values.push::<P, A>(argument))
    }
}

impl SortKeyValues {
    fn push<T: Accepts<A>, A>(&mut self, argument: &A) -> EncodeResult {
        let mut writer = Writer::default();
        T::accept(argument, &mut writer)?;
        self.0.push(writer.into_bytes());
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<F> OpenSortKey for SortBy<Templated<F>> {
    type Value = Templated<F>;
    type Rest = SortKeyConditionGiven;
    const LEFT: usize = 1;
}

#[diagnostic::do_not_recommend]
impl<F> TemplateSortKey for SortBy<Templated<F>> {}

/// The first `N` fields of a template.
#[derive(Debug)]
pub struct FirstFields<const N: usize>;

/// A text without fields takes nothing. With this one impl too many the compiler names what was given,
/// where it would else take it for the key itself.
#[diagnostic::do_not_recommend]
impl<X> SortKeyArgument<X, FirstFields<0>> for Templated<()>
where
    ThisHasNoSortKey: Accepts<X>,
{
    fn write_values(_argument: &X, _values: &mut SortKeyValues) -> EncodeResult {
        Ok(())
    }
}

/// The first fields of the templates of some length.
macro_rules! first_fields {
    ([$($field:ident),*] $($rest:tt)*) => {
        #[diagnostic::do_not_recommend]
        impl<P: TemplateValue + Accepts<X>, $($field,)* X> SortKeyArgument<X, FirstFields<1>>
            for Templated<(P, $($field,)*)>
        {
            fn write_values(argument: &X, values: &mut SortKeyValues) -> EncodeResult {
                values.push::<P, X>(argument)
            }
        }
        first_fields!(@of [$($field),*] $($rest)*);
    };
    (@of [$($all:ident),*] $([$count:literal $($given:ident $argument:ident $place:tt),+; $($more:ident),*])*) => {$(
        #[diagnostic::do_not_recommend]
        impl<P: TemplateValue + Accepts<X>, $($given: TemplateValue + Accepts<$argument>,)+ $($more,)* X, $($argument,)+>
            SortKeyArgument<(X, $($argument,)+), FirstFields<$count>>
            for Templated<(P, $($given,)+ $($more,)*)>
        {
            fn write_values(
                argument: &(X, $($argument,)+),
                values: &mut SortKeyValues,
            ) -> EncodeResult {
                values.push::<P, X>(&argument.0)?;
                $(values.push::<$given, $argument>(&argument.$place)?;)+
                Ok(())
            }
        }
    )*};
}

/// The whole of a partition of several fields, and every number of first fields of a sort key.
macro_rules! templates {
    ($([$($field:ident $argument:ident $place:tt),+];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<P: TemplateValue + Accepts<X>, $($field: TemplateValue + Accepts<$argument>,)+ X, $($argument),+>
            PartitionFrom<(X, $($argument,)+)> for Templated<(P, $($field,)+)>
        {
            fn write_partition(
                argument: &(X, $($argument,)+),
                values: &mut KeyValues,
            ) -> EncodeResult {
                values.templated(|values| {
                    values.push::<P, X>(&argument.0)?;
                    $(values.push::<$field, $argument>(&argument.$place)?;)+
                    Ok(())
                })
            }
        }
    )*};
}
first_fields!([]);
first_fields!([Q]
    [2 Q A 1;]
);
first_fields!([Q, R]
    [2 Q A 1; R]
    [3 Q A 1, R B 2;]
);
first_fields!([Q, R, S]
    [2 Q A 1; R, S]
    [3 Q A 1, R B 2; S]
    [4 Q A 1, R B 2, S C 3;]
);
first_fields!([Q, R, S, T]
    [2 Q A 1; R, S, T]
    [3 Q A 1, R B 2; S, T]
    [4 Q A 1, R B 2, S C 3; T]
    [5 Q A 1, R B 2, S C 3, T D 4;]
);
first_fields!([Q, R, S, T, U]
    [2 Q A 1; R, S, T, U]
    [3 Q A 1, R B 2; S, T, U]
    [4 Q A 1, R B 2, S C 3; T, U]
    [5 Q A 1, R B 2, S C 3, T D 4; U]
    [6 Q A 1, R B 2, S C 3, T D 4, U E 5;]
);
first_fields!([Q, R, S, T, U, V]
    [2 Q A 1; R, S, T, U, V]
    [3 Q A 1, R B 2; S, T, U, V]
    [4 Q A 1, R B 2, S C 3; T, U, V]
    [5 Q A 1, R B 2, S C 3, T D 4; U, V]
    [6 Q A 1, R B 2, S C 3, T D 4, U E 5; V]
    [7 Q A 1, R B 2, S C 3, T D 4, U E 5, V F 6;]
);
first_fields!([Q, R, S, T, U, V, W]
    [2 Q A 1; R, S, T, U, V, W]
    [3 Q A 1, R B 2; S, T, U, V, W]
    [4 Q A 1, R B 2, S C 3; T, U, V, W]
    [5 Q A 1, R B 2, S C 3, T D 4; U, V, W]
    [6 Q A 1, R B 2, S C 3, T D 4, U E 5; V, W]
    [7 Q A 1, R B 2, S C 3, T D 4, U E 5, V F 6; W]
    [8 Q A 1, R B 2, S C 3, T D 4, U E 5, V F 6, W G 7;]
);
templates!(
    [Q A 1];
    [Q A 1, R B 2];
    [Q A 1, R B 2, S C 3];
    [Q A 1, R B 2, S C 3, T D 4];
    [Q A 1, R B 2, S C 3, T D 4, U E 5];
    [Q A 1, R B 2, S C 3, T D 4, U E 5, V F 6];
    [Q A 1, R B 2, S C 3, T D 4, U E 5, V F 6, W G 7];
);
