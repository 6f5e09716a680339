//! The struct or enum as meant: what every later stage reads in place of syntax.
//!
//! A model can always be built. What is wrong with it stands in it (two partition keys, a body
//! that is no struct) for `check` to name, so that code can be generated beside the errors.

mod build;
mod collection;
mod index;
mod lifecycle;
mod marks;
mod role;
mod shape;
mod template;
mod variant;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Path, Visibility};

pub(crate) use self::collection::{Collection, Count, Layout, Member as CollectionMember};
pub(crate) use self::index::{Index, Member, Projection, listed};
pub(crate) use self::lifecycle::Filled;
pub(crate) use self::marks::Mark;
pub(crate) use self::role::{Group, Key, Role};
pub(crate) use self::shape::{last_name, mentioned, written};
pub(crate) use self::template::{Fault, Piece, Template};
pub(crate) use self::variant::{Data, Enum, Repr, Variant};
use crate::attr::Given;
pub(crate) use crate::attr::{
    Billing, Default, Derive, Edition, Entity, Generate, Lifecycle, Settings, Storage, Stream,
    TableClass, Tag, View,
};

/// One struct or enum.
pub(crate) struct Model {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) params: Vec<Param>,
    /// The predicates of the where-clause.
    pub(crate) predicates: Vec<TokenStream>,
    pub(crate) krate: Option<Path>,
    pub(crate) table: Option<Name>,
    /// The attributes of the primary key that are made of fields, and the span of `key`.
    pub(crate) key: Option<Given<Vec<Template>>>,
    pub(crate) entity: Entity,
    pub(crate) edition: Edition,
    /// What is set of the table beside its keys and indexes.
    pub(crate) settings: Settings,
    /// Whether it has a view, and of which name.
    pub(crate) view: Option<Given<View>>,
    pub(crate) body: Body,
    pub(crate) indexes: Vec<Index>,
    /// Every name in the field types and generics: a generated type must not take one of them.
    pub(crate) mentioned: HashSet<String>,
}

/// A generic parameter, without its default.
pub(crate) struct Param {
    pub(crate) kind: ParamKind,
    /// `'a`, `T` or `N`, as `mentioned` has it.
    pub(crate) name: String,
    /// How it is handed on: `'a`, `T`, `N`.
    pub(crate) argument: TokenStream,
    /// How it is declared: `'a: 'b`, `T: Bound`, `const N: usize`.
    pub(crate) declaration: TokenStream,
    /// Whether a field's type contains it as a type, so that it must be a value itself.
    pub(crate) is_stored: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParamKind {
    Lifetime,
    Type,
    Const,
}

/// A name in the table and the place where it was written.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

pub(crate) enum Body {
    /// Named fields: a map of attributes.
    Record(Vec<Field>),
    /// One unnamed field: written as that field is.
    Newtype(Newtype),
    /// Several unnamed fields: a list.
    Tuple(Tuple),
    Enum(Enum),
    /// What cannot be derived.
    Refused(Refused),
}

/// A named field, which is an attribute, or stands for those of its struct.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Ty,
    /// Of no meaning for a flattened field.
    pub(crate) name: Name,
    pub(crate) storage: Storage,
    pub(crate) lifecycle: Lifecycle,
    /// Every word that was written on it, in order.
    pub(crate) words: Vec<(&'static str, Span)>,
    pub(crate) vis: Visibility,
    /// Its documentation, as attributes.
    pub(crate) docs: TokenStream,
    /// The span of the word, where it was given.
    pub(crate) partition_key: Option<Span>,
    pub(crate) sort_key: Option<Span>,
    /// The struct or enum that it stands in, with its arguments, and which of its fields it is.
    pub(crate) owner: TokenStream,
    pub(crate) number: usize,
}

/// The form in which a field is stored.
#[derive(Clone, Copy)]
pub(crate) enum Form<'f> {
    /// By its type.
    Plain,
    /// Through serde.
    Serde,
    /// As JSON text.
    Json,
    /// As what this module makes of it.
    With(&'f Path),
}

impl Field {
    /// How the value itself is stored; two ways at once are refused elsewhere.
    pub(crate) fn form(&self) -> Form<'_> {
        match &self.storage {
            Storage { with: Some(given), .. } => Form::With(&given.value),
            Storage { serde: Some(_), .. } => Form::Serde,
            Storage { json: Some(_), .. } => Form::Json,
            _ => Form::Plain,
        }
    }

    /// Whether `None` is written. That the type is an `Option` is checked elsewhere.
    pub(crate) fn writes_null(&self) -> bool {
        self.storage.null.is_some() && self.ty.in_option.is_some()
    }

