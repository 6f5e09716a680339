//! An enum as a map with a tag: what a variant holds stands beside it, or in one more attribute.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::names::takes_others;
use super::{borrowed, read_fields, read_value, spelled, write_fields, write_value};
use crate::codegen::bounds::Bounds;
use crate::codegen::record::{asserted, at, attributes};
use crate::codegen::storage::{asserted_default, conversions};
use crate::codegen::tuple::looks;
use crate::codegen::value::{accepts, codec};
use crate::model::{Data, Enum, Model, Variant};

/// Where the variants of one enum stand.
#[derive(Clone, Copy)]
struct Layout<'m> {
    tag: &'m str,
    content: Option<&'m str>,
}

pub(super) fn tagged(
    model: &Model,
    bounds: &Bounds,
    body: &Enum,
    tag: &str,
    content: Option<&str>,
) -> TokenStream {
    let layout = Layout { tag, content };
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let names = body.named().map(|variant| &variant.name.text);
    let (old_names, takes_others) = (old_names(body), takes_others(body));
    let content = layout.content.map(|content| {
        quote! {
            const CONTENT: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some(#content);
        }
    });
    let held = body.named().map(|variant| layout.held(variant));
    let (asserts_here, asserts) =
        asserted(model, body.named().flat_map(|variant| layout.asked(variant)));
    let writes = body.variants.iter().map(|variant| layout.write(variant));
    let write = quote! {
        #asserts_here
        match self { #(#writes)* }
    };
    let read = layout.read(body);
    let read = quote!(#asserts_here #read);
    let codec = codec(model, bounds, &write, &read);
    let accepts = accepts(model, bounds);
    let fields = body.variants.iter().flat_map(Variant::fields);
    let conversions = conversions(model, bounds, fields);
    let fits = match body.other() {
        // Any map is a variant, if only an unknown one.
        Some(_) => quote! {
            const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> =
                ::core::option::Option::Some(&[]);
        },
        None => quote! {
            #[inline]
            fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
                ::core::result::Result::is_ok(&__r.tag::<Self>())
            }
        },
    };
    quote! {
        #[automatically_derived]
        impl #declared __orm::Tagged for #ident #arguments #clause {
            const TAG: &'static ::core::primitive::str = #tag;
            const TAGS: &'static [&'static ::core::primitive::str] = &[#(#names),*];
            #old_names
            #content
            #takes_others
        }
        #codec
        #[automatically_derived]
        impl #declared __orm::DynamoValue for #ident #arguments #clause {
            const KIND: __orm::Kind = __orm::Kind::M;
            type Path<__R, __M: __orm::Marker> = __orm::Path<__R, #ident #arguments, __M>;
            type InVec = __orm::AsList;
            type Operators = Self;
            #fits
            #[inline]
            fn stored_form() -> __orm::StoredForm {
                __orm::StoredForm::tagged::<Self>(&[#(#held),*])
            }
        }
        #accepts
        #asserts
        #conversions
    }
}

/// The old names of variants, each with the variant's place.
fn old_names(body: &Enum) -> Option<TokenStream> {
    let old = body.named().enumerate().flat_map(|(place, variant)| {
        let place = syn::Index::from(place);
        variant.aliases.iter().map(move |alias| quote!((#alias, #place)))
    });
    let old: Vec<TokenStream> = old.collect();
    (!old.is_empty()).then(|| {
        quote! {
            const OLD_TAGS: &'static [(&'static ::core::primitive::str, ::core::primitive::usize)] =
                &[#(#old),*];
        }
    })
}

impl Layout<'_> {
    /// One arm of the writing.
    fn write(self, variant: &Variant) -> TokenStream {
        let spelled = spelled(variant);
        let fill = match (variant.other, &variant.data) {
            (Some(_), Data::Newtype(ty)) => {
                let keeps = keeps(variant);
                let written = quote_spanned!(at(ty)=> #keeps::write_back(__f0, __w));
                return quote!(#spelled => #written,);
            }
            (Some(_), _) => return quote!(#spelled => __w.unknown_variant(),),
            (None, Data::Unit) => {
                let (tag, name) = (self.tag, &variant.name.text);
                return quote! {
                    #spelled => __w.tagged(#tag, #name, |_| ::core::result::Result::Ok(())),
                };
            }
            (None, _) => self.fill(variant),
        };
        let (tag, name) = (self.tag, &variant.name.text);
        quote!(#spelled => __w.tagged(#tag, #name, |__w| { #fill }),)
    }

    /// What stands in the map behind the tag.
    fn fill(self, variant: &Variant) -> TokenStream {
        match (self.content, &variant.data) {
            (None, Data::Newtype(ty)) => {
                let slot = borrowed(variant);
                quote_spanned!(at(ty)=> __w.beside_tag(#(#slot)*))
            }
            (None, _) => write_fields(variant, &[self.tag]),
            // As a field, which may be absent.
            (Some(content), Data::Newtype(ty)) => {
                let (tokens, slot) = (&ty.tokens, borrowed(variant));
                let attribute = quote_spanned!(at(ty)=> __orm::Attribute::of::<#tokens>(#content));
                quote!(__w.columns(const { &[#attribute] }, (#(#slot)*,)))
            }
            (Some(content), _) => {
                let value = write_value(variant);
                quote!(__w.attribute(#content, |__w| { #value }))
            }
        }
    }

    /// By the tag, which is found first. The last arm needs no test.
    fn read(self, body: &Enum) -> TokenStream {
        let mut named: Vec<&Variant> = body.named().collect();
        let (look, last) = match body.other() {
            Some(other) => (quote!(tag_or_other), read_other(other)),
            None => {
                let last = named.pop().map(|variant| self.read_named(variant));
                (quote!(tag), last.unwrap_or_default())
            }
        };
        let arms = named.iter().zip(0_usize..).map(|(variant, place)| {
            let place = syn::Index::from(place);
            let pattern = match body.other() {
                Some(_) => quote!(::core::option::Option::Some(#place)),
                None => quote!(#place),
            };
            let read = self.read_named(variant);
            quote!(#pattern => { #read })
        });
        quote! {
            match __r.#look::<Self>()? {
                #(#arms)*
                _ => { #last }
            }
        }
    }

    fn read_named(self, variant: &Variant) -> TokenStream {
        let built = spelled(variant);
        match (self.content, &variant.data) {
            (_, Data::Unit) => quote!(::core::result::Result::map(__r.pass_over(), |()| #built)),
            (None, Data::Newtype(ty)) => {
                let read = quote_spanned!(at(ty)=> __r.beside_tag());
                quote!(::core::result::Result::map(#read, |__f0| #built))
            }
            (None, _) => {
                let fields = read_fields(variant, &[self.tag]);
                quote!(__r.fields(|__r| { #fields }))
            }
            (Some(content), Data::Newtype(ty)) => {
                let tokens = &ty.tokens;
                let attribute = quote_spanned!(at(ty)=> __orm::Attribute::of::<#tokens>(#content));
                quote! {
                    __r.fields(|__r| {
                        let (__f0,) = __r.columns(const { &[#attribute] })?;
                        ::core::result::Result::Ok(#built)
                    })
                }
            }
            (Some(content), data) => {
                let value = read_value(variant);
                let kind = match data {
                    Data::Tuple(_) => quote!(L),
                    Data::Unit | Data::Newtype(_) | Data::Record(_) => quote!(M),
                };
                quote!(__r.content(#content, __orm::Kind::#kind, |__r| { #value }))
            }
        }
    }

    /// What a variant holds, as a lock knows it.
    fn held(self, variant: &Variant) -> TokenStream {
        match (self.content, &variant.data) {
            (_, Data::Unit) => quote!(__orm::Held::Nothing),
            (None, Data::Newtype(ty)) => {
                let tokens = &ty.tokens;
                quote_spanned!(at(ty)=> __orm::Held::beside_tag::<#tokens>())
            }
            (Some(_), Data::Newtype(ty)) => {
                let tokens = &ty.tokens;
                quote_spanned!(at(ty)=> __orm::Held::of::<#tokens>())
            }
            (_, Data::Tuple(types)) => {
                let looks = looks(types);
                quote!(__orm::Held::elements(&#looks))
            }
            (_, Data::Record(fields)) => {
                let attributes = attributes(fields, &[], &[]);
                quote!(__orm::Held::Fields(const { &#attributes }))
            }
        }
    }

    /// What only the compiler knows: that no struct beside the tag has an attribute of that name, and
    /// no flattened one that of a field.
    fn asked(self, variant: &Variant) -> Vec<TokenStream> {
        let tag = self.tag;
        let beside = |ty: &crate::model::Ty| {
            let tokens = &ty.tokens;
            quote_spanned!(at(ty)=> __orm::Attribute::assert_beside_tag::<#tokens>(#tag))
        };
        let fields = variant.fields();
        let flattened = || fields.iter().filter(|field| field.is_flat());
        let all = attributes(fields, &[], &[]);
        let stored = fields.iter().filter(|field| field.is_stored()).count();
        let distinct = flattened().zip(stored..).map(|(field, place)| {
            quote_spanned!(at(&field.ty)=> __orm::Attribute::assert_distinct(&#all, #place))
        });
        let defaults = fields.iter().filter_map(asserted_default);
        let mut asked: Vec<TokenStream> = distinct.chain(defaults).collect();
        if self.content.is_none() {
            asked.extend(flattened().map(|field| beside(&field.ty)));
            if let Data::Newtype(ty) = &variant.data {
                asked.push(beside(ty));
            }
        }
        asked
    }
}

/// How the variant for unknown tags keeps them.
fn keeps(variant: &Variant) -> TokenStream {
    let each = variant.types().into_iter().map(|ty| {
        let tokens = &ty.tokens;
        quote_spanned!(at(ty)=> <#tokens as __orm::KeepsAll>)
    });
    each.collect()
}

fn read_other(variant: &Variant) -> TokenStream {
    let built = spelled(variant);
    match &variant.data {
        Data::Newtype(_) => {
            let keeps = keeps(variant);
            quote!(::core::result::Result::map(#keeps::keep(__r), |__f0| #built))
        }
        Data::Unit | Data::Tuple(_) | Data::Record(_) => {
            quote!(::core::result::Result::map(__r.pass_over(), |()| #built))
        }
    }
}
