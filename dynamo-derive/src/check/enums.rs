//! The rules of enums. Whether what a variant holds can stand where it does is asked by the generated code.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::too_long;
use crate::diag::{Code, Diagnostics};
use crate::model::{Body, Data, Enum, Field, Model, Name, Repr, Variant, written};

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let Body::Enum(body) = &model.body else { return };
    check_words(model, body, diagnostics);
    check_strays(body, diagnostics);
    check_tag(body, diagnostics);
    check_others(body, diagnostics);
    match &body.repr {
        Repr::Untagged => check_told_apart(body, diagnostics),
        Repr::Names | Repr::Internal { .. } | Repr::Adjacent { .. } => {
            check_names(body, diagnostics);
        }
        Repr::Unclear => {}
    }
}

/// An enum has variants, and where they hold data, words that say how they are told apart.
fn check_words(model: &Model, body: &Enum, diagnostics: &mut Diagnostics) {
    let ident = &model.ident;
    if body.variants.is_empty() {
        let message = "an enum without variants has no value; write a variant";
        diagnostics.at(ident.span(), Code::EmptyEnum, message);
    }
    let with_untagged = [("tag", body.tag), ("content", body.content)];
    let with_untagged = with_untagged.into_iter().find_map(|(word, span)| Some((word, span?)));
    if let (Some(untagged), Some((word, _))) = (body.untagged, with_untagged) {
        let message =
            format_args!("`untagged` is for enums without a tag; remove it, or remove `{word}`");
        diagnostics.at(untagged, Code::UntaggedWithTag, message);
    } else if let (None, Some(content)) = (body.tag, body.content) {
        let message = "`content` names the attribute beside the tag; \
                       write `tag = \"type\", content = \"..\"`";
        diagnostics.at(content, Code::ContentWithoutTag, message);
    } else if matches!(body.repr, Repr::Unclear) {
        let message = format_args!(
            "the variants of `{ident}` hold data, and nothing tells them apart; \
             write `#[dynamo(tag = \"type\")]` above it for a map with that attribute, \
             `#[dynamo(tag = \"type\", content = \"value\")]` for one with the data in another, \
             or `#[dynamo(untagged)]` where their types differ"
        );
        diagnostics.at(ident.span(), Code::NoTag, message);
    }
}

/// Attributes that would change nothing.
fn check_strays(body: &Enum, diagnostics: &mut Diagnostics) {
    for (stray, why) in &body.stray {
        let message = format_args!("`{}` means nothing here: {why}; remove it", stray.word);
        diagnostics.at(stray.span, Code::EnumAttribute, message);
    }
    for variant in &body.variants {
        for stray in &variant.stray {
            let message = format_args!(
                "`{}` means nothing here: this field has no name; remove it, or name the field",
                stray.word
            );
            diagnostics.at(stray.span, Code::EnumAttribute, message);
        }
        for field in variant.fields() {
            let keys = [("partition_key", field.partition_key), ("sort_key", field.sort_key)];
            for (word, span) in keys.into_iter().filter_map(|(word, span)| Some((word, span?))) {
                let message = format_args!(
                    "`{word}` means nothing here: an enum is no item; \
                     remove it, or write it on a field of the item"
                );
                diagnostics.at(span, Code::EnumAttribute, message);
            }
        }
    }
}

/// The tag is an attribute beside the others: it has a name, and that of no other.
fn check_tag(body: &Enum, diagnostics: &mut Diagnostics) {
    let (tag, content) = match &body.repr {
        Repr::Internal { tag } => (tag, None),
        Repr::Adjacent { tag, content } => (tag, Some(content)),
        Repr::Names | Repr::Untagged | Repr::Unclear => return,
    };
    for name in [Some(tag), content].into_iter().flatten() {
        let fault = match name.text.as_str() {
            "" => Some("an attribute name cannot be empty; write a name".to_owned()),
            text => too_long("an", text, 65_535),
        };
        if let Some(message) = fault {
            diagnostics.at(name.span, Code::BadName, message);
        }
    }
    if let Some(content) = content {
        if content.text == tag.text {
            let message =
                format_args!("`{}` is the name of the tag; give the content another", content.text);
            diagnostics.at(content.span, Code::TagTaken, message);
        }
        return;
    }
    for variant in &body.variants {
        check_beside(tag, variant, diagnostics);
    }
}

