//! What an untagged enum asks of the value that comes next, to choose its variant.

use super::{Attribute, Reader, find, stored};
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

/// A value within 32 levels has fewer. What has more is a type that is its own variant.
const CHOICES: usize = 4 * NESTING_LEVELS;

/// What a choice costs where it sees next to nothing, as bytes that are looked at.
const CHOICE_BYTES: usize = 256;

/// How often each byte may be looked at.
///
/// A list that is looked into is passed over once for each level of lists around it, to see what its
/// elements are; and as each of those levels is then read, and looks again, a byte within 31 lists is
/// seen 31 * 32 / 2 = 496 times. It is twice as often where two enums hold each other in turns, who then
/// make 4 * 31 choices for a value, which has 9 bytes with its comma: 3,527 more for each of them.
const LOOKS_A_BYTE: usize = 4608;

/// For enums of which several variants are lists of it: what is nested is looked at for each of them,
/// so that few bytes may take many looks.
const MORE_BYTES: usize = CHOICE_BYTES << 14;

/// The choices of one reader.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    /// Those that are being made, one within the other.
    open: usize,
    /// How many bytes may still be looked at, by this reader and those that look ahead for it.
    left: usize,
}

impl Choices {
    pub(super) fn of(json: &[u8]) -> Self {
        let left = json.len().saturating_mul(LOOKS_A_BYTE).saturating_add(MORE_BYTES);
        Self { open: 0, left }
    }

    fn spend(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
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

    /// Bounds how many choices are made, within each other, and what they look at: else a list of a few
    /// hundred bytes could be looked into for hours.
    pub(crate) fn choosing<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> DecodeResult<T>,
    ) -> DecodeResult<T> {
        if self.choices.open >= CHOICES {
            return Err(DecodeError::unreadable("expected a variant that is not the enum itself"));
        }
        self.choices.open += 1;
        self.choices.spend(CHOICE_BYTES);
        let value = read(self)?;
        self.choices.open -= 1;
        Ok(value)
    }

    /// That a choice may be relied on: what was not looked at to its end fits nothing.
    pub(crate) fn may_rely(&self) -> DecodeResult<()> {
        if !self.may_look() {
            let why = "expected a value whose variants are told apart with fewer looks into it";
            return Err(DecodeError::unreadable(why));
        }
        Ok(())
    }

    /// Whether something is left of what may be looked at.
    pub(crate) fn may_look(&self) -> bool {
        self.choices.left > 0
    }

    /// Looks at what comes next, which is still to be read.
    ///
    /// What is seen is paid for behind it, and at once is no more than what comes next: a look within this
    /// one has a reader of its own, and pays for itself.
    pub(crate) fn look<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let mut ahead = self.again();
        let seen = look(&mut ahead);
        self.choices.left = ahead.choices.left;
        self.choices.spend(ahead.position().saturating_sub(self.position()));
        seen
    }
}
