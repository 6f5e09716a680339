//! Types that take more, less or something else.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZero;
use std::time::{Duration, SystemTime};

use dynamo_orm::{
    AttributeValue, DynamoValue, EpochMillis, EpochSeconds, FromAttribute, Marker, Null, Number,
    Path, Reader, ToAttribute, Writer,
};
use rust_decimal::Decimal;

use super::{allowed, assert_line, item, refused, same};

/// One attribute that was of the one type and is of the other.
macro_rules! changes {
    ($($what:ident: $old:ty => $new:ty $(, $part:literal)*;)*) => {$({
        item!(Old { value: $old, });
        item!(New { value: $new, });
        changes!($what, $($part)*);
    })*};
    (breaks, $($part:literal)*) => {
        assert_line(&refused::<Old, New>(), &["table `shop`, type `Customer`, attribute `value", $($part),*]);
    };
    (widens, $($part:literal)*) => {
        assert_line(&allowed::<Old, New>(), &["attribute `value", $($part),*]);
    };
    (same,) => { same::<Old, New>(); };
}

#[test]
fn a_number_takes_what_its_type_holds() {
    changes!(
        breaks: u64 => u32, "was `u64`, is `u32`", "keep the type", "`upgrade`";
        breaks: u64 => u8;
        breaks: u64 => i64;
        breaks: i64 => u64;
        breaks: i8 => u128;
        breaks: i64 => f64;
        breaks: u32 => f32;
        breaks: f64 => f32;
        breaks: f64 => i64;
        breaks: Number => f64;
        breaks: Number => u64;
        breaks: u32 => NonZero<u32>, "`nonzero u32`";
        breaks: u128 => Decimal;
        breaks: f64 => Decimal;
        widens: u32 => u64, "was `u32`, is `u64`";
        widens: u32 => i64;
        widens: i32 => i128;
        widens: u32 => f64;
        widens: u16 => f32;
        widens: f32 => f64;
        widens: u64 => Number, "is `N`";
        widens: f64 => Number;
        widens: u64 => Decimal;
        widens: Decimal => Number;
        widens: Decimal => bigdecimal::BigDecimal;
        widens: NonZero<u32> => u32;
        widens: NonZero<u8> => NonZero<u16>;
        same: u64 => usize;
        same: u64 => Box<u64>;
    );
}

#[test]
fn another_attribute_type_reads_nothing() {
    changes!(
        breaks: u64 => String, "was `u64`, is `S`", "under another name";
        breaks: String => u64;
        breaks: bool => u8;
        breaks: Vec<u8> => String, "was `B`, is `S`";
        breaks: Vec<String> => BTreeSet<String>, "was `list<S>`, is `set<S>`";
        breaks: BTreeSet<String> => Vec<String>;
        breaks: BTreeSet<String> => BTreeSet<u64>, "attribute `value[]`";
        breaks: BTreeMap<String, u64> => Vec<u64>;
        breaks: AttributeValue => String;
        breaks: String => Null;
        widens: String => AttributeValue, "is `any`";
        widens: Vec<BTreeSet<u64>> => AttributeValue;
        widens: Null => Option<u8>;
    );
}

#[test]
fn the_form_of_a_time_is_part_of_its_type() {
    changes!(
        breaks: SystemTime => EpochSeconds<SystemTime>, "was `S(moment)`, is `N(seconds since 1970)`";
        breaks: EpochSeconds<SystemTime> => EpochMillis<SystemTime>;
        breaks: EpochSeconds<SystemTime> => SystemTime;
        breaks: SystemTime => chrono::NaiveDate, "is `S(date)`";
        breaks: chrono::NaiveDateTime => chrono::DateTime<chrono::Utc>;
        breaks: u64 => EpochSeconds<SystemTime>;
        breaks: u64 => Duration;
        breaks: String => SystemTime, "was `S`, is `S(moment)`";
        widens: SystemTime => String;
        widens: EpochSeconds<SystemTime> => i64;
        same: SystemTime => chrono::DateTime<chrono::Utc>;
        same: chrono::DateTime<chrono::Utc> => jiff::Timestamp;
        same: time::Date => jiff::civil::Date;
    );
    item!(Typed { at: EpochSeconds<SystemTime>, });
    item!(ByField {
        #[dynamo(with = "dynamo_orm::epoch_seconds")]
        at: SystemTime,
    });
    item!(Millis {
        #[dynamo(with = "dynamo_orm::epoch_millis")]
        at: SystemTime,
    });
    item!(Ends {
        #[dynamo(ttl)]
        at: SystemTime,
    });
    same::<Typed, ByField>();
    same::<ByField, Ends>();
    assert_line(&refused::<ByField, Millis>(), &["`at`", "is `N(milliseconds since 1970)`"]);
}

