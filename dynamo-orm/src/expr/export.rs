//! Expressions as text, names and values, for the SDK's own builders.

use std::collections::HashMap;
use std::fmt;

use aws_sdk_dynamodb::types::AttributeValue;

use super::placeholders::Placeholders;
use super::{Action, Condition, Predicate, guards};
use crate::codec::{FromAttribute, Reader, Record, stored_names};
use crate::error::{EncodeError, Error, Result};

/// Expressions of one request as text, with the names and values that they share: for calls that
/// are made with the SDK's builders.
///
/// # Examples
///
/// ```
/// # use dynamo_orm::{DynamoItem, Expressions};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String, visits: u32 }
/// let s = Student::fields();
/// let mut expressions = Expressions::new();
/// let filter = expressions.condition(s.name().begins_with("A"))?;
/// let update = expressions.update(s.visits().set(3))?;
///
/// assert_eq!(filter, "begins_with(#0, :0)");
/// assert_eq!(update, "SET #1 = :1");
/// assert_eq!(expressions.names().unwrap()["#0"], "name");
/// assert_eq!(expressions.values().unwrap().len(), 2);
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
#[derive(Default)]
pub struct Expressions {
    placeholders: Placeholders<'static>,
}

impl Expressions {
    /// No expressions yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The text of a condition, a filter or a key condition.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input): a value of it is refused, or it is too long.
    pub fn condition<R>(&mut self, condition: Condition<R>) -> Result<String> {
        let predicate = condition.into_inner().map_err(Error::encoding)?;
        self.render(|placeholders| placeholders.predicate(&predicate))
    }

    /// The text of an update expression; several changes are joined by [`Action::and`].
    ///
    /// What an update of this crate adds by itself is not in it: that the item must exist, and that
    /// counters stay in the range of their type ([`guarded_update`](Self::guarded_update)).
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input): a value of it is refused, it is too long, or it
    /// changes nothing.
    pub fn update<R>(&mut self, action: Action<R>) -> Result<String> {
        let steps = action.into_inner().map_err(Error::encoding)?;
        if steps.is_empty() {
            return Err(Error::encoding(EncodeError::new("an update changes something")));
        }
        self.render(|placeholders| placeholders.update(&steps))
    }

    /// The texts of an update expression and of what must hold so that the item can still be read:
    /// counters stay in the range of their type. `None` where nothing must.
    ///
    /// # Errors
    /// Those of [`update`](Self::update).
    pub fn guarded_update<R>(&mut self, action: Action<R>) -> Result<(String, Option<String>)> {
        let guard = Condition::<R>::new(match action.steps() {
            Ok(steps) => match Predicate::all(guards(steps)).map_err(Error::encoding)? {
                Some(guard) => Ok(guard),
                None => return Ok((self.update(action)?, None)),
            },
            Err(error) => Err(error.clone()),
        });
        Ok((self.update(action)?, Some(self.condition(guard)?)))
    }

    /// The text of a projection to the attributes of `P`, a struct that derives `DynamoItem` or
    /// `DynamoValue`.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input): it is too long.
    pub fn projection<P: Record>(&mut self) -> Result<String> {
        let names: Vec<_> = stored_names(P::ATTRIBUTES).collect();
        self.render(|placeholders| placeholders.projection(&names))
    }

    fn render<'e>(
        &mut self,
        render: impl FnOnce(&mut Placeholders<'e>) -> crate::error::EncodeResult<String>,
    ) -> Result<String> {
        let mut placeholders: Placeholders<'e> = std::mem::take(&mut self.placeholders);
        let before = placeholders.len();
        let text = render(&mut placeholders);
        if text.is_err() {
            placeholders.truncate(before);
        }
        self.placeholders = placeholders.into_owned();
        text.map_err(Error::encoding)
    }

    /// The names by their placeholders; `None` if there is none, as the service refuses an empty map.
    #[must_use]
    pub fn names(&self) -> Option<HashMap<String, String>> {
        let names: HashMap<_, _> =
            self.placeholders.names().map(|(known, name)| (known, name.to_owned())).collect();
        (!names.is_empty()).then_some(names)
    }

    /// The values by their placeholders; `None` if there is none, as the service refuses an empty map.
    #[must_use]
    pub fn values(&self) -> Option<HashMap<String, AttributeValue>> {
        let values: HashMap<_, _> = self
            .placeholders
            .values()
            .filter_map(|(known, json)| {
                Some((known, AttributeValue::read(&mut Reader::new(json)).ok()?))
            })
            .collect();
        (!values.is_empty()).then_some(values)
    }
}

impl fmt::Debug for Expressions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Expressions")
    }
}
