//! The rules of one template: its spelling, its fields, and what stands between them. A place in it is
//! told as the number of the character, because the compiler points at a text as a whole.

use syn::ext::IdentExt;

use super::too_long;
use crate::attr::nearest;
use crate::diag::{Code, Diagnostics};
use crate::model::{Fault, Field, Model, Piece, Template, written};

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for template in model.key_templates() {
        check_one(model, template, diagnostics);
        check_present(model, template, diagnostics);
    }
    for template in model.index_templates() {
        check_one(model, template, diagnostics);
    }
    check_names(model, diagnostics);
}

fn check_one(model: &Model, template: &Template, diagnostics: &mut Diagnostics) {
    check_spelling(template, diagnostics);
    check_fields(model, template, diagnostics);
    check_separators(template, diagnostics);
}

/// Braces come in pairs, with a field in each; a key is never empty.
fn check_spelling(template: &Template, diagnostics: &mut Diagnostics) {
    if template.text.is_empty() {
        let message = "a key is never empty; write a text, or fields as in `ORDER#{order_id}`";
        diagnostics.at(template.span, Code::TemplateSpelling, message);
    }
    for fault in &template.faults {
        let message = match fault {
            Fault::Unclosed(column) => format!(
                "the brace at character {column} is not closed; write `{{field}}`, \
                 or `{{{{` for a brace in the key"
            ),
            Fault::Unopened(column) => format!(
                "the brace at character {column} closes none; write `}}}}` for a brace in the key"
            ),
            Fault::NoField(column) => {
                format!("the braces at character {column} are empty; write a field between them")
            }
            Fault::Modifier(column, modifier) if modifier.is_empty() => format!(
                "nothing stands behind the colon in the braces at character {column}; write `:desc` \
                 for the greatest value first, or no colon"
            ),
            Fault::Modifier(column, modifier) => format!(
                "`{modifier}` in the braces at character {column} is unknown; write `:desc` for the \
                 greatest value first, or nothing"
            ),
        };
        diagnostics.at(template.span, Code::TemplateSpelling, message);
    }
}

/// A template is made of fields that are attributes of their own, in the service's own form.
fn check_fields(model: &Model, template: &Template, diagnostics: &mut Diagnostics) {
    let mut told = Vec::new();
    for placeholder in template.placeholders() {
        if told.contains(&&placeholder.written) {
            continue;
        }
        told.push(&placeholder.written);
        let (written, column) = (&placeholder.written, placeholder.column);
        let field = placeholder.position.and_then(|position| model.fields().get(position));
        let Some(field) = field else {
            let message = format_args!(
                "`{}` has no field `{written}` (at character {column}); {}",
                model.ident,
                advice(model, written)
            );
            diagnostics.at(template.span, Code::UnknownPlaceholder, message);
            continue;
        };
        if let Some(word) = not_plain(field) {
            let message = format_args!(
                "`{written}` (at character {column}) is a field with `{word}`, whose attribute is no \
                 value of its own; name another field, or remove `{word}`"
            );
            diagnostics.at(template.span, Code::PlaceholderField, message);
        }
    }
}

fn advice(model: &Model, written: &str) -> String {
    let fields: Vec<String> =
        model.fields().iter().map(|field| field.ident.unraw().to_string()).collect();
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let of_attribute =
        model.fields().iter().zip(&fields).find(|(field, _)| field.name.text == written);
    let meant = of_attribute.map(|(_, ident)| *ident).or_else(|| nearest(written, &fields));
    meant.map_or_else(
        || "write the identifier of one of its fields".to_owned(),
        |ident| format!("did you mean `{{{ident}}}`?"),
    )
}

/// The word by which the field is stored in a way of its own, or not at all.
fn not_plain(field: &Field) -> Option<&'static str> {
    let storage = &field.storage;
    let words = [
        ("flatten", storage.flatten.is_some()),
        ("skip", storage.skip.is_some()),
        ("with", storage.with.is_some()),
        ("serde", storage.serde.is_some()),
        ("json", storage.json.is_some()),
        ("null", storage.null.is_some()),
    ];
    words.into_iter().find_map(|(word, is_given)| is_given.then_some(word))
}

/// Where a value ends has to be seen, so a mark stands between two, and nothing that a value may be
/// escaped with begins it.
fn check_separators(template: &Template, diagnostics: &mut Diagnostics) {
    for pair in template.pieces.windows(2) {
        let [Piece::Field(before), next] = pair else { continue };
        let (name, column) = (&before.written, before.column);
        match next {
            Piece::Field(after) => {
                let message = format_args!(
                    "nothing stands between `{{{name}}}` (at character {column}) and `{{{}}}`; \
                     write a mark between them, as in `{{{name}}}#{{{}}}`",
                    after.written, after.written
                );
                diagnostics.at(template.span, Code::Separator, message);
            }
            Piece::Literal(text) => {
                let first = text.chars().next().unwrap_or_default();
                if !first.is_ascii_punctuation() || first == '%' {
                    let message = format_args!(
                        "{first:?} cannot follow `{{{name}}}` (at character {column}), because it \
                         may be part of the value; write a mark such as `#`, `/`, `:` or `|`"
                    );
                    diagnostics.at(template.span, Code::Separator, message);
                }
            }
        }
    }
}

/// A key is always there, so its fields are.
fn check_present(model: &Model, template: &Template, diagnostics: &mut Diagnostics) {
    for field in model.at(&template.positions()) {
        if let Some(inner) = &field.ty.in_option {
            let message = format_args!(
                "a field of the primary key is always present; write `{}` instead of `{}`, \
                 or take `{{{}}}` out of `{}`",
                written(inner.clone()),
                written(field.ty.tokens.clone()),
                field.ident.unraw(),
                template.text
            );
            diagnostics.over(&field.ty.tokens, Code::OptionalPlaceholder, message);
        }
    }
}

/// An attribute is made by one template, and is no field.
fn check_names(model: &Model, diagnostics: &mut Diagnostics) {
    let all: Vec<&Template> = model.key_templates().iter().chain(model.index_templates()).collect();
    for (place, template) in all.iter().enumerate() {
        let name = &template.name;
        if name.text.is_empty() {
            let message = "an attribute name cannot be empty; write a name, as in `pk`";
            diagnostics.at(name.span, Code::BadName, message);
        } else if let Some(message) = too_long("a key's", &name.text, 255) {
            diagnostics.at(name.span, Code::BadName, message);
        }
        if let Some(field) = model.fields().iter().find(|field| field.goes_by(&name.text)) {
            let message = format_args!(
                "the attribute `{}` is the field `{}` already; give one of the two another name",
                name.text, field.ident
            );
            diagnostics.at(name.span, Code::TemplateName, message);
        }
        let mut before = all.iter().take(place);
        let differs = |other: &&&Template| other.name.text == name.text && !other.is_same(template);
        if let Some(other) = before.find(differs) {
            let message = format_args!(
                "the attribute `{}` is `{}` already; write the same template, or another name",
                name.text, other.text
            );
            diagnostics.at(template.span, Code::TemplateDiffers, message);
        }
    }
}
