//! Conversions as they are written by hand.
//!
//! Each attribute is taken out of the map, so that texts move and are not copied.

mod items;
mod products;
mod take;

use super::sdk::{Attributes, Conversion};

/// What the author of a struct writes for it.
pub trait Mapped: Sized {
    fn from_attributes(item: Attributes) -> Option<Self>;
    fn to_attributes(&self) -> Attributes;
}

/// By those functions.
#[derive(Debug)]
pub struct ByHand;

impl<T: Mapped> Conversion<T> for ByHand {
    fn read(item: Attributes) -> T {
        T::from_attributes(item).expect("an item")
    }

    fn write(item: &T) -> Attributes {
        item.to_attributes()
    }
}
