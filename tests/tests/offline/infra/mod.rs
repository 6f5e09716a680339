//! What a schema is written as: files, requests and policies.

mod facts;
mod golden;
mod refusals;
mod schemas;
