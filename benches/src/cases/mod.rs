//! What is done: each case is the same work for all who take part in it.

mod client;
mod codec;
mod engine;
mod list;

pub use list::{Case, Contenders, Level, List};

use crate::contenders::by_hand::Mapped;
use crate::contenders::{facade, modyne};
use crate::fingerprint::looking;
use crate::models::Model;

/// An item that has only an `id` for a key, as all who take part in its cases need it.
pub trait Item:
    Model
    + Mapped
    + for<'a> ::modyne::Entity<Table = modyne::Table<modyne::Id>, KeyInput<'a> = &'a str>
    + for<'a> ::dynamodb_facade::explicit_client::DynamoDBItemOp<
        facade::Things,
        KeyId<'a> = facade::ById<'a>,
    >
{
}

impl<T> Item for T where
    T: Model
        + Mapped
        + for<'a> ::modyne::Entity<Table = modyne::Table<modyne::Id>, KeyInput<'a> = &'a str>
        + for<'a> ::dynamodb_facade::explicit_client::DynamoDBItemOp<
            facade::Things,
            KeyId<'a> = facade::ById<'a>,
        >
{
}

/// The cases whose level and name hold what was asked for.
pub fn cases(asked: Vec<String>) -> Vec<Case> {
    let mut list = List::new(asked);
    codec::add(&mut list);
    client::add(&mut list);
    engine::add(&mut list);
    list.into_cases()
}

/// Queries of so many students through the client, for a plot.
pub fn pages(sizes: &[u32]) -> Vec<Case> {
    let mut list = List::new(Vec::new());
    sizes.iter().for_each(|size| client::add_query(&mut list, *size));
    list.into_cases()
}

/// That all who do the same work read or write the same.
///
/// # Panics
/// If they do not: then there is nothing to compare.
pub fn check(case: &mut Case) {
    let fingerprints: Vec<_> =
        case.contenders.iter_mut().map(|(who, run)| (*who, looking(run))).collect();
    for (who, fingerprint) in &fingerprints {
        let (_, first) = fingerprints[0];
        assert_eq!(*fingerprint, first, "{who:?} does other work in {}", case.full_name());
    }
}

#[cfg(test)]
mod tests {
    use super::{cases, check};

    // The engine's cases write what the next one reads, and take threads; each run of the table checks them.
    #[test]
    fn all_who_take_part_in_a_case_do_the_same_work() {
        let mut cases = cases(["codec ", "client "].map(str::to_owned).to_vec());
        assert!(!cases.is_empty());
        cases.iter_mut().for_each(check);
    }
}