#[test]
fn a_text_of_one_format_is_a_text_and_not_the_other_way_round() {
    changes!(
        breaks: String => uuid::Uuid, "is `S(UUID)`";
        breaks: uuid::Uuid => ulid::Ulid;
        breaks: String => char;
        breaks: String => url::Url;
        breaks: IpAddr => Ipv4Addr;
        widens: uuid::Uuid => String;
        widens: url::Url => String;
        widens: char => String;
        widens: Ipv4Addr => IpAddr, "is `S(IP address)`";
        same: String => smol_str::SmolStr;
        same: String => std::sync::Arc<str>;
    );
}

#[test]
fn the_parts_of_lists_and_maps_are_held_to_theirs() {
    changes!(
        breaks: Vec<u64> => Vec<u32>, "attribute `value[]`", "was `u64`, is `u32`";
        breaks: Vec<Option<u64>> => Vec<u64>, "attribute `value[]`", "NULL";
        breaks: Vec<u64> => [u64; 3], "was `list<u64>`, is `list<u64; 3>`";
        breaks: [u64; 3] => [u64; 2];
        breaks: Vec<u8> => [u8; 4], "is `bytes<4>`";
        breaks: (u64, String) => (u64, bool), "attribute `value[1]`";
        breaks: (u64, String) => (u64,);
        breaks: (u64, String) => Vec<u64>, "attribute `value[1]`";
        breaks: BTreeMap<String, u64> => BTreeMap<String, u32>, "attribute `value.*`";
        breaks: BTreeMap<String, Vec<u64>> => BTreeMap<String, Vec<u32>>, "attribute `value.*[]`";
        breaks: BTreeSet<u64> => BTreeSet<u32>, "attribute `value[]`";
        widens: Vec<u32> => Vec<u64>, "attribute `value[]`";
        widens: [u64; 3] => Vec<u128>, "attribute `value[]`";
        widens: (u32, u32) => Vec<u64>, "attribute `value[0]`";
        widens: [u32; 2] => (u32, u64), "attribute `value[1]`";
        widens: [u8; 4] => Vec<u8>, "is `B`";
        widens: BTreeMap<String, u32> => HashMap<String, u64>, "attribute `value.*`";
        same: Vec<u8> => bytes::Bytes;
        same: BTreeMap<String, u64> => indexmap::IndexMap<String, u64>;
        same: BTreeSet<String> => indexmap::IndexSet<String>;
    );
}

#[test]
fn a_value_that_serde_stores_is_known_as_that_only() {
    item!(Old { value: String });
    item!(New {
        #[dynamo(serde)]
        value: String,
    });
    item!(Text { #[dynamo(json)] value: Vec<u32>, });
    item!(Other {
        #[dynamo(json)]
        value: bool,
    });
    assert_line(&refused::<Old, New>(), &["was `S`, is `any(serde)`"]);
    assert_line(&refused::<Old, Text>(), &["is `S(JSON text)`"]);
    allowed::<Text, Old>();
    same::<Text, Other>();
}

/// A type that is mapped by hand.
macro_rules! by_hand {
    ($name:ident) => {
        struct $name(String);

        impl ToAttribute for $name {
            fn write(&self, writer: &mut Writer) -> dynamo_orm::EncodeResult {
                self.0.write(writer)
            }
        }

        impl FromAttribute for $name {
            fn read(reader: &mut Reader<'_>) -> dynamo_orm::DecodeResult<Self> {
                String::read(reader).map(Self)
            }
        }

        impl DynamoValue for $name {
            const KIND: dynamo_orm::Kind = dynamo_orm::Kind::S;
            type Path<R, M: Marker> = Path<R, Self, M>;
            type InVec = dynamo_orm::AsList;
            type Operators = Self;
        }
    };
}

by_hand!(Colour);
by_hand!(Size);

#[test]
fn a_type_that_is_mapped_by_hand_is_known_by_its_name() {
    item!(Text { value: String });
    item!(Old { value: Colour });
    item!(New { value: Size });
    same::<Old, Old>();
    assert_line(&refused::<Old, New>(), &["was `S by Colour`, is `S by Size`"]);
    assert_line(&refused::<Text, New>(), &["was `S`, is `S by Size`"]);
    allowed::<Old, Text>();
}

#[test]
fn a_newtype_is_what_it_holds() {
    #[derive(DynamoValue)]
    struct Cents(u64);
    item!(Old { price: u64 });
    item!(New { price: Cents });
    same::<Old, New>();
    item!(Less { price: u8 });
    assert_line(&refused::<New, Less>(), &["attribute `price`: was `u64`, is `u8`"]);
}

#[test]
fn a_lock_is_the_same_on_every_machine() {
    item!(Here { count: usize, offset: Option<isize>, some: NonZero<usize>, });
    item!(Wide { count: u64, offset: Option<i64>, some: NonZero<u64>, });
    item!(Narrow { count: u32, offset: Option<i32>, some: NonZero<u32>, });
    same::<Here, Wide>();
    refused::<Here, Narrow>();
}
