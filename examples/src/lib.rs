//! What several examples share; the examples stand beside this folder.

pub mod shop;
