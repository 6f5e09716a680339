//! The rules of views: what can be shown where it stands in an answer.

use crate::attr::OWNED;
use crate::diag::{Code, Diagnostics};
use crate::model::{Body, Derive, Enum, Field, Model, Repr};

pub(super) fn check(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    // What is wrong with the struct of an item is said of the item.
    if derive == Derive::Value && model.is_item() {
        return;
    }
    check_owned(model, diagnostics);
    let Some(view) = &model.view else { return };
    if let Some(message) = no_view(model) {
        diagnostics.at(view.word, Code::ViewOf, message);
    } else if let (Some(name), false) = (&view.value.name, matches!(model.body, Body::Record(_))) {
        let message = "only the view of a struct with named fields is a struct of its own, \
                       which has a name; write `view` alone";
        diagnostics.at(name.span(), Code::ViewOf, message);
    }
}

/// Why there is none.
fn no_view(model: &Model) -> Option<&'static str> {
    if !model.params.is_empty() {
        return Some(
            "a type with parameters has no view; remove `view`, \
             and write `#[dynamo(owned)]` on the fields of this type",
        );
    }
    match &model.body {
        Body::Tuple(_) => Some(
            "a tuple struct has no view; give its fields names, or remove `view` \
             and write `#[dynamo(owned)]` on the fields of this type",
        ),
        Body::Enum(body) if !is_named(body) => Some(
            "only an enum of variants without data, and without `other`, has a view; remove `view`, \
             and write `#[dynamo(owned)]` on the fields of this type",
        ),
        Body::Record(_) if model.edition.upgrade.is_some() => Some(
            "what `upgrade` makes of an older item does not stand in the answer, and cannot be shown; \
             remove `view`, and read with `stream`",
        ),
        Body::Record(fields) if fields.iter().all(Field::is_owned_in_view) => Some(
            "the view has nothing to show, as each field would have its own type; remove `view`",
        ),
        Body::Record(_) | Body::Newtype(_) | Body::Enum(_) | Body::Refused(_) => None,
    }
}

fn is_named(body: &Enum) -> bool {
    matches!(body.repr, Repr::Names | Repr::Unclear) && body.other().is_none()
}

/// A field is owned in a view, and nowhere else.
fn check_owned(model: &Model, diagnostics: &mut Diagnostics) {
    let is_shown = model.view.is_some() && matches!(model.body, Body::Record(_));
    if is_shown {
        return;
    }
    let owned = model.maps().into_iter().flatten().filter_map(|field| field.storage.owned.as_ref());
    let advice = match model.body {
        Body::Enum(_) => "remove it",
        _ => "write `view` above the struct, or remove it",
    };
    for given in owned {
        let message =
            format_args!("`{OWNED}` says how a view has the field, and there is none; {advice}");
        diagnostics.at(given.word, Code::OwnedWord, message);
    }
}
