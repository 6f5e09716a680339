//! A map that keeps the attributes that no field of its struct has.

use super::attribute::find;
use super::{Attribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeError, EncodeResult};
use crate::limits::NAME_BYTES;

impl Writer {
    /// Writes one attribute of such a map beside those of the fields. `beside` names what stands in
    /// the map and is no field: the tag of an enum.
    pub(crate) fn rest_member<T: ToAttribute + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        fields: &[Attribute],
        beside: &[&str],
    ) -> EncodeResult {
        if name.is_empty() || name.len() > NAME_BYTES {
            return Err(EncodeError::new("an attribute name is 1 to 65,535 bytes long"));
        }
        if is_known(name, fields, beside) {
            let why = "a field has this attribute, so the map of the others cannot hold it";
            return Err(EncodeError::new(why).at(name.to_owned()));
        }
        let named = self.member(name);
        let written = named.and_then(|()| self.whole(|w| value.write(w)));
        written.map_err(|e| e.at(name.to_owned()))
    }
}

impl Reader<'_> {
    /// The attributes of the object that comes next that no field has; it is still to be read.
    pub(crate) fn rest_members(
        &self,
        fields: &[Attribute],
        beside: &[&str],
        read: &mut dyn FnMut(String, &mut Self) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut ahead = self.again();
        let unknown = |name: &str| (!is_known(name, fields, beside)).then(|| name.to_owned());
        let mut member = ahead.json.next_object()?.map(unknown);
        while let Some(name) = member {
            match name {
                Some(name) => read(name, &mut ahead)?,
                None => ahead.skip()?,
            }
            member = ahead.json.next_key()?.map(unknown);
        }
        Ok(())
    }
}

fn is_known(name: &str, fields: &[Attribute], beside: &[&str]) -> bool {
    beside.contains(&name) || find(name, fields).is_some()
}
