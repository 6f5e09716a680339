//! `Record`: the struct as a list of attributes, written and read as tuples.
//!
//! The loops over a tuple are the runtime's, so a body here is one call however many fields
//! there are. Tuples end at sixteen; more fields are tuples of tuples, marked as such. Flattened
//! fields stand behind the tuple, as records of their own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::bounds::Bounds;
use super::storage::{asserted_default, conversions, stored_type, taken, written};
use super::{lifecycle, marks};
use crate::model::{Body, Field, Model, Template, Ty};

/// The longest tuple that the runtime knows.
const WIDEST: usize = 16;

pub(super) fn record(model: &Model, bounds: &Bounds) -> TokenStream {
    record_with(model, bounds, &[], None)
}

/// The same with the attributes that templates make.
pub(super) fn record_of_item(model: &Model, bounds: &Bounds) -> TokenStream {
    record_with(model, bounds, &model.templates(), Some(model.is_marked()))
}

fn record_with(
    model: &Model,
    bounds: &Bounds,
    templates: &[&Template],
    of_item: Option<bool>,
) -> TokenStream {
    let is_marked = of_item.unwrap_or_default();
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let marks = if is_marked { marks::attributes(model) } else { Vec::new() };
    let attributes = attributes(model.fields(), &marks, templates);
    let slots = slots(model.fields().len());
    let own = quote!(<Self as __orm::Record>::ATTRIBUTES);
    let fills = of_item.map(|_| lifecycle::fills(model));
    let value = if of_item.is_some() { lifecycle::borrow } else { borrow };
    let borrowed: Vec<_> = model.fields().iter().map(value).collect();
    let derived = (!templates.is_empty()).then(|| derived(model));
    let (marks_written, read) = match is_marked {
        true => (marks::written(model), marks::read(model)),
        false => (Vec::new(), Vec::new()),
    };
    let writes = writes(model.fields(), &own, &borrowed, &[], &marks_written, derived);
    let reads = reads(model.fields(), &own, &slots, &[], &read);
    let idents = model.fields().iter().map(|field| &field.ident);
    let taken = model.fields().iter().zip(&slots).map(|(field, slot)| taken(field, slot));
    let built = match &model.body {
        Body::Record(_) => quote!(::core::result::Result::Ok(Self { #(#idents: #taken),* })),
        // Beside an error the impl only has to exist.
        Body::Newtype(_) | Body::Tuple(_) | Body::Enum(_) | Body::Refused(_) => quote!(loop {}),
    };
    let read = match is_marked {
        true => quote!(__orm::read_marked(__r, |__r| { #reads #built })),
        false => quote!(#reads #built),
    };
    let reads_others = (is_marked && model.edition.upgrade.is_some()).then(|| {
        quote!(
            const READS_OTHERS: ::core::primitive::bool = true;
        )
    });
    let unique = of_item.map(|_| lifecycle::asserted_unique(model)).unwrap_or_default();
    let (distinct_here, distinct) = distinct(model, marks.len() + templates.len(), unique);
    let conversions = conversions(model, bounds, model.fields().iter());
    quote! {
        #[automatically_derived]
        impl #declared __orm::Record for #ident #arguments #clause {
            const ATTRIBUTES: &'static [__orm::Attribute] = &#attributes;
            #reads_others
            #[inline]
            fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                #distinct_here
                #fills
                #writes
            }
            #[inline]
            fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                #distinct_here
                #read
            }
        }
        #distinct
        #conversions
    }
}

/// The names for the fields on their way.
pub(super) fn slots(count: usize) -> Vec<Ident> {
    (0..count).map(|place| format_ident!("__f{place}")).collect()
}

/// What stands in one map together, as the codec knows it: the fields, what is made of them, and
/// the flattened ones.
pub(super) fn attributes(
    fields: &[Field],
    marks: &[TokenStream],
    templates: &[&Template],
) -> TokenStream {
    let stored = fields.iter().filter(|field| field.is_stored()).map(attribute);
    let derived = templates.iter().map(|template| {
        let name = &template.name.text;
        quote!(__orm::Attribute::derived(#name))
    });
    let flattened = fields.iter().filter(|field| field.is_flat()).map(flat_attribute);
    let rest = fields.iter().filter(|field| field.is_rest()).map(rest_attribute);
    let all = stored.chain(marks.iter().cloned()).chain(derived).chain(flattened).chain(rest);
    quote!([#(#all),*])
}

/// Writes what the templates make of the fields that feed them.
fn derived(model: &Model) -> TokenStream {
    let sources = model.sources();
    let attributes = sources.iter().map(|field| attribute(field));
    let values = columns(sources.iter().map(|field| lifecycle::borrow(field)).collect());
    quote! {
        __w.derived(
            <Self as __orm::DynamoItem>::SCHEMA,
            const { &[#(#attributes),*] },
            #values,
        )
    }
}

/// The fields that are attributes first, then what is made of them, then the flattened ones; the last
/// without `?`. `beside` names what stands in the same map and is no field.
pub(super) fn writes(
    fields: &[Field],
    attributes: &TokenStream,
    borrowed: &[TokenStream],
    beside: &[&str],
    marks: &[TokenStream],
    derived: Option<TokenStream>,
) -> TokenStream {
    let each = || fields.iter().zip(borrowed);
    let stored = each().filter(|(field, _)| field.is_stored());
    let stored = stored.map(|(field, value)| written(field, value));
    let stored = columns(stored.chain(marks.iter().cloned()).collect());
    let own = quote!(__w.columns(#attributes, #stored));
    let flattened = each().filter(|(field, _)| field.is_flat()).map(
        |(field, value)| quote_spanned!(at(&field.ty)=> __orm::Record::write_record(#value, __w)),
    );
    let rest = each().filter(|(field, _)| field.is_rest()).map(|(field, value)| {
        quote_spanned! {at(&field.ty)=>
            __orm::KeepsRest::write_rest(#value, __w, #attributes, &[#(#beside),*])
        }
    });
    derived
        .into_iter()
        .chain(flattened)
        .chain(rest)
        .fold(own, |before, write| quote!(#before?; #write))
}

/// Each flattened field from a reader of its own, then the object itself.
pub(super) fn reads(
    fields: &[Field],
    attributes: &TokenStream,
    slots: &[Ident],
    beside: &[&str],
    marks: &[TokenStream],
) -> TokenStream {
    let each = || fields.iter().zip(slots);
    let flattened = each().filter(|(field, _)| field.is_flat()).map(|(field, slot)| {
        let ty = &field.ty.tokens;
        quote_spanned!(at(&field.ty)=> let #slot = __r.flattened::<#ty>()?;)
    });
    let rest = each().filter(|(field, _)| field.is_rest()).map(|(field, slot)| {
        let ty = &field.ty.tokens;
        quote_spanned! {at(&field.ty)=>
            let #slot = <#ty as __orm::KeepsRest>::read_rest(__r, #attributes, &[#(#beside),*])?;
        }
    });
    let own = each().filter(|(field, _)| field.is_stored()).map(|(_, slot)| slot.to_token_stream());
    let pattern = columns(own.chain(marks.iter().cloned()).collect());
    let has_aliases = fields.iter().any(|field| !field.storage.aliases.is_empty());
    let read = if has_aliases { quote!(aliased_columns) } else { quote!(columns) };
    quote! {
        #(#flattened)*
        #(#rest)*
        let #pattern = __r.#read(#attributes)?;
    }
}

/// That no flattened field brings a name that is taken, asked at the field: the derive does not see
/// the names. Without parameters it is asked where the struct stands, else where it is written and
/// read, with parameters that are known.
fn distinct(model: &Model, derived: usize, more: Vec<TokenStream>) -> (TokenStream, TokenStream) {
    let own = model.stored().count() + derived;
    let owner = owner(model);
    let asked = model.flattened().enumerate().map(|(number, field)| {
        let place = own + number;
        quote_spanned! {at(&field.ty)=>
            __orm::Attribute::assert_distinct(<#owner as __orm::Record>::ATTRIBUTES, #place)
        }
    });
    let defaults = model.fields().iter().filter_map(asserted_default);
    asserted(model, asked.chain(defaults).chain(more))
}

/// The type in what is asked of the compiler.
pub(super) fn owner(model: &Model) -> TokenStream {
    let ident = &model.ident;
    if model.params.is_empty() { quote!(#ident) } else { quote!(Self) }
}

/// What is asked of the compiler: with parameters where they are known, which is in the body of a
/// function, else beside the impls.
pub(super) fn asserted(
    model: &Model,
    asked: impl Iterator<Item = TokenStream>,
) -> (TokenStream, TokenStream) {
    if model.params.is_empty() {
        (TokenStream::new(), asked.map(|ask| quote!(const _: () = #ask;)).collect())
    } else {
        (asked.map(|ask| quote!(const { #ask };)).collect(), TokenStream::new())
    }
}

/// Located at the type, because that is what is wrong where it is no value.
pub(super) fn attribute(field: &Field) -> TokenStream {
    let (ty, name) = (stored_type(field), &field.name.text);
    let lacks = field.storage.default.as_ref().map(|_| quote!(.or_default()));
    let aliases = &field.storage.aliases;
    let aliases = (!aliases.is_empty()).then(|| quote!(.or_aliases(&[#(#aliases),*])));
    let sensitive = field.storage.sensitive.as_ref().map(|_| quote!(.sensitive()));
    let null = field.writes_null().then(|| quote!(.or_null()));
    let changes = lifecycle::changes(field);
    quote_spanned! {at(&field.ty)=>
        __orm::Attribute::of::<#ty>(#name) #lacks #aliases #null #sensitive #changes
    }
}

fn flat_attribute(field: &Field) -> TokenStream {
    let ty = &field.ty.tokens;
    quote_spanned!(at(&field.ty)=> __orm::Attribute::flat::<#ty>())
}

fn rest_attribute(field: &Field) -> TokenStream {
    let ty = &field.ty.tokens;
    quote_spanned!(at(&field.ty)=> __orm::Attribute::rest::<#ty>())
}

fn borrow(field: &Field) -> TokenStream {
    borrow_of("self", field)
}

/// `&owner.field`, located at the field's type.
pub(super) fn borrow_of(owner: &str, field: &Field) -> TokenStream {
    let span = at(&field.ty);
    let owner = Ident::new(owner, span);
    let mut ident = field.ident.clone();
    ident.set_span(ident.span().located_at(span));
    quote_spanned!(span=> &#owner.#ident)
}

/// `self.field`, cloned, located at the field's type.
pub(super) fn clone_of(field: &Field) -> TokenStream {
    let value = borrow_of("self", field);
    quote_spanned!(at(&field.ty)=> ::core::clone::Clone::clone(#value))
}

/// A span that points at the type and resolves names as the rest of the code does.
pub(super) fn at(ty: &Ty) -> Span {
    ty.span.resolved_at(Span::call_site())
}

/// One tuple, or groups of tuples: all that come before the last are full.
pub(super) fn columns(mut level: Vec<TokenStream>) -> TokenStream {
    if level.len() <= WIDEST {
        return tuple(&level);
    }
    level = level.chunks(WIDEST).map(tuple).collect();
    while level.len() > WIDEST {
        level = level.chunks(WIDEST).map(group).collect();
    }
    group(&level)
}

/// The same of types.
pub(super) fn column_types(mut level: Vec<TokenStream>) -> TokenStream {
    if level.len() <= WIDEST {
        return tuple(&level);
    }
    level = level.chunks(WIDEST).map(tuple).collect();
    while level.len() > WIDEST {
        level = level.chunks(WIDEST).map(group_type).collect();
    }
    group_type(&level)
}

fn tuple(parts: &[TokenStream]) -> TokenStream {
    quote!((#(#parts,)*))
}

fn group_type(parts: &[TokenStream]) -> TokenStream {
    let parts = tuple(parts);
    quote!(__orm::Groups<#parts>)
}

fn group(parts: &[TokenStream]) -> TokenStream {
    let parts = tuple(parts);
    quote!(__orm::Groups(#parts))
}
