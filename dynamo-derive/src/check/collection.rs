//! The rules of collections. Whether the members are items that go together is asked of the
//! compiler, which knows their tables.

use crate::diag::{Code, Diagnostics};
use crate::model::{Collection, Count, Layout};

pub(crate) fn check(collection: &Collection, diagnostics: &mut Diagnostics) {
    if let Layout::Refused(what, span) = &collection.layout {
        let message = format_args!(
            "`DynamoCollection` cannot be derived for this {what}; write an enum with an item type \
             in each variant, or a struct with items in named fields"
        );
        return diagnostics.at(*span, Code::CollectionShape, message);
    }
    if let Some(span) = collection.generics {
        let message = "a collection has no parameters, as its items have one table; remove them";
        diagnostics.at(span, Code::CollectionShape, message);
    }
    check_members(collection, diagnostics);
    check_other(collection, diagnostics);
}

fn check_members(collection: &Collection, diagnostics: &mut Diagnostics) {
    for member in &collection.members {
        if let Some(fault) = member.fault {
            let ident = &member.ident;
            let holds =
                if member.other.is_some() { "HashMap<String, AttributeValue>" } else { "Order" };
            let message = format_args!(
                "the variant `{ident}` {fault}; write the type of one item, as `{ident}({holds})`"
            );
            diagnostics.at(ident.span(), Code::CollectionShape, message);
        }
    }
    if collection.items().next().is_none() {
        let message = format_args!(
            "`{}` holds no item of a type; write one, as `Order(Order)` in an enum or \
             `orders: Vec<Order>` in a struct",
            collection.ident
        );
        diagnostics.at(collection.ident.span(), Code::EmptyCollection, message);
    }
}

/// At most one member keeps what no other takes; of a struct it keeps any number.
fn check_other(collection: &Collection, diagnostics: &mut Diagnostics) {
    let mut others = collection.members.iter().filter_map(|m| Some((m, m.other?)));
    let Some((first, word)) = others.next() else { return };
    for (_, word) in others {
        let message = format_args!("`{}` keeps the other items already; remove one", first.ident);
        diagnostics.at(word, Code::CollectionOther, message);
    }
    if matches!(collection.layout, Layout::Struct) && first.count != Count::Any {
        let message = format_args!(
            "there may be any number of other items; \
             write `{}: Vec<HashMap<String, AttributeValue>>`",
            first.ident
        );
        diagnostics.at(word, Code::CollectionOther, message);
    }
}
