//! The key struct: what the runtime hands back as a key, and what a key can be made from.
//!
//! It is a type of the user's crate so that the compiler knows it apart from every key value;
//! the impl for itself and the impl for its parts could otherwise overlap.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Index;

use super::bounds::Bounds;
use super::record::{attribute, borrow_of, clone_of};
use super::{docs, lifecycle, naming, schema};
use crate::model::{Field, Key, Model, Role};

/// The key struct under construction.
struct KeyStruct<'m> {
    model: &'m Model,
    ident: Ident,
    key: &'m Key<'m>,
    parts: Vec<&'m Field>,
    /// The item's generics.
    item: &'m Bounds,
    /// The key's own.
    own: Bounds,
}

pub(super) fn keys(model: &Model, bounds: &Bounds, key: &Key<'_>) -> TokenStream {
    let key = KeyStruct {
        model,
        ident: naming::key(model),
        key,
        parts: key.parts.clone(),
        item: bounds,
        own: bounds.of_key(model, key),
    };
    let (declaration, parts, debug) = (key.declaration(), key.write_parts(), key.debug());
    let (from_parts, from_whole, compare) =
        (key.key_from_parts(), key.key_from_whole(), key.compare());
    quote!(#declaration #parts #from_parts #from_whole #debug #compare)
}

impl KeyStruct<'_> {
    /// The key with its arguments.
    fn ty(&self) -> TokenStream {
        let (ident, arguments) = (&self.ident, self.own.arguments());
        quote!(#ident #arguments)
    }

    fn idents(&self) -> impl Iterator<Item = &Ident> {
        self.parts.iter().map(|part| &part.ident)
    }

    fn types(&self) -> impl Iterator<Item = &TokenStream> {
        self.parts.iter().map(|part| &part.ty.tokens)
    }

    fn declaration(&self) -> TokenStream {
        let (vis, ident) = (&self.model.vis, &self.ident);
        let (declared, arguments) = (self.own.declared(), self.own.arguments());
        let clause = self.own.clause();
        let doc = docs::key(&self.model.ident.to_string());
        let field_docs = self.parts.iter().map(|part| docs::key_part(self.model, part));
        let (idents, types) = (self.idents(), self.types());
        let (same, values) = (self.idents(), self.parts.iter().map(|part| clone_of(part)));
        quote! {
            #[doc = #doc]
            #vis struct #ident #declared #clause {
                #(#[doc = #field_docs] #vis #idents: #types,)*
            }
            #[automatically_derived]
            impl #declared ::core::clone::Clone for #ident #arguments #clause {
                #[inline]
                fn clone(&self) -> Self {
                    Self { #(#same: #values),* }
                }
            }
        }
    }

    /// One call for each part, the last without `?` because its result is the whole's.
    fn written(&self, from: &str) -> TokenStream {
        let writes = self
            .parts
            .iter()
            .flat_map(|part| self.written_part(part, &part.ty.tokens, &borrow_of(from, part)));
        joined(writes)
    }

    /// What is to be done with the argument of one part: written, kept for templates, or both.
    fn written_part(
        &self,
        part: &Field,
        argument: &TokenStream,
        value: &TokenStream,
    ) -> Vec<TokenStream> {
        let (ty, name) = (&part.ty.tokens, &part.name.text);
        let is_source = self.model.feeds_a_template(part);
        let plain = part.is_key().then(|| quote!(__w.part::<#ty, #argument>(#value)));
        let source = is_source.then(|| quote!(__w.source::<#ty, #argument>(#name, #value)));
        plain.into_iter().chain(source).collect()
    }

    fn write_parts(&self) -> TokenStream {
        let ty = self.ty();
        let (declared, clause) = (self.own.declared(), self.own.clause());
        let writes = self.written("self");
        let attributes = self.parts.iter().map(|part| attribute(part));
        let idents = self.idents();
        let slots: Vec<_> =
            (0..self.parts.len()).map(|place| format_ident!("__f{place}")).collect();
        let types = self.types();
        let attributes = quote!(const { &[#(#attributes),*] });
        let read = if matches!(
            (&self.key.partition, &self.key.sort),
            (Role::Fields(_), Role::Fields(_))
        ) {
            quote!(__r.columns(#attributes)?)
        } else {
            let keys = [&self.key.partition, &self.key.sort];
            let keys = keys.into_iter().filter_map(|role| schema::role(self.model, role));
            quote!(__r.key_columns(const { &[#(#keys),*] }, #attributes)?)
        };
        quote! {
            #[automatically_derived]
            impl #declared __orm::KeyParts for #ty #clause {
                #[inline]
                fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
                    #writes
                }
                #[inline]
                fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
                    let (#(#slots,)*): (#(#types,)*) = #read;
                    ::core::result::Result::Ok(Self { #(#idents: #slots),* })
                }
            }
        }
    }

    /// From what the parts accept: one value, or a tuple of several.
    fn key_from_parts(&self) -> TokenStream {
        let ty = self.ty();
        let names: Vec<Ident> = self.argument_names();
        let given = self.types().zip(&names).map(|(ty, name)| quote!(#ty: __orm::Accepts<#name>));
        let given: Vec<_> = given.collect();
        let source = match names.as_slice() {
            [only] => quote!(#only),
            names => quote!((#(#names),*)),
        };
        let writes = self.parts.iter().zip(&names).enumerate().flat_map(|(place, (part, name))| {
            let value = match names.len() {
                1 => quote!(__key),
                _ => {
                    let place = Index::from(place);
                    quote!(&__key.#place)
                }
            };
            self.written_part(part, &quote!(#name), &value)
        });
        let writes = joined(writes);
        let params: Vec<_> = names.iter().map(ToTokens::to_token_stream).collect();
        let (declared, clause) = (self.own.declared_with(&params), self.own.clause_with(&given));
        key_from(&declared, &source, &ty, &clause, &writes)
    }

    /// The argument types; the compiler's messages show them.
    fn argument_names(&self) -> Vec<Ident> {
        let is_plain = self.model.key_templates().is_empty();
        match (self.parts.len(), is_plain) {
            (1, _) => vec![format_ident!("__A")],
            (2, true) => vec![format_ident!("__Partition"), format_ident!("__Sort")],
            (count, _) => (0..count).map(|place| format_ident!("__A{place}")).collect(),
        }
    }

    /// From the item, and from the key itself.
    fn key_from_whole(&self) -> TokenStream {
        let ty = self.ty();
        let (item, arguments) = (&self.model.ident, self.item.arguments());
        let own = quote!(#arguments);
        let parts = self.parts.iter().flat_map(|part| {
            let value = lifecycle::key_part(self.model, &own, part)
                .unwrap_or_else(|| borrow_of("__key", part));
            self.written_part(part, &part.ty.tokens, &value)
        });
        let version = lifecycle::key_version(self.model);
        let of_item = key_from(
            &self.item.declared(),
            &quote!(&#item #arguments),
            &ty,
            &self.item.clause(),
            &joined(version.into_iter().chain(parts)),
        );
        let (declared, clause) = (self.own.declared(), self.own.clause());
        let write = quote!(__orm::KeyParts::write_parts(__key, __w));
        let of_self = key_from(&declared, &ty, &ty, &clause, &write);
        let of_ref = key_from(
            &declared,
            &quote!(&#ty),
            &ty,
            &clause,
            &quote!(__orm::KeyParts::write_parts(*__key, __w)),
        );
        quote!(#of_item #of_self #of_ref)
    }

    /// As errors show a key, where the item is known from the key alone. Else by the parts.
    fn debug(&self) -> TokenStream {
        let ty = self.ty();
        let declared = self.own.declared();
        let (clause, body) = if self.own.is_narrowed {
            let given: Vec<_> =
                self.types().map(|ty| quote!(for<'__a> #ty: ::core::fmt::Debug)).collect();
            let name = self.ident.to_string();
            let (idents, labels) = (self.idents(), self.idents().map(ToString::to_string));
            let body = quote! {
                let mut __debug = ::core::fmt::Formatter::debug_struct(__f, #name);
                #(::core::fmt::DebugStruct::field(&mut __debug, #labels, &self.#idents);)*
                ::core::fmt::DebugStruct::finish(&mut __debug)
            };
            (self.own.clause_with(&given), body)
        } else {
            let (item, arguments) = (&self.model.ident, self.item.arguments());
            (self.own.clause(), quote!(__orm::fmt_key::<#item #arguments>(self, __f)))
        };
        quote! {
            #[automatically_derived]
            impl #declared ::core::fmt::Debug for #ty #clause {
                #[inline]
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #body
                }
            }
        }
    }

    /// Equal and hashable where every part is. `for<'__a>` lets a bound be false.
    fn compare(&self) -> TokenStream {
        let ty = self.ty();
        let declared = self.own.declared();
        let clause = |bound: TokenStream| {
            let given: Vec<_> = self.types().map(|ty| quote!(for<'__a> #ty: #bound)).collect();
            self.own.clause_with(&given)
        };
        let equal_where = clause(quote!(::core::cmp::PartialEq));
        let eq_where = clause(quote!(::core::cmp::Eq));
        let hash_where = clause(quote!(::core::hash::Hash));
        let equal = self
            .idents()
            .map(|ident| quote!(::core::cmp::PartialEq::eq(&self.#ident, &__other.#ident)))
            .reduce(|before, equal| quote!(#before && #equal))
            .unwrap_or_else(|| quote!(true));
        let hashed = self.idents();
        quote! {
            #[automatically_derived]
            impl #declared ::core::cmp::PartialEq for #ty #equal_where {
                #[inline]
                fn eq(&self, __other: &Self) -> ::core::primitive::bool {
                    #equal
                }
            }
            #[automatically_derived]
            impl #declared ::core::cmp::Eq for #ty #eq_where {}
            #[automatically_derived]
            impl #declared ::core::hash::Hash for #ty #hash_where {
                fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
                    #(::core::hash::Hash::hash(&self.#hashed, __state);)*
                }
            }
        }
    }
}

fn key_from(
    declared: &TokenStream,
    source: &TokenStream,
    key: &TokenStream,
    clause: &TokenStream,
    write: &TokenStream,
) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl #declared __orm::KeyFrom<#source> for #key #clause {
            #[inline]
            fn write_key(__key: &#source, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
                #write
            }
        }
    }
}

/// `a?; b?; c`
fn joined(calls: impl Iterator<Item = TokenStream>) -> TokenStream {
    let calls = calls.reduce(|before, call| quote!(#before?; #call));
    // A key without fields has nothing to write here.
    calls.unwrap_or_else(|| quote!(::core::result::Result::Ok(())))
}
