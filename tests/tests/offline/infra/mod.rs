//! What a schema is written as: files, requests and policies.

#![allow(clippy::duplicated_attributes, reason = "several indexes over one field")]

mod access;
mod facts;
mod golden;
mod patterns;
mod policies;
mod refusals;
mod schemas;
mod tenants;
