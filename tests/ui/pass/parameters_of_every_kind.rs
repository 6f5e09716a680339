//! Lifetimes, types and constants as parameters, with bounds in every place.

use std::borrow::Cow;
use std::fmt::Debug;

use dynamo_orm::{DynamoItem, DynamoValue, Key, KeyValue, Result, from_item, to_item};

/// A parameter with a default, a bound in place, a bound in the clause, and a constant.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "grids")]
struct Grid<'a, T: Debug = u32, const ROWS: usize = 2, const COLUMNS: usize = 3>
where
    T: DynamoValue + PartialEq,
    [T; COLUMNS]: Clone,
{
    #[dynamo(partition_key)]
    name: Cow<'a, str>,
    cells: [[T; COLUMNS]; ROWS],
    spare: Vec<Cell<'a, T>>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Cell<'a, T> {
    value: T,
    note: Cow<'a, str>,
}

/// A newtype around what may be a key, and an item that is found by it.
#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Id<T>(T);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "owned")]
struct Owned<T: KeyValue, B = String> {
    #[dynamo(partition_key)]
    id: Id<T>,
    body: Option<B>,
}

#[test]
fn items_may_borrow_and_count() -> Result<()> {
    let name = String::from("g");
    let grid: Grid<'_> = Grid {
        name: Cow::from(&name),
        cells: [[1, 2, 3], [4, 5, 6]],
        spare: vec![Cell { value: 7, note: Cow::from("seven") }],
    };
    let raw = to_item(&grid)?;
    assert_eq!(from_item::<Grid<'static>>(&raw)?, grid.clone());
    let fields = Grid::<'static, String, 1, 1>::fields();
    let _ = (fields.cells().set([["x".to_owned()]]), fields.name());
    Ok(())
}

#[tokio::test]
async fn a_generic_key_is_one_for_the_types_that_may_be_keys() -> Result<()> {
    let table = tests::new_table::<Owned<String, u8>>().await?;
    let item = Owned { id: Id("a".to_owned()), body: Some(1) };
    table.put(&item).await?;
    assert_eq!(table.get(Id("a".to_owned())).await?, Some(item.clone()));
    assert_eq!(table.get(Key::<Owned<String, u8>> { id: item.id.clone() }).await?, Some(item));
    Ok(())
}

/// A function over every item of a kind.
async fn found<T, K>(table: &dynamo_orm::Table<T>, key: K) -> Result<bool>
where
    T: DynamoItem + Send + Sync + 'static,
    T::Key: dynamo_orm::KeyFrom<K>,
{
    Ok(table.get(key).await?.is_some())
}

#[tokio::test]
async fn a_function_may_be_generic_over_items() -> Result<()> {
    let table = tests::new_table::<Owned<u64>>().await?;
    assert!(!found(&table, Id(1)).await?);
    Ok(())
}
