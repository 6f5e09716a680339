//! The derive's attributes, one test or more for each.

mod aliases;
mod defaults;
mod forms;
mod parts;
mod rest;
mod sensitive;
mod serde_properties;
mod through_serde;
mod variants;

use std::borrow::Cow;
use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result, from_item, to_item};
use tests::new_table;

fn names<T>(item: &HashMap<String, T>) -> Vec<&str> {
    let mut names: Vec<_> = item.keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn rename_and_rename_all_name_the_attributes_everywhere() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "renamed", rename_all = "camelCase")]
    struct Renamed {
        #[dynamo(partition_key)]
        user_id: String,
        #[dynamo(rename = "n")]
        full_name: String,
        last_seen_at: u64,
        r#type: Inner,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(rename_all = "SCREAMING-KEBAB-CASE")]
    struct Inner {
        zip_code: u32,
    }
    let item = Renamed {
        user_id: "u".into(),
        full_name: "Ann".into(),
        last_seen_at: 1,
        r#type: Inner { zip_code: 1 },
    };
    let raw = to_item(&item)?;
    assert_eq!(names(&raw), ["lastSeenAt", "n", "type", "userId"]);
    assert_eq!(names(raw["type"].as_m().unwrap()), ["ZIP-CODE"]);
    assert_eq!(from_item::<Renamed>(&raw)?, item);

    let table = new_table::<Renamed>().await?;
    table.put(&item).await?;
    let update = table.update("u").set_full_name("Anna").set_last_seen_at(2);
    let after = update.apply(|r| r.r#type().zip_code().set(7)).return_new().await?;
    assert_eq!(
        (after.full_name.as_str(), after.last_seen_at, after.r#type.zip_code),
        ("Anna", 2, 7)
    );
    assert_eq!(
        table.update("u").set_type(Inner { zip_code: 9 }).return_new().await?.r#type.zip_code,
        9
    );
    Ok(())
}

#[test]
fn every_rule_of_rename_all_is_the_known_one() -> Result<()> {
    macro_rules! rules {
        ($($rule:literal => $name:literal),*) => {$({
            #[derive(DynamoValue)]
            #[dynamo(rename_all = $rule)]
            struct Ruled {
                two_words: u8,
            }
            assert_eq!(names(&to_item(&Ruled { two_words: 1 })?), [$name]);
        })*};
    }
    rules!(
        "lowercase" => "two_words", "UPPERCASE" => "TWO_WORDS", "PascalCase" => "TwoWords",
        "camelCase" => "twoWords", "snake_case" => "two_words",
        "SCREAMING_SNAKE_CASE" => "TWO_WORDS", "kebab-case" => "two-words",
        "SCREAMING-KEBAB-CASE" => "TWO-WORDS"
    );
    Ok(())
}

#[tokio::test]
async fn generic_items_work_with_the_bounds_of_their_struct() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "pages")]
    struct Page<T: DynamoValue, const N: usize>
    where
        T: Clone,
    {
        #[dynamo(partition_key)]
        id: u32,
        body: T,
        rest: Vec<T>,
        fixed: [u16; N],
        maybe: Option<T>,
    }
    let pages = new_table::<Page<String, 2>>().await?;
    let page = Page { id: 1, body: "b".to_owned(), rest: vec![], fixed: [1, 2], maybe: None };
    pages.put(&page).await?;
    assert_eq!(pages.get(1).await?, Some(page.clone()));
    let after =
        pages.update(&page).set_body("new").set_rest(["x"]).set_fixed([3, 4]).return_new().await?;
    assert_eq!((after.body.as_str(), after.rest.len(), after.fixed), ("new", 1, [3, 4]));
    Ok(())
}

#[tokio::test]
async fn items_may_borrow_what_they_write() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "rows")]
    struct Row<'a> {
        #[dynamo(partition_key)]
        id: Cow<'a, str>,
        text: Cow<'a, str>,
        inner: Part<'a>,
    }
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Part<'a> {
        name: Cow<'a, str>,
    }
    let (id, text) = (String::from("r"), String::from("text"));
    let row =
        Row { id: Cow::from(&id), text: Cow::from(&text), inner: Part { name: Cow::from("p") } };
    let rows = new_table::<Row<'_>>().await?;
    rows.put(&row).await?;
    assert_eq!(rows.get("r").await?, Some(row.clone()));
    assert_eq!(rows.update("r").set_text("new").return_new().await?.text, "new");
    Ok(())
}

#[tokio::test]
async fn an_item_may_be_a_value_within_another() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
    #[dynamo(table = "customers")]
    struct Customer {
        #[dynamo(partition_key)]
        id: u32,
        name: String,
    }
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "orders")]
    struct Order {
        #[dynamo(partition_key)]
        id: u32,
        customer: Customer,
    }
    let orders = new_table::<Order>().await?;
    let order = Order { id: 1, customer: Customer { id: 2, name: "Ann".into() } };
    orders.put(&order).await?;
    let after = orders.update(1).apply(|o| o.customer().name().set("Anna")).return_new().await?;
    assert_eq!(after.customer.name, "Anna");
    Ok(())
}

#[tokio::test]
async fn values_may_hold_themselves_through_a_box() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Node {
        value: u8,
        next: Option<Box<Node>>,
        children: Vec<Node>,
    }
    let leaf = Node { value: 2, next: None, children: vec![] };
    let tree = Node { value: 1, next: Some(Box::new(leaf.clone())), children: vec![leaf] };
    let raw: AttributeValue = dynamo_orm::to_attribute_value(&tree)?;
    assert_eq!(dynamo_orm::from_attribute_value::<Node>(&raw)?, tree);
    Ok(())
}

#[tokio::test]
async fn a_struct_has_as_many_fields_as_it_likes() -> Result<()> {
    macro_rules! wide {
        ($($field:ident)*) => {
            #[derive(Debug, Clone, PartialEq, DynamoItem)]
            #[dynamo(table = "wide")]
            struct Wide { #[dynamo(partition_key)] id: u8, $($field: Option<u16>,)* }
            fn wide() -> Wide {
                let mut count = 0;
                Wide { id: 1, $($field: { count += 1; (count % 3 > 0).then_some(count) },)* }
            }
        };
    }
    wide!(a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19
        b00 b01 b02 b03 b04 b05 b06 b07 b08 b09 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19);
    let table = new_table::<Wide>().await?;
    table.put(&wide()).await?;
    assert_eq!(table.get(1).await?, Some(wide()));
    Ok(())
}

#[test]
fn an_empty_struct_is_an_empty_map() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Nothing {}
    assert_eq!(dynamo_orm::to_attribute_value(&Nothing {})?, AttributeValue::M(HashMap::new()));
    assert_eq!(from_item::<Nothing>(&HashMap::new())?, Nothing {});
    Ok(())
}
