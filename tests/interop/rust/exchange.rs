//! Families of types, each in one item: written for boto3, and read as boto3 wrote them.

use std::fmt::Debug;

use dynamo_orm::DynamoItem;

use super::Half;
use super::collections::{Anything, Lists, Maps, Names, Nested, Sets};
use super::scalars::{Binaries, NumberTexts, Numbers, Options, Pointers, Texts};

/// An item type with the one item that it is tested with; the key is the family's name.
pub(crate) trait Family: DynamoItem + Debug + PartialEq {
    fn expected() -> Self;
}

/// Does one thing with each family.
macro_rules! each_family {
    ($step:ident, $half:expr) => {
        $step::<Texts>($half, "texts").await;
        $step::<Numbers>($half, "numbers").await;
        $step::<NumberTexts>($half, "number texts").await;
        $step::<Binaries>($half, "binaries").await;
        $step::<Options>($half, "options").await;
        $step::<Pointers>($half, "pointers").await;
        $step::<Lists>($half, "lists").await;
        $step::<Maps>($half, "maps").await;
        $step::<Sets>($half, "sets").await;
        $step::<Nested>($half, "nested").await;
        $step::<Names>($half, "names").await;
        $step::<Anything>($half, "anything").await;
    };
}

pub(crate) async fn write(half: &mut Half) {
    each_family!(put, half);
}

pub(crate) async fn read(half: &mut Half) {
    each_family!(get, half);
}

pub(crate) async fn read_by_batch(half: &mut Half) {
    each_family!(get_by_batch, half);
}

async fn put<F: Family>(half: &mut Half, name: &str) {
    let put = half.table::<F>().put(&F::expected()).await;
    half.done(&format!("we put {name}"), put);
}

async fn get<F: Family>(half: &mut Half, name: &str) {
    let expected = F::expected();
    let got = half.table::<F>().get(&expected).consistent_read().await;
    half.equal(&format!("we read {name}"), got, Some(expected));
}

async fn get_by_batch<F: Family>(half: &mut Half, name: &str) {
    let expected = F::expected();
    let got = half.table::<F>().batch_get([&expected]).await.map(|got| got.items);
    half.equal(&format!("we read {name} by a batch"), got, vec![expected]);
}

/// Whether the texts of numbers are the shortest, as DynamoDB's are.
pub(crate) async fn number_texts(half: &mut Half) {
    let got = half.table::<NumberTexts>().get(&NumberTexts::expected()).await;
    let texts = got.map(|item| item.map(|item| item.texts().map(str::to_owned)));
    let expected = ["12.5", "150", "0.12345678901234567890123456789012345678"];
    half.equal("numbers come back normalised", texts, Some(expected.map(str::to_owned)));
}
