//! What a schema is written as: files, requests and policies.

mod access;
mod facts;
mod golden;
mod patterns;
mod policies;
mod refusals;
mod schemas;
