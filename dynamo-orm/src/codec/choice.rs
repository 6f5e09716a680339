//! What an untagged enum asks of the value that comes next, to choose its variant.

use super::{Attribute, Reader, find, stored};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

/// A value within 32 levels has fewer. What has more is a type that is its own variant.
const CHOICES: usize = 4 * NESTING_LEVELS;

/// A value is at least 8 bytes of JSON, and looked at once for each of the levels around it.
const CHOICES_A_BYTE: usize = 16;

/// For enums of which several variants are lists of it: what is nested is looked at for each of them.
const MORE_CHOICES: usize = 1 << 14;

/// The choices of one reader.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    /// Those that are being made, one within the other.
    open: usize,
    /// How many may still be made, by this reader and those that look ahead for it.
    left: usize,
}

impl Choices {
    pub(super) fn of(json: &[u8]) -> Self {
        let left = json.len().saturating_mul(CHOICES_A_BYTE).saturating_add(MORE_CHOICES);
        Self { open: 0, left }
    }
}

impl Reader<'_> {
    /// Whether an M comes next with all attributes of a struct that are required, of their types.
    pub(crate) fn has(&mut self, attributes: &[Attribute]) -> DecodeResult<bool> {
        self.open(Kind::M)?;
        let required = stored(attributes).filter(|attribute| attribute.required).count();
        let wanted = |name: &str| find(name, attributes).filter(|attribute| attribute.required);
        let (mut found, mut renamed) = (0, Vec::new());
        let mut member = self.json.next_object()?.map(wanted);
        while let Some(attribute) = member {
            match attribute {
                Some(attribute) => {
                    let kind = self.kind()?;
                    // By an old name and by the new one it is one attribute.
                    let is_new = !renamed.contains(&attribute.name);
                    if is_new && (attribute.kind == Kind::Any || attribute.kind == kind) {
                        found += 1;
                        if !attribute.aliases.is_empty() {
                            renamed.push(attribute.name);
                        }
                    }
                    self.pass_over()?;
                }
                None => self.skip()?,
            }
            member = self.json.next_key()?.map(wanted);
        }
        Ok(found == required)
    }

    /// Bounds how many choices are made, within each other and at all: else a list of a few hundred bytes
    /// could be looked into for hours.
    pub(crate) fn choosing<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        if self.choices.open >= CHOICES {
            return Err(DecodeError::unreadable("expected a variant that is not the enum itself"));
        }
        self.choices.open += 1;
        self.choices.left = self.choices.left.saturating_sub(1);
        let value = read(self)?;
        self.choices.open -= 1;
        Ok(value)
    }

    /// That a choice may be relied on: what was not looked at to its end fits nothing.
    pub(crate) fn has_choices_left(&self) -> DecodeResult<()> {
        if self.choices.left == 0 {
            let why = "expected a value whose variants are told apart with fewer looks into it";
            return Err(DecodeError::unreadable(why));
        }
        Ok(())
    }

    /// Looks at what comes next, which is still to be read.
    pub(crate) fn look<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let mut ahead = self.again();
        let seen = look(&mut ahead);
        self.choices.left = ahead.choices.left;
        seen
    }
}
