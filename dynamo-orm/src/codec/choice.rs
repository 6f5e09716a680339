//! What an untagged enum asks of the value that comes next, to choose its variant.

use super::{Attribute, Reader, find, stored};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

/// A value within 32 levels has fewer. What has more is a type that is its own variant.
const CHOICES: usize = 4 * NESTING_LEVELS;

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

    /// Bounds how many choices are made within each other.
    pub(crate) fn choosing<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        if self.choices >= CHOICES {
            return Err(DecodeError::unreadable("expected a variant that is not the enum itself"));
        }
        self.choices += 1;
        let value = read(self)?;
        self.choices -= 1;
        Ok(value)
    }
}
