//! Families of types, each in one item: written for boto3, and read as boto3 wrote them.

use std::fmt::Debug;

use dynamo_orm::DynamoItem;

use super::Session;
use super::collections::{Anything, Lists, Maps, Names, Nested, Sets};
use super::scalars::{Binaries, NumberTexts, Numbers, Options, Pointers, Texts};

/// An item type with the one item that it is tested with; the key is the family's name.
pub(crate) trait Family: DynamoItem + Debug + PartialEq {
    fn expected() -> Self;
}

/// Does one thing with each family.
macro_rules! each_family {
    ($step:ident, $session:expr) => {
        $step::<Texts>($session, "texts").await;
        $step::<Numbers>($session, "numbers").await;
        $step::<NumberTexts>($session, "number texts").await;
        $step::<Binaries>($session, "binaries").await;
        $step::<Options>($session, "options").await;
        $step::<Pointers>($session, "pointers").await;
        $step::<Lists>($session, "lists").await;
        $step::<Maps>($session, "maps").await;
        $step::<Sets>($session, "sets").await;
        $step::<Nested>($session, "nested").await;
        $step::<Names>($session, "names").await;
        $step::<Anything>($session, "anything").await;
    };
}

pub(crate) async fn write(session: &mut Session) {
    each_family!(put, session);
}

pub(crate) async fn read(session: &mut Session) {
    each_family!(get, session);
}

async fn put<F: Family>(session: &mut Session, name: &str) {
    let put = session.table::<F>().put(&F::expected()).await;
    session.done(&format!("we put {name}"), put);
}

async fn get<F: Family>(session: &mut Session, name: &str) {
    let expected = F::expected();
    let got = session.table::<F>().get(&expected).consistent_read().await;
    session.equal(&format!("we read {name}"), got, Some(expected));
}

/// Whether the texts of numbers are the shortest, as DynamoDB's are.
pub(crate) async fn number_texts(session: &mut Session) {
    let got = session.table::<NumberTexts>().get(&NumberTexts::expected()).await;
    let texts = got.map(|item| item.map(|item| item.texts().map(str::to_owned)));
    let expected = ["12.5", "150", "0.12345678901234567890123456789012345678"];
    session.equal("numbers come back normalised", texts, Some(expected.map(str::to_owned)));
}
