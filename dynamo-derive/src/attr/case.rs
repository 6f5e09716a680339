//! The rules of `rename_all`: serde's names, with serde's meaning.
//!
//! A rule starts from a field name in `snake_case`, so it looks at underscores only, or from the name
//! of a variant in `PascalCase`, so it looks at capitals only.

/// How names in Rust become names in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RenameRule {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl RenameRule {
    /// The names of the rules, as a message lists them.
    pub(crate) const NAMES: [&'static str; 8] = [
        "lowercase",
        "UPPERCASE",
        "PascalCase",
        "camelCase",
        "snake_case",
        "SCREAMING_SNAKE_CASE",
        "kebab-case",
        "SCREAMING-KEBAB-CASE",
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "lowercase" => Some(Self::Lower),
            "UPPERCASE" => Some(Self::Upper),
            "PascalCase" => Some(Self::Pascal),
            "camelCase" => Some(Self::Camel),
            "snake_case" => Some(Self::Snake),
            "SCREAMING_SNAKE_CASE" => Some(Self::ScreamingSnake),
            "kebab-case" => Some(Self::Kebab),
            "SCREAMING-KEBAB-CASE" => Some(Self::ScreamingKebab),
            _ => None,
        }
    }

    /// The name of a variant.
    pub(crate) fn apply_to_variant(self, variant: &str) -> String {
        match self {
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Pascal => variant.to_owned(),
            Self::Camel => {
                let mut letters = variant.chars();
                let first = letters.next().map(|letter| letter.to_ascii_lowercase());
                first.into_iter().chain(letters).collect()
            }
            Self::Snake => snake(variant),
            Self::ScreamingSnake => snake(variant).to_ascii_uppercase(),
            Self::Kebab => snake(variant).replace('_', "-"),
            Self::ScreamingKebab => snake(variant).to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The name of a field.
    pub(crate) fn apply(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => joined(field, Capital::Now),
            Self::Camel => joined(field, Capital::First),
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// The words of `variant`, each in lower case and with an underscore before it.
fn snake(variant: &str) -> String {
    let mut name = String::with_capacity(variant.len() + 4);
    for letter in variant.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// The words of `field` without their underscores, each but perhaps the first capitalised.
fn joined(field: &str, mut capital: Capital) -> String {
    let mut name = String::with_capacity(field.len());
    for letter in field.chars() {
        match (letter, capital) {
            ('_', Capital::First) => {}
            ('_', _) => capital = Capital::Now,
            (_, Capital::Now) => {
                name.push(letter.to_ascii_uppercase());
                capital = Capital::Later;
            }
            (_, Capital::First) => {
                name.push(letter.to_ascii_lowercase());
                capital = Capital::Later;
            }
            (_, Capital::Later) => name.push(letter),
        }
    }
    name
}

/// What becomes of the next letter.
#[derive(Clone, Copy)]
enum Capital {
    First,
    Now,
    Later,
}