    /// Whether the field is an attribute.
    pub(crate) fn is_stored(&self) -> bool {
        !self.is_flat() && !self.is_rest() && !self.is_skipped()
    }

    /// Whether the field has that attribute, by its name or an older one.
    pub(crate) fn goes_by(&self, name: &str) -> bool {
        let mut old = self.storage.aliases.iter();
        self.is_stored() && (self.name.text == name || old.any(|alias| alias.value() == name))
    }

    /// Whether the field is the program's alone.
    pub(crate) fn is_skipped(&self) -> bool {
        self.storage.skip.is_some() && !self.is_key()
    }

    /// Whether the field is a map of the attributes that no other field has.
    pub(crate) fn is_rest(&self) -> bool {
        self.storage.flatten.is_some() && !self.is_key() && self.ty.is_map && !self.is_skipped()
    }

    /// Whether a view has the field as its own type: it is made of what is stored, or asks for it.
    pub(crate) fn is_owned_in_view(&self) -> bool {
        let is_made = self.is_skipped() || self.is_rest() || !matches!(self.form(), Form::Plain);
        is_made || self.storage.owned.is_some()
    }

    pub(crate) fn is_key(&self) -> bool {
        self.partition_key.is_some() || self.sort_key.is_some()
    }

    /// Whether the field is a struct that is flattened. One that cannot be stands in the code as if it were none, so
    /// that its uses are not errors too.
    pub(crate) fn is_flat(&self) -> bool {
        let is_struct = self.ty.in_option.is_none() && !self.ty.is_map;
        self.storage.flatten.is_some() && !self.is_key() && is_struct && !self.is_skipped()
    }
}

/// A field's type.
pub(crate) struct Ty {
    /// With `Self` spelled out, so that it means the same in every impl.
    pub(crate) tokens: TokenStream,
    /// Where the compiler should point.
    pub(crate) span: Span,
    /// The `T` of a type written as `Option<T>`.
    pub(crate) in_option: Option<TokenStream>,
    /// The `E` of a type written as `Vec<E>` or `Option<Vec<E>>`, unless that is bytes.
    pub(crate) element: Option<TokenStream>,
    /// Whether the type is written as a map.
    pub(crate) is_map: bool,
    /// How a type is spelled that is written as a number or as the `Option` of one.
    pub(crate) number: Option<NumberType>,
    /// The name, if the type is a type parameter and nothing more.
    pub(crate) parameter: Option<String>,
}

/// How a number's type is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberType {
    /// `u64` and the like.
    Primitive,
    /// `Number`, which may be another type of that name.
    Named,
}

pub(crate) struct Newtype {
    pub(crate) ty: Ty,
    /// Attributes that mean nothing here.
    pub(crate) stray: Vec<Stray>,
}

pub(crate) struct Tuple {
    /// The parenthesised fields.
    pub(crate) tokens: TokenStream,
    pub(crate) types: Vec<Ty>,
    /// Attributes that mean nothing here.
    pub(crate) stray: Vec<Stray>,
}

pub(crate) struct Stray {
    pub(crate) word: &'static str,
    pub(crate) span: Span,
}

pub(crate) enum Refused {
    /// `enum` or `union`, at that word.
    NotAStruct(&'static str, Span),
    Unit,
}

impl Ty {
    /// The type without the `Option` that is written around it.
    pub(crate) fn present(&self) -> &TokenStream {
        self.in_option.as_ref().unwrap_or(&self.tokens)
    }
}

impl Model {
    /// The fields, which only a record has.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.body {
            Body::Record(fields) => fields,
            Body::Newtype(_) | Body::Tuple(_) | Body::Enum(_) | Body::Refused(_) => &[],
        }
    }

    /// The fields that stand in one map together: those of the struct, or of each variant.
    pub(crate) fn maps(&self) -> Vec<&[Field]> {
        match &self.body {
            Body::Enum(body) => body.variants.iter().map(Variant::fields).collect(),
            _ => vec![self.fields()],
        }
    }

    /// The fields that are attributes.
    pub(crate) fn stored(&self) -> impl Iterator<Item = &Field> {
        self.fields().iter().filter(|field| field.is_stored())
    }

    /// The fields whose structs' attributes stand among the others.
    pub(crate) fn flattened(&self) -> impl Iterator<Item = &Field> {
        self.fields().iter().filter(|field| field.is_flat())
    }

    /// Whether something written on the struct says that it is an item of a table.
    pub(crate) fn is_item(&self) -> bool {
        self.table.is_some() || self.key.is_some() || self.fields().iter().any(Field::is_key)
    }
}
