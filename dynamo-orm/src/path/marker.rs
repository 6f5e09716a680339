//! What may be done with the attribute at a path, as types without size.

/// Which kind of place a path leads to; the kinds are this crate's.
pub trait Marker: sealed::Sealed {
    /// The same place where its type is wrapped in an `Option`.
    type InOption: Marker;

    /// Whether the place is an element of a list or a map.
    #[doc(hidden)]
    const IS_ELEMENT: bool = false;
}

/// A field that every item has: it can be set, not removed.
#[derive(Debug, Clone, Copy)]
pub struct Required;

/// A field that an item may lack: it can be set and removed.
#[derive(Debug, Clone, Copy)]
pub struct Optional;

/// An element of a list or a map: it can be set and removed.
#[derive(Debug, Clone, Copy)]
pub struct Element;

/// A field of the primary key: it never changes.
#[derive(Debug, Clone, Copy)]
pub struct KeyField;

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Required {}
    impl Sealed for super::Optional {}
    impl Sealed for super::Element {}
    impl Sealed for super::KeyField {}
}

impl Marker for Required {
    type InOption = Optional;
}
impl Marker for Optional {
    type InOption = Self;
}
impl Marker for Element {
    type InOption = Self;
    const IS_ELEMENT: bool = true;
}
impl Marker for KeyField {
    type InOption = Self;
}

/// Places that an update may set.
#[diagnostic::on_unimplemented(
    message = "this field cannot be set on its own",
    label = "`{Self}` cannot be set",
    note = "a key field never changes: to move an item, put it under its new key and delete the old one"
)]
pub trait CanSet: Marker {}
#[diagnostic::do_not_recommend]
impl CanSet for Required {}
#[diagnostic::do_not_recommend]
impl CanSet for Optional {}
#[diagnostic::do_not_recommend]
impl CanSet for Element {}

/// Places that an update may remove.
#[diagnostic::on_unimplemented(
    message = "this attribute cannot be removed: the item would no longer decode",
    label = "`{Self}` cannot be removed",
    note = "make the field an `Option<_>`, or set it",
    note = "a key field never changes, and an array keeps its elements"
)]
pub trait CanRemove: Marker {}
#[diagnostic::do_not_recommend]
impl CanRemove for Optional {}
#[diagnostic::do_not_recommend]
impl CanRemove for Element {}
