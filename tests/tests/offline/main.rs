//! What needs no database: the codec against the SDK's own, the wire, errors, and the rooms.

mod codec_properties;
mod layers;
mod leaks;
mod wire;
