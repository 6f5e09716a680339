//! `Record`: the struct as a list of attributes, written and read as tuples.
//!
//! The loops over a tuple are the runtime's, so a body here is one call however many fields
//! there are. Tuples end at sixteen; more fields are tuples of tuples, marked as such.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::bounds::Bounds;
use crate::model::{Body, Field, Model, Ty};

/// The longest tuple that the runtime knows.
const WIDEST: usize = 16;

pub(super) fn record(model: &Model, bounds: &Bounds) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let fields = model.fields();
    let attributes = fields.iter().map(attribute);
    let borrowed = columns(fields.iter().map(borrow).collect());
    let slots: Vec<_> = (0..fields.len()).map(|number| format_ident!("__f{number}")).collect();
    let pattern = columns(slots.iter().map(ToTokens::to_token_stream).collect());
    let idents = fields.iter().map(|field| &field.ident);
    let built = match &model.body {
        Body::Record(_) => quote!(::core::result::Result::Ok(Self { #(#idents: #slots),* })),
        // Beside an error the impl only has to exist.
        Body::Newtype(_) | Body::Refused(_) => quote!(loop {}),
    };
    quote! {
        #[automatically_derived]
        impl #declared __orm::Record for #ident #arguments #clause {
            const ATTRIBUTES: &'static [__orm::Attribute] = &[#(#attributes),*];
            fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
                __w.columns(<Self as __orm::Record>::ATTRIBUTES, #borrowed)
            }
            fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                let #pattern = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
                #built
            }
        }
    }
}

/// Located at the type, because that is what is wrong where it is no value.
pub(super) fn attribute(field: &Field) -> TokenStream {
    let (ty, name) = (&field.ty.tokens, &field.name.text);
    quote_spanned!(at(&field.ty)=> __orm::Attribute::of::<#ty>(#name))
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
fn columns(mut level: Vec<TokenStream>) -> TokenStream {
    if level.len() <= WIDEST {
        return tuple(&level);
    }
    level = level.chunks(WIDEST).map(tuple).collect();
    while level.len() > WIDEST {
        level = level.chunks(WIDEST).map(group).collect();
    }
    group(&level)
}

fn tuple(parts: &[TokenStream]) -> TokenStream {
    quote!((#(#parts,)*))
}

fn group(parts: &[TokenStream]) -> TokenStream {
    let parts = tuple(parts);
    quote!(__orm::Groups(#parts))
}
