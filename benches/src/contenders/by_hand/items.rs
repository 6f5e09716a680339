//! Students, and the items of maps, mixed types, depth and bytes.

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;

use super::Mapped;
use super::take::{
    attributes, flag, into_map, into_number, into_text, l, list, m, map, n, number, s, text,
};
use crate::contenders::sdk::Attributes;
use crate::models::{BinaryData, Level, MixedItem, Nested, Place, ShallowMap, Student};

impl Mapped for Student {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        Some(Self {
            student_id: number(&mut item, "student_id")?,
            first_name: text(&mut item, "first_name")?,
            last_name: text(&mut item, "last_name")?,
            grades: list(&mut item, "grades", into_number)?,
        })
    }

    fn to_attributes(&self) -> Attributes {
        attributes([
            ("student_id", n(&self.student_id)),
            ("first_name", s(&self.first_name)),
            ("last_name", s(&self.last_name)),
            ("grades", l(&self.grades, n)),
        ])
    }
}

impl Mapped for ShallowMap {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        Some(Self {
            id: text(&mut item, "id")?,
            attributes: map(&mut item, "attributes", into_text)?,
        })
    }

    fn to_attributes(&self) -> Attributes {
        attributes([("id", s(&self.id)), ("attributes", m(&self.attributes, |text| s(text)))])
    }
}

impl Mapped for MixedItem {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        let place = |place| {
            let mut place = into_map(place)?;
            Some(Place {
                name: text(&mut place, "name")?,
                zip: number(&mut place, "zip")?,
                is_open: flag(&mut place, "is_open")?,
            })
        };
        Some(Self {
            id: text(&mut item, "id")?,
            count: number(&mut item, "count")?,
            ratio: number(&mut item, "ratio")?,
            is_open: flag(&mut item, "is_open")?,
            note: text(&mut item, "note"),
            tags: list(&mut item, "tags", into_text)?,
            scores: list(&mut item, "scores", into_number)?,
            places: map(&mut item, "places", place)?,
        })
    }

    fn to_attributes(&self) -> Attributes {
        let place = |place: &Place| {
            AttributeValue::M(attributes([
                ("name", s(&place.name)),
                ("zip", n(&place.zip)),
                ("is_open", AttributeValue::Bool(place.is_open)),
            ]))
        };
        let mut item = attributes([
            ("id", s(&self.id)),
            ("count", n(&self.count)),
            ("ratio", n(&self.ratio)),
            ("is_open", AttributeValue::Bool(self.is_open)),
            ("tags", l(&self.tags, |tag| s(tag))),
            ("scores", l(&self.scores, n)),
            ("places", m(&self.places, place)),
        ]);
        if let Some(note) = &self.note {
            item.insert("note".to_owned(), s(note));
        }
        item
    }
}

impl Mapped for Nested {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        Some(Self { id: text(&mut item, "id")?, levels: list(&mut item, "levels", level)? })
    }

    fn to_attributes(&self) -> Attributes {
        attributes([("id", s(&self.id)), ("levels", l(&self.levels, from_level))])
    }
}

fn level(value: AttributeValue) -> Option<Level> {
    let mut map = into_map(value)?;
    Some(Level { title: text(&mut map, "title")?, inner: list(&mut map, "inner", level)? })
}

fn from_level(level: &Level) -> AttributeValue {
    let map = [("title", s(&level.title)), ("inner", l(&level.inner, from_level))];
    AttributeValue::M(attributes(map))
}

impl Mapped for BinaryData {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        let id = text(&mut item, "id")?;
        let AttributeValue::B(data) = item.remove("data")? else { return None };
        Some(Self { id, data: data.into_inner() })
    }

    fn to_attributes(&self) -> Attributes {
        let data = AttributeValue::B(Blob::new(self.data.clone()));
        attributes([("id", s(&self.id)), ("data", data)])
    }
}
