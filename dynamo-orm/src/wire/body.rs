//! A request's body: a JSON object that members are added to.

use std::sync::atomic::{AtomicUsize, Ordering};

use aws_smithy_types::body::SdkBody;

use crate::codec::{Reader, Writer};
use crate::error::{EncodeError, EncodeResult};
use crate::expr::Placeholders;
use crate::key::describe_key;
use crate::schema::TableSchema;

/// Room for most bodies, so that they do not grow step by step.
const USUAL_BYTES: usize = 512;

/// The most room that is made because the last body took it: many small ones may wait beside a large one.
const MOST_BYTES: usize = 4 * 1024;

/// What the last body took: what a program sends next is mostly like what it sent before.
static LAST_BYTES: AtomicUsize = AtomicUsize::new(USUAL_BYTES);

/// A JSON object, open for more members until it is sent; and the placeholders of names that are
/// data, which only `explain` asks for.
pub(crate) struct Body(Writer, Vec<String>);

impl Body {
    /// A body for a call on that table.
    pub(crate) fn of_table(table: &str) -> EncodeResult<Self> {
        check_table_name(table)?;
        let mut body = Self::new();
        body.text("TableName", table);
        Ok(body)
    }

    /// A body for a call that names its tables within its members.
    pub(crate) fn new() -> Self {
        let mut writer = Writer::default();
        writer.reserve(LAST_BYTES.load(Ordering::Relaxed).clamp(USUAL_BYTES, MOST_BYTES));
        writer.raw(b"{");
        Self(writer, Vec::new())
    }

    /// Adds a member whose value `write` writes.
    pub(crate) fn member<T>(
        &mut self,
        name: &'static str,
        write: impl FnOnce(&mut Writer) -> T,
    ) -> T {
        if self.0.as_bytes() != b"{" {
            self.0.raw(b",");
        }
        self.0.json_string(name);
        self.0.raw(b":");
        write(&mut self.0)
    }

    /// Adds a member that is text.
    pub(crate) fn text(&mut self, name: &'static str, text: &str) {
        self.member(name, |w| w.json_string(text));
    }

    /// Adds a member that is a number.
    pub(crate) fn number(&mut self, name: &'static str, number: impl itoa::Integer) {
        self.member(name, |w| w.raw(itoa::Buffer::new().format(number).as_bytes()));
    }

    /// The members so far, without the braces of their object.
    pub(crate) fn members(&self) -> &[u8] {
        self.0.as_bytes().get(1..).unwrap_or_default()
    }

    /// Another body that begins like this one.
    pub(crate) fn copy(&self) -> Self {
        let mut writer = Writer::default();
        // What goes on from here is mostly short: a place to go on from, a condition more.
        writer.reserve(self.0.as_bytes().len() + USUAL_BYTES);
        writer.raw(self.0.as_bytes());
        writer.count(self.0.least_bytes());
        Self(writer, self.1.clone())
    }

    /// Adds a member that is `true`.
    pub(crate) fn flag(&mut self, name: &'static str) {
        self.member(name, |w| w.raw(b"true"));
    }

    /// Adds the names and values of the expressions that were rendered.
    pub(crate) fn placeholders(&mut self, placeholders: &Placeholders<'_>) -> EncodeResult {
        self.1.extend(placeholders.map_keys());
        placeholders.write(|name, write| self.member(name, |w| write(w)))
    }

    /// The least that the service counts for the values so far.
    pub(crate) fn least_bytes(&self) -> usize {
        self.0.least_bytes()
    }

    /// Counts what the body says elsewhere that an item will hold.
    pub(crate) fn count(&mut self, bytes: usize) {
        self.0.count(bytes);
    }

    pub(crate) fn take_map_keys(&mut self) -> Vec<String> {
        std::mem::take(&mut self.1)
    }

    pub(crate) fn finish(mut self) -> FinishedBody {
        self.0.raw(b"}");
        LAST_BYTES.store(self.0.as_bytes().len(), Ordering::Relaxed);
        FinishedBody(self.0.into_bytes().into())
    }
}

/// A whole body; cheap to clone, as each attempt sends one.
#[derive(Clone)]
pub(crate) struct FinishedBody(bytes::Bytes);

impl FinishedBody {
    /// A body that is whole already.
    pub(crate) fn of(json: bytes::Bytes) -> Self {
        Self(json)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn to_sdk(&self) -> SdkBody {
        SdkBody::from(self.0.clone())
    }

    /// The JSON of a member.
    pub(crate) fn member(&self, name: &str) -> Option<&[u8]> {
        let mut found = None;
        let read = Reader::new(&self.0).members(&[name], &mut |_, reader| {
            found = Some(reader.skip_over(&self.0)?);
            Ok(())
        });
        read.ok().and(found)
    }

    /// The key of the item that the call is about, for its error.
    pub(crate) fn key(&self, schema: &TableSchema) -> Option<String> {
        let mut key = None;
        Reader::new(&self.0)
            .members(&["Key", "Item"], &mut |_, reader| {
                key = describe_key(schema, reader.skip_over(&self.0)?);
                Ok(())
            })
            .ok()?;
        key
    }
}

/// "Naming rules" of the developer guide; a table may be named by its ARN as well.
pub(crate) fn check_table_name(name: &str) -> EncodeResult {
    let is_allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let is_name = (3..=255).contains(&name.len()) && name.bytes().all(is_allowed);
    if is_name || name.starts_with("arn:") {
        return Ok(());
    }
    Err(EncodeError::new("a table name has 3 to 255 characters of a-z, A-Z, 0-9, `_`, `-` and `.`"))
}
