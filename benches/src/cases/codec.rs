//! Conversions alone, in the cases of the serialization benchmarks that the AWS SDKs share.

use super::{Contenders, Item, Level, List};
use crate::bodies::{Shape, item, one};
use crate::contenders::aws_derive::{ByDerive, Theirs};
use crate::contenders::by_hand::ByHand;
use crate::contenders::by_serde::BySerde;
use crate::contenders::sdk::Conversion;
use crate::contenders::{Who, facade, modyne, ours, sdk_codec};
use crate::models::{BinaryData, MixedItem, Nested, Product, ShallowMap, Student};

/// The three sizes of maps.
pub(super) const ENTRIES: [(&str, usize); 3] = [("S", 10), ("M", 80), ("L", 254)];

/// The two depths.
pub(super) const LEVELS: [(&str, usize); 2] = [("M", 3), ("L", 14)];

/// The three sizes of bytes.
pub(super) const BINARY: [(&str, usize); 3] = [("S", 1 << 10), ("M", 1 << 14), ("L", 1 << 18)];

/// The three sizes of what has elements.
pub(super) const ELEMENTS: [(&str, u32); 3] = [("S", 3), ("M", 30), ("L", 100)];

pub(super) fn add(list: &mut List) {
    for (size, product) in products() {
        decode(list, &format!("GetItemOutput {size}"), &product);
    }
    for (size, entries) in ENTRIES {
        encode_with_theirs(
            list,
            &format!("PutItemRequest ShallowMap {size}"),
            &ShallowMap::of(entries),
        );
    }
    for (size, elements) in ELEMENTS {
        encode(list, &format!("PutItemRequest MixedItem {size}"), &MixedItem::of(elements));
    }
    for (size, levels) in LEVELS {
        encode_with_theirs(list, &format!("PutItemRequest Nested {size}"), &Nested::of(levels));
    }
    for (size, bytes) in BINARY {
        encode_with_theirs(
            list,
            &format!("PutItemRequest BinaryData {size}"),
            &BinaryData::of(bytes),
        );
    }
    list.add(Level::Codec, "BatchWriteItem 25", 25, || batch(Student::class(25)));
}

/// The items that are read.
pub(super) fn products() -> [(&'static str, Product); 3] {
    [("S", Product::small()), ("M", Product::medium()), ("L", Product::large())]
}

fn decode<T: Item>(list: &mut List, name: &str, expected: &T) {
    list.add(Level::Codec, name, 1, || {
        let body = one("Item", expected, Shape::Plain);
        let contenders: Contenders = vec![
            (Who::Ours, ours::decode(expected)),
            (Who::ByHand, sdk_codec::decode::<T, ByHand>(&body)),
            (Who::BySerde, sdk_codec::decode::<T, BySerde>(&body)),
            (Who::Modyne, modyne::decode::<T>(&one("Item", expected, Shape::WithEntityType))),
        ];
        (body.len(), contenders)
    });
}

fn encode<T: Item>(list: &mut List, name: &str, one: &T) {
    list.add(Level::Codec, name, 1, || {
        let contenders: Contenders = vec![
            (Who::Ours, ours::encode(one.clone())),
            (Who::ByHand, sdk_codec::encode::<T, ByHand>(one.clone())),
            (Who::BySerde, sdk_codec::encode::<T, BySerde>(one.clone())),
            (Who::Modyne, modyne::encode(one.clone())),
            (Who::Facade, facade::encode::<T, facade::Things>(one.clone())),
        ];
        (item(one, Shape::Plain).len(), contenders)
    });
}

/// The same, of an item that `aws-dynamo-derive` has too.
fn encode_with_theirs<T: Item + Theirs>(list: &mut List, name: &str, one: &T)
where
    ByDerive: Conversion<T::Own>,
{
    encode(list, name, one);
    list.join(Level::Codec, name, Who::AwsDynamoDerive, || {
        let own = one.clone().into_own();
        sdk_codec::encode_with::<T>(move || ByDerive::write(&own))
    });
}

fn batch(class: Vec<Student>) -> (usize, Contenders) {
    let bytes = class.iter().map(|one| item(one, Shape::Plain).len()).sum();
    let theirs: Vec<_> = class.iter().cloned().map(Theirs::into_own).collect();
    let by_derive = move || theirs.iter().map(ByDerive::write).collect();
    let contenders: Contenders = vec![
        (Who::Ours, ours::encode_batch(class.clone())),
        (Who::ByHand, sdk_codec::encode_batch::<ByHand>(class.clone())),
        (Who::BySerde, sdk_codec::encode_batch::<BySerde>(class.clone())),
        (Who::Modyne, modyne::encode_batch(class.clone())),
        (Who::Facade, facade::encode_batch(class)),
        (Who::AwsDynamoDerive, sdk_codec::encode_batch_with(by_derive)),
    ];
    (bytes, contenders)
}
