//! Products.

use aws_sdk_dynamodb::types::AttributeValue;

use super::Mapped;
use super::take::{
    attributes, flag, into_map, into_number, into_text, l, list, m, map, n, number, s, text,
};
use crate::contenders::sdk::Attributes;
use crate::models::{Part, Product, Review};

impl Mapped for Product {
    fn from_attributes(mut item: Attributes) -> Option<Self> {
        Some(Self {
            id: text(&mut item, "id")?,
            name: text(&mut item, "name")?,
            kind: text(&mut item, "kind")?,
            origin: text(&mut item, "origin")?,
            minutes: number(&mut item, "minutes")?,
            rating: number(&mut item, "rating")?,
            tags: list(&mut item, "tags", into_text),
            parts: list(&mut item, "parts", part),
            sizes: map(&mut item, "sizes", into_number),
            reviews: list(&mut item, "reviews", review),
        })
    }

    fn to_attributes(&self) -> Attributes {
        let mut item = attributes([
            ("id", s(&self.id)),
            ("name", s(&self.name)),
            ("kind", s(&self.kind)),
            ("origin", s(&self.origin)),
            ("minutes", n(&self.minutes)),
            ("rating", n(&self.rating)),
        ]);
        let mut add = |name: &str, value: Option<AttributeValue>| {
            if let Some(value) = value {
                item.insert(name.to_owned(), value);
            }
        };
        add("tags", self.tags.as_ref().map(|tags| l(tags, |tag| s(tag))));
        add("parts", self.parts.as_ref().map(|parts| l(parts, from_part)));
        add("sizes", self.sizes.as_ref().map(|sizes| m(sizes, n)));
        add("reviews", self.reviews.as_ref().map(|reviews| l(reviews, from_review)));
        item
    }
}

fn part(value: AttributeValue) -> Option<Part> {
    let mut part = into_map(value)?;
    Some(Part { name: text(&mut part, "name")?, amount: text(&mut part, "amount")? })
}

fn from_part(part: &Part) -> AttributeValue {
    AttributeValue::M(attributes([("name", s(&part.name)), ("amount", s(&part.amount))]))
}

fn review(value: AttributeValue) -> Option<Review> {
    let mut review = into_map(value)?;
    Some(Review {
        author: text(&mut review, "author")?,
        text: text(&mut review, "text")?,
        stars: number(&mut review, "stars")?,
        is_verified: flag(&mut review, "is_verified")?,
    })
}

fn from_review(review: &Review) -> AttributeValue {
    AttributeValue::M(attributes([
        ("author", s(&review.author)),
        ("text", s(&review.text)),
        ("stars", n(&review.stars)),
        ("is_verified", AttributeValue::Bool(review.is_verified)),
    ]))
}
