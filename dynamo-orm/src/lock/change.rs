//! What differs between two locks, and what to do about it.

use std::fmt;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) place: Place,
    what: String,
    effect: Effect,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Place {
    pub(super) table: String,
    /// The type, if it is one of a type.
    pub(super) of: Option<String>,
    /// The attribute, as `address.zip`; empty for the type itself.
    pub(super) path: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Effect {
    /// Stored items are read as before.
    None,
    /// They are not, but the upgrade of their edition reads them.
    Upgraded,
    /// They are not. This is what to do.
    Breaking(String),
}

impl Change {
    #[inline]
    pub(super) fn compatible(place: Place, what: String) -> Self {
        Self { place, what, effect: Effect::None }
    }

    #[inline]
    pub(super) fn breaking(place: Place, what: String, advice: String) -> Self {
        Self { place, what, effect: Effect::Breaking(advice) }
    }

    #[inline]
    pub(super) fn is_breaking(&self) -> bool {
        matches!(self.effect, Effect::Breaking(_))
    }

    /// The same change where an upgrade reads what was stored before.
    #[inline]
    pub(super) fn upgrade(&mut self) {
        if self.is_breaking() {
            self.effect = Effect::Upgraded;
        }
    }
}

impl fmt::Display for Change {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)?;
        match &self.effect {
            Effect::None => Ok(()),
            Effect::Upgraded => f.write_str("; the `upgrade` reads the older edition"),
            Effect::Breaking(advice) => write!(f, "; {advice}"),
        }
    }
}

impl fmt::Display for Place {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "table `{}`", self.table)?;
        if let Some(of) = &self.of {
            write!(f, ", type `{of}`")?;
        }
        if !self.path.is_empty() {
            write!(f, ", attribute `{}`", self.path)?;
        }
        Ok(())
    }
}
