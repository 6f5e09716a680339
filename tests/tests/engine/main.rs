//! Behaviour on the embedded engine, through the public API.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod actions;
mod attributes;
mod batches;
mod collections;
mod conditions;
mod counters;
mod crud;
mod entities;
mod enums;
mod explain;
mod expressions;
mod flatten;
mod hygiene;
mod indexes;
mod keys;
mod lifecycle;
mod limits;
mod listings;
mod loads;
mod modelling;
mod modify;
mod operators;
mod outcomes;
mod paths;
mod peers;
mod progress;
mod queries;
mod refusals;
mod returns;
mod scans;
mod schema_live;
mod schemas;
mod setters;
mod settings;
mod tables;
mod templates;
mod transactions;
mod types;
mod unique;
mod updates;
mod upgrades;
mod values;
mod views;
