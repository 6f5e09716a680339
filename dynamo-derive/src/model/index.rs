//! Indexes as meant: fields found by their identifiers, and the name of the constant.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use super::{Field, Model, Name, Template};
use crate::attr::{self, Given, Part, Project, Scope};

/// One index of the table.
pub(crate) struct Index {
    pub(crate) scope: Scope,
    /// Where `global_index` or `local_index` stands.
    pub(crate) word: Span,
    pub(crate) name: Part<Name>,
    /// The constant that stands for the index, as `BY_STATUS`.
    pub(crate) constant: String,
    pub(crate) partition_key: Part<Vec<Member>>,
    pub(crate) sort_key: Part<Vec<Member>>,
    /// The attributes that are made of fields.
    pub(crate) key: Part<Vec<Template>>,
    pub(crate) projection: Projection,
}

/// A field as an index names it.
pub(crate) struct Member {
    pub(crate) ident: Ident,
    /// Which field of the struct it is, if there is one.
    pub(crate) position: Option<usize>,
}

/// Which attributes the index holds, apart from its keys and those of its table.
pub(crate) enum Projection {
    All,
    KeysOnly,
    Include(Vec<Member>),
}

impl Index {
    pub(super) fn build(written: attr::Index, fields: &[Field]) -> Self {
        let members = |idents: Vec<Ident>| -> Vec<Member> {
            idents.into_iter().map(|ident| Member::find(ident, fields)).collect()
        };
        let name = written.name.map(|text| Name { text: text.value(), span: text.span() });
        let projection = match written.project {
            Part::Read(Given { value: Project::KeysOnly, .. }) => Projection::KeysOnly,
            Part::Read(Given { value: Project::Include(idents), .. }) => {
                Projection::Include(members(idents))
            }
            Part::Read(Given { value: Project::All, .. }) | Part::Absent | Part::Unreadable => {
                Projection::All
            }
        };
        Self {
            scope: written.scope,
            word: written.word,
            constant: constant(name.read().map_or("", |given| &given.value.text)),
            name,
            partition_key: written.partition_key.map(members),
            sort_key: written.sort_key.map(members),
            key: written.key.map(|templates| {
                templates.into_iter().map(|template| Template::build(template, fields)).collect()
            }),
            projection,
        }
    }

    /// The templates of its key.
    pub(crate) fn templates(&self) -> &[Template] {
        self.key.read().map_or(&[], |given| &given.value)
    }

    /// The included fields, if the index names them.
    pub(crate) fn included(&self) -> &[Member] {
        match &self.projection {
            Projection::Include(members) => members,
            Projection::All | Projection::KeysOnly => &[],
        }
    }

    /// Every field that the index names, in the order of the words above.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Member> {
        listed(&self.partition_key).iter().chain(listed(&self.sort_key)).chain(self.included())
    }
}

impl Member {
    fn find(ident: Ident, fields: &[Field]) -> Self {
        let wanted = ident.unraw();
        let position = fields.iter().position(|field| field.ident.unraw() == wanted);
        Self { ident, position }
    }
}

/// The fields that a key was written with, none where it was not.
pub(crate) fn listed(part: &Part<Vec<Member>>) -> &[Member] {
    part.read().map_or(&[], |given| &given.value)
}

impl Model {
    /// The fields that are in the key of some index, each once.
    pub(crate) fn index_keys(&self) -> impl Iterator<Item = &Field> {
        let keys = self
            .indexes
            .iter()
            .flat_map(|index| listed(&index.partition_key).iter().chain(listed(&index.sort_key)));
        let positions: BTreeSet<usize> = keys.filter_map(|member| member.position).collect();
        positions.into_iter().filter_map(|position| self.fields().get(position))
    }

    pub(crate) fn found(&self, members: &[Member]) -> Vec<&Field> {
        let fields = self.fields();
        members.iter().filter_map(|member| fields.get(member.position?)).collect()
    }

    /// Whether every field of the struct is in the index.
    pub(crate) fn is_covered_by(&self, index: &Index) -> bool {
        let named: Vec<usize> = index.members().filter_map(|member| member.position).collect();
        match index.projection {
            Projection::All => true,
            // What the item is would not be seen.
            Projection::KeysOnly if self.marks().next().is_some() => false,
            Projection::KeysOnly | Projection::Include(_) => {
                self.fields().iter().enumerate().all(|(position, field)| {
                    field.is_key() || field.is_skipped() || named.contains(&position)
                })
            }
        }
    }
}

/// `by-status`, `by.status` and `byStatus` become `BY_STATUS`.
fn constant(name: &str) -> String {
    let mut constant = String::with_capacity(name.len() + 1);
    let mut is_break = false;
    let mut before = ' ';
    for letter in name.chars() {
        is_break |= before.is_ascii_lowercase() && letter.is_ascii_uppercase();
        before = letter;
        if !letter.is_ascii_alphanumeric() {
            is_break = true;
            continue;
        }
        if is_break && !constant.is_empty() {
            constant.push('_');
        }
        is_break = false;
        constant.push(letter.to_ascii_uppercase());
    }
    match constant.chars().next() {
        None => "INDEX".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{constant}"),
        Some(_) => constant,
    }
}
