//! What may be done with the attribute at a path, as types without size.

/// Which kind of place a path leads to; the kinds are this crate's.
pub trait Marker: sealed::Sealed {
    /// The same place where its type is wrapped in an `Option`.
    type InOption: Marker;

    /// Whether a NULL may stand there, or nothing.
    #[doc(hidden)]
    const MAY_BE_NULL: bool = true;

    /// Whether the place is an element of a list, an array or a map.
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

/// An element of an array: it can be set, and has to stay.
#[derive(Debug, Clone, Copy)]
pub struct Slot;

/// A field of the primary key: it never changes.
#[derive(Debug, Clone, Copy)]
pub struct KeyField;

/// A field that feeds the template of an index: it changes with the index's key, by the update's
/// method that sets all fields of the template.
#[derive(Debug, Clone, Copy)]
pub struct Derived;

/// A field that is written when its item is, or once, or with what keeps its value unique, and that no
/// update sets as it likes.
#[derive(Debug, Clone, Copy)]
pub struct Managed;

/// The tag of an enum: it changes only with the whole.
#[derive(Debug, Clone, Copy)]
pub struct Tag;

/// A flattened field: its struct's fields stand among the item's own, and it has no attribute itself.
#[derive(Debug, Clone, Copy)]
pub struct Flat;

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Required {}
    impl Sealed for super::Optional {}
    impl Sealed for super::Element {}
    impl Sealed for super::Slot {}
    impl Sealed for super::KeyField {}
    impl Sealed for super::Derived {}
    impl Sealed for super::Managed {}
    impl Sealed for super::Tag {}
    impl Sealed for super::Flat {}
}

impl Marker for Required {
    const MAY_BE_NULL: bool = false;
    type InOption = Optional;
}
impl Marker for Optional {
    type InOption = Self;
}
impl Marker for Element {
    type InOption = Self;
    const IS_ELEMENT: bool = true;
}
impl Marker for Slot {
    type InOption = Self;
    const IS_ELEMENT: bool = true;
}
impl Marker for KeyField {
    const MAY_BE_NULL: bool = false;
    type InOption = Self;
}

impl Marker for Derived {
    type InOption = Self;
}

impl Marker for Managed {
    type InOption = Self;
}

impl Marker for Tag {
    type InOption = Self;
}

impl Marker for Flat {
    type InOption = Self;
}

/// Places that are attributes, or within one: all but a flattened field.
#[diagnostic::on_unimplemented(
    message = "a flattened field has no attribute of its own",
    label = "only the fields of its struct are attributes",
    note = "go on to a field of the flattened struct, as in `order.price().amount()`"
)]
pub trait Stored: Marker {}
#[diagnostic::do_not_recommend]
impl Stored for Required {}
#[diagnostic::do_not_recommend]
impl Stored for Optional {}
#[diagnostic::do_not_recommend]
impl Stored for Element {}
#[diagnostic::do_not_recommend]
impl Stored for Slot {}
#[diagnostic::do_not_recommend]
impl Stored for KeyField {}
#[diagnostic::do_not_recommend]
impl Stored for Derived {}
#[diagnostic::do_not_recommend]
impl Stored for Managed {}
#[diagnostic::do_not_recommend]
impl Stored for Tag {}

/// Places that an update may set, where they are [`Stored`].
#[diagnostic::on_unimplemented(
    message = "this field cannot be set on its own",
    label = "`{Self}` cannot be set",
    note = "a key field never changes: to move an item, put it under its new key and delete the old one",
    note = "the tag of an enum changes with the whole: set the enum",
    note = "a field that feeds the template of an index changes with the index's key: call the update's method that sets all fields of the template, as `set_status_and_placed_at`",
    note = "`version`, `created_at` and `updated_at` are written with the item, `read_only` is never set, and `set_once` and `unique` by their setters alone"
)]
pub trait CanSet: Marker {}
#[diagnostic::do_not_recommend]
impl CanSet for Required {}
#[diagnostic::do_not_recommend]
impl CanSet for Optional {}
#[diagnostic::do_not_recommend]
impl CanSet for Element {}
#[diagnostic::do_not_recommend]
impl CanSet for Slot {}
// That a flattened field cannot be set is said by `Stored`, and should be said once.
#[diagnostic::do_not_recommend]
impl CanSet for Flat {}

/// Places that an update may remove, where they are [`Stored`].
#[diagnostic::on_unimplemented(
    message = "this attribute cannot be removed: the item would no longer decode",
    label = "`{Self}` cannot be removed",
    note = "make the field an `Option<_>`, or set it",
    note = "a key field never changes, and an array keeps its elements",
    note = "a field that feeds the template of an index changes by the update's method that sets all fields of the template",
    note = "`version`, `created_at`, `updated_at`, `read_only` and `set_once` stay as they were written, and `unique` is removed by the update's own method"
)]
pub trait CanRemove: Marker {}
#[diagnostic::do_not_recommend]
impl CanRemove for Optional {}
#[diagnostic::do_not_recommend]
impl CanRemove for Element {}
#[diagnostic::do_not_recommend]
impl CanRemove for Flat {}
