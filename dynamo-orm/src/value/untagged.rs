//! Enums without a tag: the value itself says which variant it is.
//!
//! A variant is chosen by its shape, the first that fits, and only then read: what is wrong with a
//! value of that shape is an error, and no reason to take it for another variant. Two variants of
//! which every value of the second fits the first do not compile.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use aws_sdk_dynamodb::types::AttributeValue;

use super::DynamoValue;
use super::look::{Elements, Look};
use crate::codec::{Attribute, FromAttribute, Held, Reader, ToAttribute, Writer, stored};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;

/// What asks whether the value that comes next is of a type.
pub(super) type Fits = fn(&mut Reader<'_>) -> bool;

/// An enum whose variants are told apart by what they hold.
pub trait Untagged {
    /// The variants, in order.
    const SHAPES: &'static [Shape];
}

/// What a value of one variant looks like.
#[derive(Debug)]
pub struct Shape {
    /// The variant's name in Rust, for messages.
    pub(super) name: &'static str,
    look: Look,
    elements: Elements,
    test: Test,
}

#[derive(Debug)]
enum Test {
    /// By its type.
    Value(Fits),
    /// By its attributes.
    Fields(&'static [Attribute]),
    /// By its elements.
    Elements(&'static [Fits]),
    /// The NULL.
    Nothing,
}

impl Shape {
    /// The variant with one field without a name.
    #[must_use]
    pub const fn of<T: DynamoValue>(name: &'static str) -> Self {
        Self { name, look: Look::of::<T>(), elements: T::ELEMENTS, test: Test::Value(T::fits) }
    }

    /// The variant with named fields.
    #[must_use]
    pub const fn fields(name: &'static str, fields: &'static [Attribute]) -> Self {
        let (look, elements) = (Look::of_fields(fields), Elements::Unknown);
        Self { name, look, elements, test: Test::Fields(fields) }
    }

    /// The variant with several fields without names.
    #[must_use]
    pub const fn elements(
        name: &'static str,
        looks: &'static [Look],
        elements: &'static [Fits],
    ) -> Self {
        let look = Look::LIST;
        Self { name, look, elements: Elements::Exactly(looks), test: Test::Elements(elements) }
    }

    /// The variant without fields.
    #[must_use]
    pub const fn nothing(name: &'static str) -> Self {
        let (look, elements) = (Look::NOTHING, Elements::Unknown);
        Self { name, look, elements, test: Test::Nothing }
    }

    /// Holds the variant at `place` to values that no variant before it would take for its own. For
    /// constants: what it finds does not compile.
    #[track_caller]
    pub const fn assert_told_apart(shapes: &[Self], place: usize) {
        let (mut before, rest) = shapes.split_at(place);
        let [own, ..] = rest else { return };
        while let [first, others @ ..] = before {
            assert!(
                !first.look.shares_null(&own.look),
                "the NULL is a value of this variant and of one before it, and would be read as that; write the `Option` around the enum, or tell the variants apart by `tag = \"type\"` in place of `untagged`"
            );
            assert!(
                !(first.takes(own) && matches!(own.look.kind, Kind::M)),
                "a value of this variant may be read as one before it, which needs no attribute that this one has not; write the one that needs more attributes, or an enum with a tag, first, or tell the variants apart by `tag = \"type\"` in place of `untagged`"
            );
            assert!(
                !first.takes(own),
                "a value of this variant is read as one before it, whose type takes it as well; write the one that takes less first, or tell the variants apart by `tag = \"type\"` in place of `untagged`"
            );
            before = others;
        }
    }

    /// Whether values of `other` are taken for this one.
    const fn takes(&self, other: &Self) -> bool {
        match (self.look.kind, other.look.kind) {
            (Kind::L, Kind::L) => self.elements.take(other.elements),
            _ => self.look.takes(&other.look),
        }
    }

    /// Whether the value that comes next is of the variant, as far as may still be looked.
    fn is_next(&self, reader: &mut Reader<'_>) -> bool {
        reader.may_look() && reader.look(|ahead| self.fits(ahead))
    }

    fn fits(&self, reader: &mut Reader<'_>) -> bool {
        match self.test {
            Test::Value(fits) => fits(reader),
            Test::Fields(fields) => reader.has(fields).unwrap_or(false),
            Test::Elements(elements) => fits_each(reader, elements),
            Test::Nothing => reader.kind() == Ok(Kind::Null),
        }
    }

    /// What the variant holds.
    pub(super) fn held(&self) -> Held {
        match (&self.test, self.elements) {
            (Test::Nothing, _) => Held::Nothing,
            (Test::Fields(fields), _) => Held::Fields(fields),
            (Test::Elements(_), Elements::Exactly(looks)) => Held::elements(looks),
            (Test::Elements(_) | Test::Value(_), _) => {
                Held::Value { form: self.look.form, required: true }
            }
        }
    }

    /// The variant in the message that says what was expected.
    fn described(&self) -> String {
        let needed = self.look.fields.map(needed).unwrap_or_default();
        match self.look.kind {
            Kind::Any => format!("`{}`", self.name),
            kind if needed.is_empty() => format!("`{}` ({kind})", self.name),
            kind => format!("`{}` ({kind} with {})", self.name, needed.join(", ")),
        }
    }
}

/// The attributes that a struct requires, as a message shows them.
fn needed(fields: &[Attribute]) -> Vec<String> {
    let required = stored(fields).filter(|field| field.required);
    required.map(|field| format!("`{}`", field.name)).collect()
}

pub(super) fn fits_each(reader: &mut Reader<'_>, elements: &[Fits]) -> bool {
    let mut rest = elements.iter();
    let is_each = all(reader, &mut |reader| rest.next().is_some_and(|fits| fits(reader)));
    is_each && rest.next().is_none()
}

/// Whether a list comes next whose every element passes.
pub(super) fn all(reader: &mut Reader<'_>, fits: &mut dyn FnMut(&mut Reader<'_>) -> bool) -> bool {
    let read = reader.list(|reader| match reader.look(&mut *fits) {
        true => reader.pass_over(),
        // The rest needs no look.
        false => Err(DecodeError::unreadable("expected another element")),
    });
    read.is_ok()
}

/// Whether the value that comes next is a `T`, by its type and the attributes that it requires.
pub(super) fn fits<T: DynamoValue>(reader: &mut Reader<'_>) -> bool {
    match (T::KIND, T::FIELDS) {
        (Kind::Any, _) => true,
        (_, Some(fields)) => reader.has(fields).unwrap_or(false),
        (kind @ (Kind::L | Kind::M), None) => reader.kind() == Ok(kind),
        // Whatever has no parts is what it can be read as.
        _ => T::read(reader).is_ok(),
    }
}

/// For generated code.
#[doc(hidden)]
impl Reader<'_> {
    /// Reads the value that comes next as the first variant that it fits.
    ///
    /// # Errors
    /// It fits none, or the variant cannot be read.
    pub fn choose<T>(
        &mut self,
        shapes: &'static [Shape],
        read: impl FnOnce(&mut Self, usize) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        self.choosing(|reader| {
            let first = shapes.iter().position(|shape| shape.is_next(reader));
            reader.may_rely()?;
            match first {
                Some(place) => read(reader, place),
                None => Err(no_variant(shapes, reader.kind()?)),
            }
        })
    }

    /// Whether a list comes next whose elements are as many as these and fit them.
    pub fn fits_each(&mut self, elements: &[Fits]) -> bool {
        fits_each(self, elements)
    }

    /// Whether the value that comes next fits one of the variants.
    pub fn fits(&mut self, shapes: &'static [Shape]) -> bool {
        let found = self.choosing(|reader| Ok(shapes.iter().any(|shape| shape.is_next(reader))));
        found.unwrap_or(false)
    }
}

fn no_variant(shapes: &[Shape], found: Kind) -> DecodeError {
    let wanted: Vec<String> = shapes.iter().map(Shape::described).collect();
    DecodeError::unreadable(format!("expected one of {}, found {found}", wanted.join(", ")))
}

/// A map that keeps all attributes of an unknown variant, the tag among them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not keep all attributes of an unknown variant",
    label = "not a map of `AttributeValue`s",
    note = "write `BTreeMap<String, AttributeValue>` or `HashMap<String, AttributeValue>`, or leave the variant without data, so that nothing is kept and it cannot be written"
)]
pub trait KeepsAll: ToAttribute + FromAttribute {
    /// Writes the map back.
    ///
    /// # Errors
    /// Those of the attributes.
    fn write_back(&self, writer: &mut Writer) -> EncodeResult {
        self.write(writer)
    }

    /// Reads all of the map that comes next.
    ///
    /// # Errors
    /// It is no map, or broken.
    fn keep(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        Self::read(reader)
    }
}

#[diagnostic::do_not_recommend]
impl KeepsAll for BTreeMap<String, AttributeValue> {}
#[diagnostic::do_not_recommend]
impl<S: BuildHasher + Default> KeepsAll for HashMap<String, AttributeValue, S> {}
