//! What the setters of a derived update call: each a change of one attribute, or of those that go with it.

use super::Update;
use crate::expr::Action;
use crate::item::DynamoItem;
use crate::path::PathBuf;
use crate::value::{Accepts, DynamoValue, Numeric};

/// For generated code.
impl<T: DynamoItem> Update<T> {
    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set_attribute<F: Accepts<A>, A>(self, name: &'static str, value: A) -> Self {
        self.change(Action::set::<F, A>(PathBuf::of(name), &value))
    }

    #[doc(hidden)]
    pub fn maybe_set_attribute<F: Accepts<A>, A>(
        self,
        name: &'static str,
        value: Option<A>,
    ) -> Self {
        match value {
            Some(value) => self.set_attribute::<F, A>(name, value),
            None => self,
        }
    }

    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set_attribute_once<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: A,
    ) -> Self {
        self.change(Action::set_once::<F, A>(PathBuf::of(name), old, &value))
    }

    #[doc(hidden)]
    pub fn maybe_set_attribute_once<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: Option<A>,
    ) -> Self {
        match value {
            Some(value) => self.set_attribute_once::<F, A>(name, old, value),
            None => self,
        }
    }

    /// Sets a field that feeds a template; [`derive_attributes`](Self::derive_attributes) follows.
    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn set_source<F: Accepts<A>, A>(
        mut self,
        name: &'static str,
        old: &'static [&'static str],
        value: A,
    ) -> Self {
        if let Err(error) = self.sources.accept::<F, A>(name, &value) {
            self.changes.add(Err(error));
        }
        self.set_renamed_attribute::<F, A>(name, old, value)
    }

    /// Writes the attributes that are made of the fields which were set.
    #[doc(hidden)]
    pub fn derive_attributes(mut self, names: &[&'static str]) -> Self {
        for (name, template) in T::SCHEMA.derived().filter(|(name, _)| names.contains(name)) {
            self.changes.derive(name, template, &self.sources);
        }
        self
    }

    /// Sets the only field of its templates that the key does not give, and what is made of it.
    #[doc(hidden)]
    pub fn set_only_source<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: A,
        derived: &[&'static str],
    ) -> Self {
        self.set_source::<F, A>(name, old, value).derive_attributes(derived)
    }

    #[doc(hidden)]
    pub fn maybe_set_only_source<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: Option<A>,
        derived: &[&'static str],
    ) -> Self {
        match value {
            Some(value) => self.set_only_source::<F, A>(name, old, value, derived),
            None => self,
        }
    }

    #[doc(hidden)]
    pub fn remove_attribute(self, name: &'static str) -> Self {
        self.change(Action::remove(PathBuf::of(name)))
    }

    /// As `set_attribute`, for a field with older names, under which nothing stays.
    #[doc(hidden)]
    pub fn set_renamed_attribute<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: A,
    ) -> Self {
        self.forget(old).set_attribute::<F, A>(name, value)
    }

    #[doc(hidden)]
    pub fn maybe_set_renamed_attribute<F: Accepts<A>, A>(
        self,
        name: &'static str,
        old: &'static [&'static str],
        value: Option<A>,
    ) -> Self {
        match value {
            Some(value) => self.set_renamed_attribute::<F, A>(name, old, value),
            None => self,
        }
    }

    #[doc(hidden)]
    pub fn remove_renamed_attribute(
        self,
        name: &'static str,
        old: &'static [&'static str],
    ) -> Self {
        self.forget(old).remove_attribute(name)
    }

    fn forget(self, old: &'static [&'static str]) -> Self {
        old.iter().fold(self, |update, name| update.remove_attribute(name))
    }

    #[doc(hidden)]
    pub fn append_attribute<E: Accepts<I::Item>, I: IntoIterator>(
        self,
        name: &'static str,
        elements: I,
    ) -> Self {
        self.change(Action::append::<E, I>(PathBuf::of(name), elements))
    }

    #[doc(hidden)]
    pub fn prepend_attribute<E: Accepts<I::Item>, I: IntoIterator>(
        self,
        name: &'static str,
        elements: I,
    ) -> Self {
        self.change(Action::prepend::<E, I>(PathBuf::of(name), elements))
    }

    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the amount in place")]
    pub fn increment_attribute<F, A>(self, name: &'static str, amount: A) -> Self
    where
        F: DynamoValue<Operators: Numeric> + Accepts<A>,
    {
        self.change(Action::increment::<F, A>(PathBuf::of(name), &amount))
    }

    #[doc(hidden)]
    #[allow(clippy::needless_pass_by_value, reason = "callers write the amount in place")]
    pub fn decrement_attribute<F, A>(self, name: &'static str, amount: A) -> Self
    where
        F: DynamoValue<Operators: Numeric> + Accepts<A>,
    {
        self.change(Action::decrement::<F, A>(PathBuf::of(name), &amount))
    }
}
