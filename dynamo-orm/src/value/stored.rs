//! What the types are stored as: their [`StoredForm`] out of what they say of themselves.

use std::any::{TypeId, type_name};

use super::{DynamoValue, Elements, Look, Named, Untagged};
use crate::codec::{Attribute, FormOf, Held, StoredForm, Tagged, TaggedForm};
use crate::kind::Kind;

/// Of a type that does not say it: its attributes or elements, if it is derived, else nothing is known
/// but its attribute type. A plain function, which is compiled once and not for each type.
pub(super) fn stored_form(
    name: &'static str,
    kind: Kind,
    fields: Option<&'static [Attribute]>,
    elements: Elements,
) -> StoredForm {
    match (kind, fields, elements) {
        (Kind::M, Some(attributes), _) => StoredForm::Struct { name, attributes },
        (Kind::L, _, Elements::Exactly(looks)) => StoredForm::Tuple(Look::forms(looks)),
        (kind, ..) => StoredForm::Opaque(kind, name),
    }
}

impl FormOf {
    /// That of a type.
    #[must_use]
    pub const fn of<T: DynamoValue>() -> Self {
        Self::new(T::stored_form)
    }
}

impl Held {
    /// One value of a type.
    #[must_use]
    pub fn of<T: DynamoValue>() -> Self {
        Self::Value { form: FormOf::of::<T>(), required: T::REQUIRED }
    }

    /// A list of values that look like these.
    #[must_use]
    pub fn elements(looks: &[Look]) -> Self {
        Self::Elements(Look::forms(looks))
    }
}

/// For generated code.
#[doc(hidden)]
impl StoredForm {
    /// An enum of names.
    #[must_use]
    pub fn names<T: Named>() -> Self {
        Self::Names {
            name: type_name::<T>(),
            names: T::NAMES,
            old: T::OLD_NAMES,
            takes_others: T::TAKES_OTHERS,
        }
    }

    /// An enum with a tag, and what its variants hold.
    #[must_use]
    pub fn tagged<T: Tagged>(held: &[Held]) -> Self {
        Self::Tagged(TaggedForm {
            name: type_name::<T>(),
            tag: T::TAG,
            content: T::CONTENT,
            variants: T::TAGS.iter().copied().zip(held.iter().cloned()).collect(),
            old: T::OLD_TAGS,
            takes_others: T::TAKES_OTHERS,
        })
    }

    /// An enum without a tag.
    #[must_use]
    pub fn untagged<T: Untagged>() -> Self {
        let variants = T::SHAPES.iter().map(|shape| (shape.name, shape.held())).collect();
        Self::Untagged { name: type_name::<T>(), variants }
    }

    /// Whole numbers of that type, by its width and its least value. What is as wide as an address is so
    /// on all machines, as one lock is for all of them.
    pub(crate) fn integer<T: 'static>(bits: u32, is_signed: bool, is_nonzero: bool) -> Self {
        let of_machine = [TypeId::of::<usize>(), TypeId::of::<isize>()];
        let bits = if of_machine.contains(&TypeId::of::<T>()) { 64 } else { bits };
        Self::Integer { bits, is_signed, is_nonzero }
    }

    /// A sequence of a type: a list, or bytes.
    pub(super) const fn sequence(kind: Kind, element: FormOf) -> Self {
        match kind {
            Kind::B => Self::All(kind),
            _ => Self::List(element),
        }
    }
}

impl Look {
    /// The forms of several.
    pub(super) fn forms(looks: &[Self]) -> Vec<FormOf> {
        looks.iter().map(|look| look.form).collect()
    }
}