/// Beside a tag stand attributes, which have names of their own.
fn check_beside(tag: &Name, variant: &Variant, diagnostics: &mut Diagnostics) {
    let is_tag = |field: &&Field| field.is_stored() && field.name.text == tag.text;
    for alias in variant.fields().iter().flat_map(|field| &field.storage.aliases) {
        if alias.value() == tag.text {
            let message =
                format_args!("`{}` is the name of the tag; remove this old name", tag.text);
            diagnostics.at(alias.span(), Code::TagTaken, message);
        }
    }
    for field in variant.fields().iter().filter(is_tag) {
        let message = format_args!(
            "`{}` is the name of the tag; give this field another with `#[dynamo(rename = \"..\")]`",
            tag.text
        );
        diagnostics.at(field.name.span, Code::TagTaken, message);
    }
    if let (Data::Tuple(_), None) = (&variant.data, variant.other) {
        let message = format_args!(
            "the fields of `{}` have no names, so they cannot stand beside the tag; \
             name them, or write `content = \"value\"` beside `tag`",
            variant.ident
        );
        diagnostics.at(variant.ident.span(), Code::TupleUnderTag, message);
    }
}

/// At most one variant is for unknown names, and it keeps what is read, or nothing.
fn check_others(body: &Enum, diagnostics: &mut Diagnostics) {
    let mut others = body.variants.iter().filter_map(|variant| Some((variant, variant.other?)));
    let Some((first, word)) = others.next() else { return };
    for (_, word) in others {
        let message = format_args!(
            "the variant for unknown names is `{}` already; remove one `other`",
            first.ident
        );
        diagnostics.at(word, Code::TwoOthers, message);
    }
    let ident = &first.ident;
    let message = match (&body.repr, &first.data) {
        (Repr::Names, Data::Newtype(_))
        | (Repr::Internal { .. } | Repr::Adjacent { .. }, Data::Unit | Data::Newtype(_))
        | (Repr::Unclear, _) => return,
        (Repr::Names, _) => format!(
            "the variant for unknown names keeps the text that was read; write `{ident}(String)`"
        ),
        (Repr::Untagged, _) => "an untagged enum has no names that could be unknown; \
             remove `other`, and write the variant that takes anything last"
            .to_owned(),
        (Repr::Internal { .. } | Repr::Adjacent { .. }, _) => format!(
            "the variant for unknown tags keeps the whole map, or nothing; \
             write `{ident}(BTreeMap<String, AttributeValue>)` or `{ident}`"
        ),
    };
    diagnostics.at(word, Code::OtherShape, message);
}

/// Each variant has a name of its own.
fn check_names(body: &Enum, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, &Variant> = HashMap::with_capacity(body.variants.len());
    let new = body
        .named()
        .map(|variant| (variant, variant.name.text.clone(), variant.name.span, "rename"));
    let old = body.named().flat_map(|variant| {
        variant.aliases.iter().map(move |alias| (variant, alias.value(), alias.span(), "alias"))
    });
    for (variant, name, span, word) in new.chain(old) {
        if name.is_empty() {
            let message = format_args!(
                "the name of a variant cannot be empty; write a name, or remove `{word}`"
            );
            diagnostics.at(span, Code::BadName, message);
        }
        match seen.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(variant);
            }
            Entry::Occupied(first) => {
                let advice = match word {
                    "alias" => "remove this old name",
                    _ => "give this one another with `#[dynamo(rename = \"..\")]`",
                };
                let message = format_args!(
                    "the name `{}` is taken by the variant `{}`; {advice}",
                    first.key(),
                    first.get().ident
                );
                diagnostics.at(span, Code::SameVariantName, message);
            }
        }
    }
}

/// Two untagged variants that are always written alike would be read as the first. For structs the
/// compiler is asked, which knows their fields.
fn check_told_apart(body: &Enum, diagnostics: &mut Diagnostics) {
    let looks = body.variants.iter().map(look).collect::<Vec<_>>();
    for (place, (variant, look)) in body.variants.iter().zip(&looks).enumerate() {
        let before = body.variants.iter().zip(looks.iter().take(place));
        let same = before.into_iter().find(|(_, other)| look.is_some() && *other == look);
        if let Some((first, _)) = same {
            let message = format_args!(
                "`{}` is written as `{}` is, and would be read as that; \
                 give it another type, or write `tag = \"type\"` in place of `untagged`",
                variant.ident, first.ident
            );
            diagnostics.at(variant.ident.span(), Code::UntaggedAlike, message);
        }
    }
}

/// What an untagged variant without names is written as, by its types.
fn look(variant: &Variant) -> Option<Vec<String>> {
    match &variant.data {
        Data::Record(_) => None,
        Data::Unit | Data::Newtype(_) | Data::Tuple(_) => {
            Some(variant.types().iter().map(|ty| written(ty.tokens.clone())).collect())
        }
    }
}
