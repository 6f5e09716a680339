//! What a schema is written as: files, requests and policies.

mod golden;
mod refusals;
mod schemas;
