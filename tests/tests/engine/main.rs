//! Behaviour on the embedded engine, through the public API.

mod attributes;
mod crud;
mod hygiene;
mod keys;
mod limits;
mod tables;
mod updates;
mod values;
