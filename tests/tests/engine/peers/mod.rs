//! Behaviour that mappers in the field got wrong at least once, each promised here by name.

mod batches;
mod reads;
mod writes;
