//! `with`: a type of another crate through two functions of a module.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use crate::codec::{FromAttribute, Reader, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::value::{Accepts, DynamoValue};

/// How the field of that number is stored; made by the derives.
pub trait Adapt<const FIELD: usize> {
    /// The field's type, without an `Option` around it.
    type Field;
    /// What is stored.
    type Value: DynamoValue;

    /// The value that is stored.
    fn to_value(field: &Self::Field) -> Self::Value;

    /// The field of a stored value.
    ///
    /// # Errors
    /// There is no field of that value.
    fn from_value(value: Self::Value) -> DecodeResult<Self::Field>;
}

/// What the module's function says, as an error of a read.
///
/// # Errors
/// The conversion failed.
pub fn converted<T, E: Display>(result: Result<T, E>) -> DecodeResult<T> {
    result.map_err(|why| DecodeError::unreadable(why.to_string()))
}

/// The same for a field whose value is shown nowhere, as the module may quote it.
///
/// # Errors
/// The conversion failed.
pub fn converted_quietly<T, E>(result: Result<T, E>) -> DecodeResult<T> {
    result.map_err(|_| DecodeError::unreadable("its module refused the value"))
}

/// The slot of such a field of the struct `O`.
pub struct With<O: Adapt<FIELD>, const FIELD: usize>(O::Field);

impl<O: Adapt<FIELD>, const FIELD: usize> With<O, FIELD> {
    /// The field.
    #[must_use]
    pub fn into_inner(self) -> O::Field {
        self.0
    }
}

impl<O: Adapt<FIELD>, const FIELD: usize> fmt::Debug for With<O, FIELD> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("With")
    }
}

impl<O: Adapt<FIELD>, const FIELD: usize> FromAttribute for With<O, FIELD> {
    const ACCEPTS_NULL: bool = O::Value::ACCEPTS_NULL;
    const REQUIRED: bool = O::Value::REQUIRED;

    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        O::from_value(O::Value::read(reader)?).map(Self)
    }

    fn absent() -> Option<Self> {
        O::Value::absent().and_then(|value| O::from_value(value).ok()).map(Self)
    }
}

/// An argument that a setter of such a field takes: `K` tells what it is, and is found by the compiler.
#[diagnostic::on_unimplemented(
    message = "`{A}` is not a value for this field, which is stored by `with`",
    label = "expected what the module's `Value` takes, or a reference to the field's type",
    note = "a setter takes what the stored type takes, and `&x` of the field's own type"
)]
pub trait Converts<A, K> {
    /// Writes the argument as the attribute.
    ///
    /// # Errors
    /// The service would refuse the value.
    fn convert(argument: &A, writer: &mut Writer) -> EncodeResult;

    /// Whether the argument removes the attribute.
    fn is_absent(argument: &A) -> bool;
}

/// The argument is a value as it is stored.
#[derive(Debug)]
pub struct AsValue;
/// The argument is a reference to the field's own type.
#[derive(Debug)]
pub struct AsField;
/// The argument is such a reference, if there is one.
#[derive(Debug)]
pub struct AsFieldOrNone;

#[diagnostic::do_not_recommend]
impl<O: Adapt<FIELD>, A, const FIELD: usize> Converts<A, AsValue> for With<O, FIELD>
where
    O::Value: Accepts<A>,
{
    fn convert(argument: &A, writer: &mut Writer) -> EncodeResult {
        O::Value::accept(argument, writer)
    }

    fn is_absent(argument: &A) -> bool {
        O::Value::is_absent(argument)
    }
}

#[diagnostic::do_not_recommend]
impl<O: Adapt<FIELD>, const FIELD: usize> Converts<&O::Field, AsField> for With<O, FIELD> {
    fn convert(argument: &&O::Field, writer: &mut Writer) -> EncodeResult {
        O::Value::accept(&O::to_value(argument), writer)
    }

    fn is_absent(argument: &&O::Field) -> bool {
        <O::Value as Accepts<O::Value>>::is_absent(&O::to_value(argument))
    }
}

#[diagnostic::do_not_recommend]
impl<O: Adapt<FIELD>, A, const FIELD: usize> Converts<A, AsValue> for Option<With<O, FIELD>>
where
    Option<O::Value>: Accepts<A>,
{
    fn convert(argument: &A, writer: &mut Writer) -> EncodeResult {
        <Option<O::Value>>::accept(argument, writer)
    }

    fn is_absent(argument: &A) -> bool {
        <Option<O::Value>>::is_absent(argument)
    }
}

#[diagnostic::do_not_recommend]
impl<O: Adapt<FIELD>, const FIELD: usize> Converts<&O::Field, AsField> for Option<With<O, FIELD>> {
    fn convert(argument: &&O::Field, writer: &mut Writer) -> EncodeResult {
        With::<O, FIELD>::convert(argument, writer)
    }

    fn is_absent(argument: &&O::Field) -> bool {
        <With<O, FIELD> as Converts<&O::Field, AsField>>::is_absent(argument)
    }
}

#[diagnostic::do_not_recommend]
impl<O: Adapt<FIELD>, const FIELD: usize> Converts<Option<&O::Field>, AsFieldOrNone>
    for Option<With<O, FIELD>>
{
    fn convert(argument: &Option<&O::Field>, writer: &mut Writer) -> EncodeResult {
        match argument {
            Some(field) => O::Value::accept(&O::to_value(field), writer),
            None => writer.null(),
        }
    }

    fn is_absent(argument: &Option<&O::Field>) -> bool {
        argument
            .is_none_or(|field| <With<O, FIELD> as Converts<&O::Field, AsField>>::is_absent(&field))
    }
}

/// What an update sets such a field through.
#[derive(Debug)]
pub struct Conversion<C>(PhantomData<C>);

/// An argument on its way through a [`Conversion`].
#[derive(Debug)]
pub struct Argument<A, K>(A, PhantomData<K>);

impl<A, K> Argument<A, K> {
    /// Of any kind that the setter takes.
    #[must_use]
    pub fn new(argument: A) -> Self {
        Self(argument, PhantomData)
    }
}

impl<C: Converts<A, K>, A, K> Accepts<Argument<A, K>> for Conversion<C> {
    fn accept(argument: &Argument<A, K>, writer: &mut Writer) -> EncodeResult {
        C::convert(&argument.0, writer)
    }

    fn is_absent(argument: &Argument<A, K>) -> bool {
        C::is_absent(&argument.0)
    }
}
