//! The roles of keys: what the partition and the sort key of a table or an index are made of.

use std::collections::BTreeSet;

use super::{Field, Index, Model, Template, listed};
use crate::attr::{Part, Scope};

/// What is one part of a key: attributes of fields, or one attribute that a template makes.
pub(crate) enum Role<'m> {
    /// Several only in a global index; none where there is no such part.
    Fields(Vec<&'m Field>),
    Template(&'m Template),
}

/// The primary key of a table.
pub(crate) struct Key<'m> {
    pub(crate) partition: Role<'m>,
    pub(crate) sort: Role<'m>,
    /// The fields that it is made of, in order, each once.
    pub(crate) parts: Vec<&'m Field>,
}

/// Fields that change together, because index templates are made of them.
pub(crate) struct Group<'m> {
    /// In the order of the struct.
    pub(crate) fields: Vec<&'m Field>,
    /// The attributes that are made of them.
    pub(crate) derived: Vec<&'m str>,
}

impl<'m> Role<'m> {
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Fields(fields) if fields.is_empty())
    }

    /// The fields that it is made of, each once.
    pub(crate) fn fields(&self, model: &'m Model) -> Vec<&'m Field> {
        match self {
            Self::Fields(fields) => fields.clone(),
            Self::Template(template) => model.at(&template.positions()),
        }
    }
}

impl Model {
    pub(crate) fn at(&self, positions: &[usize]) -> Vec<&Field> {
        positions.iter().filter_map(|position| self.fields().get(*position)).collect()
    }

    /// The templates of the primary key.
    pub(crate) fn key_templates(&self) -> &[Template] {
        self.key.as_ref().map_or(&[], |given| &given.value)
    }

    /// The templates of the indexes.
    pub(crate) fn index_templates(&self) -> impl Iterator<Item = &Template> {
        self.indexes.iter().flat_map(Index::templates)
    }

    /// Every template, that of an attribute once, those of the primary key first.
    pub(crate) fn templates(&self) -> Vec<&Template> {
        let mut templates: Vec<&Template> = Vec::new();
        for template in self.key_templates().iter().chain(self.index_templates()) {
            if !templates.iter().any(|known| known.name.text == template.name.text) {
                templates.push(template);
            }
        }
        templates
    }

    /// The primary key: the fields that are marked, and the templates where none is.
    pub(crate) fn key(&self) -> Option<Key<'_>> {
        let marked = |is: fn(&Field) -> bool| self.fields().iter().find(|field| is(field));
        let mut templates = self.key_templates().iter();
        let mut role = |field: Option<&'_ Field>| match field {
            Some(field) => {
                let position = self.fields().iter().position(|f| std::ptr::eq(f, field));
                Role::Fields(self.at(position.as_slice()))
            }
            None => templates.next().map_or(Role::Fields(Vec::new()), Role::Template),
        };
        let partition = role(marked(|field| field.partition_key.is_some()));
        let sort = role(marked(|field| field.sort_key.is_some()));
        if partition.is_absent() {
            return None;
        }
        let mut parts: Vec<&Field> = Vec::new();
        for field in partition.fields(self).into_iter().chain(sort.fields(self)) {
            if !parts.iter().any(|known| std::ptr::eq(*known, field)) {
                parts.push(field);
            }
        }
        Some(Key { partition, sort, parts })
    }

    /// The partition key of an index; a local one has its table's.
    pub(crate) fn partition_of(&self, index: &Index) -> Role<'_> {
        let role = match index.scope {
            Scope::Global => match (&index.partition_key, self.templates_of(index).first()) {
                (Part::Absent, Some(template)) => Some(Role::Template(template)),
                (members, _) => Some(Role::Fields(self.found(listed(members)))),
            },
            Scope::Local => self.key().map(|key| key.partition),
        };
        role.unwrap_or(Role::Fields(Vec::new()))
    }

    /// The sort key of an index.
    pub(crate) fn sort_of(&self, index: &Index) -> Role<'_> {
        let is_first_taken =
            index.scope == Scope::Global && matches!(index.partition_key, Part::Absent);
        let template = self.templates_of(index).get(usize::from(is_first_taken));
        match (&index.sort_key, template) {
            (Part::Absent, Some(template)) => Role::Template(template),
            (members, _) => Role::Fields(self.found(listed(members))),
        }
    }

    /// The templates of that index, out of this model.
    fn templates_of(&self, index: &Index) -> &[Template] {
        let own = self.indexes.iter().find(|own| std::ptr::eq(*own, index));
        own.map_or(&[], |index| index.templates())
    }

    /// Whether the field feeds a template of the primary key, or is of it.
    pub(crate) fn is_of_key(&self, field: &Field) -> bool {
        field.is_key() || self.feeds(field, self.key_templates().iter())
    }

    /// Whether the field feeds any template.
    pub(crate) fn feeds_a_template(&self, field: &Field) -> bool {
        self.feeds(field, self.key_templates().iter()) || self.is_of_index_template(field)
    }

    /// Whether the field feeds the template of an index.
    pub(crate) fn is_of_index_template(&self, field: &Field) -> bool {
        self.feeds(field, self.index_templates())
    }

    fn feeds<'m>(&'m self, field: &Field, templates: impl Iterator<Item = &'m Template>) -> bool {
        let mut templates = templates.peekable();
        if templates.peek().is_none() {
            return false;
        }
        let Some(position) = self.fields().iter().position(|f| f.ident == field.ident) else {
            return false;
        };
        templates.any(|template| template.placeholders().any(|p| p.position == Some(position)))
    }

    /// The fields that feed any template, each once, in the order of the struct.
    pub(crate) fn sources(&self) -> Vec<&Field> {
        let all = self.key_templates().iter().chain(self.index_templates());
        let positions: BTreeSet<usize> = all.flat_map(Template::positions).collect();
        self.at(&positions.into_iter().collect::<Vec<_>>())
    }

    /// The fields that change together: those that templates of indexes connect, without the ones
    /// of the primary key, which never change.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<(BTreeSet<usize>, Vec<&str>)> = Vec::new();
        let of_key = |position: &usize| {
            self.fields().get(*position).is_none_or(|field| self.is_of_key(field))
        };
        let own: Vec<&str> =
            self.key_templates().iter().map(|template| template.name.text.as_str()).collect();
        let templates = self.templates().into_iter();
        for template in templates.filter(|template| !own.contains(&template.name.text.as_str())) {
            let mut fields: BTreeSet<usize> = template.positions().into_iter().collect();
            fields.retain(|position| !of_key(position));
            if fields.is_empty() {
                continue;
            }
            let mut derived = vec![template.name.text.as_str()];
            let (joined, apart): (Vec<_>, Vec<_>) =
                groups.into_iter().partition(|(known, _)| !known.is_disjoint(&fields));
            for (more, names) in joined {
                fields.extend(more);
                derived.splice(0..0, names);
            }
            groups = apart;
            groups.push((fields, derived));
        }
        groups.sort_by_key(|(fields, _)| fields.first().copied());
        let group = |(fields, derived): (BTreeSet<usize>, _)| Group {
            fields: self.at(&fields.into_iter().collect::<Vec<_>>()),
            derived,
        };
        groups.into_iter().map(group).collect()
    }
}

impl Group<'_> {
    /// `status_and_region`, for the setter.
    pub(crate) fn name(&self) -> String {
        use syn::ext::IdentExt;
        let names: Vec<String> =
            self.fields.iter().map(|field| field.ident.unraw().to_string()).collect();
        names.join("_and_")
    }
}
