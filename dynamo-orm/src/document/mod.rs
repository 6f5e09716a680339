//! A small tree of texts, numbers, lists and maps, and how it is printed for files.
//!
//! In comes a [`Node`] whose maps keep the order of their names; out comes JSON, YAML or an object of
//! TypeScript, the same bytes each time, so that a file changes only where its content does. JSON is read
//! as well.

mod json;
mod read;
mod text;
mod typescript;
mod yaml;

#[cfg(all(test, feature = "local"))]
mod tests;

/// A value in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Text(String),
    Number(u64),
    Bool(bool),
    List(Vec<Node>),
    /// Each name once, in the order in which they are printed.
    Map(Vec<(String, Node)>),
}

impl Node {
    #[inline]
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    #[inline]
    pub(crate) fn list(elements: impl IntoIterator<Item = Self>) -> Self {
        Self::List(elements.into_iter().collect())
    }

    #[inline]
    pub(crate) fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::list(texts.into_iter().map(Self::text))
    }

    #[inline]
    pub(crate) fn map<N: Into<String>>(entries: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Map(entries.into_iter().map(|(name, node)| (name.into(), node)).collect())
    }
}

/// The beginning of a line that stands so deep.
#[inline]
fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
}
