//! Passing over values, each checked as if it were read; and numbers, which are only looked at.

use super::Scanner;
use crate::error::DecodeResult;

/// Containers within each other that a value may have which nobody reads. An attribute value has
/// at most 66: two for each of its levels, as each stands in an object that names its type.
const DEPTH: u32 = 128;

/// The containers that are open, the innermost lowest: set for an object.
#[derive(Default)]
struct Open {
    depth: u32,
    objects: u128,
}

impl Open {
    /// Whether there was room.
    fn push(&mut self, is_object: bool) -> bool {
        self.objects = self.objects << 1 | u128::from(is_object);
        self.depth += 1;
        self.depth <= DEPTH
    }

    fn pop(&mut self) {
        self.objects >>= 1;
        self.depth -= 1;
    }

    fn is_object(&self) -> bool {
        self.objects & 1 == 1
    }
}

impl<'j> Scanner<'j> {
    /// Passes over the value that stands next, of whatever shape.
    pub(crate) fn skip(&mut self) -> DecodeResult<()> {
        let mut open = Open::default();
        loop {
            let is_opened = self.skip_start(&mut open)?;
            if !is_opened && !self.skip_ends(&mut open)? {
                return Ok(());
            }
        }
    }

    /// Passes over a value that holds no other, or over the start of one that does.
    fn skip_start(&mut self, open: &mut Open) -> DecodeResult<bool> {
        match self.peek() {
            Some(b'"') => self.skip_string().map(|()| false),
            Some(b'{') => {
                let has_some = self.next_object()?.is_some();
                self.entered(open, has_some, true)
            }
            Some(b'[') => {
                let has_some = self.next_array()?;
                self.entered(open, has_some, false)
            }
            Some(b't' | b'f') => self.next_bool().map(|_| false),
            Some(b'n') => self.literal("null").map(|()| false),
            _ => self.next_number().map(|_| false),
        }
    }

    fn entered(&self, open: &mut Open, has_some: bool, is_object: bool) -> DecodeResult<bool> {
        if has_some && !open.push(is_object) {
            return Err(self.broken());
        }
        Ok(has_some)
    }

    /// Leaves the containers that end here, and tells whether another value follows in one.
    fn skip_ends(&mut self, open: &mut Open) -> DecodeResult<bool> {
        while open.depth > 0 {
            let goes_on = match open.is_object() {
                true => self.next_key()?.is_some(),
                false => self.next_element()?,
            };
            if goes_on {
                return Ok(true);
            }
            open.pop();
        }
        Ok(false)
    }

    fn skip_string(&mut self) -> DecodeResult<()> {
        self.at += 1;
        loop {
            match self.pass_plain() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.escape()?;
                }
                _ => return Err(self.broken()),
            }
        }
    }

    /// The text of a JSON number.
    pub(crate) fn next_number(&mut self) -> DecodeResult<&'j str> {
        self.peek();
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        // `01` is two numbers, and no separator between them.
        if self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(self.broken());
        }
        Ok(self.json.get(start..self.at).unwrap_or_default())
    }

    fn digits(&mut self) -> DecodeResult<()> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.broken()) }
    }
}
