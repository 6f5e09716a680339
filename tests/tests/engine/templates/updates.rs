//! Keys of indexes that cannot be of what the fields were before.

use dynamo_orm::{DynamoItem, Result, Table};
use tests::new_table;
use uuid::Uuid;

use super::{Order, Status, day, order};

async fn by(orders: &Table<Order>, status: Status) -> Result<Vec<Order>> {
    orders.index(Order::GSI1).query(status).all().await
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "tasks", key(pk = "TASK#{id}"))]
#[dynamo(global_index(
    name = "by-state",
    key(statepk = "S#{state}", statesk = "{rank:desc}#{id}")
))]
#[dynamo(global_index(name = "by-rank", key(rankpk = "R#{rank}"), sort_key(owner)))]
#[dynamo(global_index(name = "by-owner", key(ownerpk = "O#{owner}#{id}"), project(include(note))))]
#[dynamo(global_index(name = "all", key(allpk = "ALL", allsk = "{id}")))]
struct Task {
    id: u64,
    state: String,
    rank: i64,
    owner: Option<String>,
    note: Option<String>,
}

fn task(id: u64) -> Task {
    Task { id, state: "new".into(), rank: 1, owner: Some("ann".into()), note: None }
}

#[tokio::test]
async fn a_joint_setter_writes_the_fields_and_what_is_made_of_them() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let order = order("c-1", 1, 1);
    orders.put(&order).await?;
    orders.update(&order).set_status_and_due(Status::Paid, 5).await?;
    let paid = Order { status: Some(Status::Paid), due: 5, ..order.clone() };
    assert_eq!(by(&orders, Status::Open).await?, []);
    assert_eq!(by(&orders, Status::Paid).await?, std::slice::from_ref(&paid));
    let few = orders.index(Order::GSI1).query(Status::Paid).sort_key_prefix(5);
    assert_eq!(few.all().await?, [paid]);
    Ok(())
}

#[tokio::test]
async fn none_takes_the_item_out_of_the_index_and_leaves_the_rest() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let sparse = Order { status: None, ..order("c-1", 1, 1) };
    orders.put(&sparse).await?;
    assert_eq!(by(&orders, Status::Open).await?, []);
    orders.update(&sparse).set_status_and_due(Status::Open, 3).await?;
    assert_eq!(by(&orders, Status::Open).await?.len(), 1);
    let after = orders.update(&sparse).set_status_and_due(None, 4).return_new().await?;
    assert_eq!(after, Order { due: 4, ..sparse });
    assert_eq!(by(&orders, Status::Open).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_put_moves_the_item_in_the_index() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let mut order = order("c-1", 1, 1);
    orders.put(&order).await?;
    order.status = Some(Status::Paid);
    orders.put(&order).await?;
    assert_eq!(by(&orders, Status::Open).await?, []);
    assert_eq!(by(&orders, Status::Paid).await?, [order]);
    Ok(())
}

#[tokio::test]
async fn fields_that_templates_connect_change_together_and_others_alone() -> Result<()> {
    let tasks = new_table::<Task>().await?;
    tasks.put(&task(1)).await?;
    tasks.update(1).set_state("done").set_rank(-7).await?;
    tasks.update(1).set_owner("bob").set_note("x").await?;
    let done = tasks.index(Task::BY_STATE).query("done").one().await?.unwrap();
    assert_eq!((done.rank, done.owner.as_deref()), (-7, Some("bob")));
    assert_eq!(tasks.index(Task::BY_STATE).query("new").count().await?, 0);
    assert_eq!(tasks.index(Task::BY_RANK).query(-7).sort_key_eq("bob").count().await?, 1);
    assert_eq!(tasks.index(Task::BY_OWNER).query(("bob", 1)).count().await?, 1);
    tasks.update(1).maybe_set_owner(None::<&str>).set_note("y").await?;
    assert_eq!(tasks.index(Task::BY_OWNER).query(("bob", 1)).count().await?, 1);
    tasks.update(1).remove_owner().await?;
    assert_eq!(tasks.index(Task::BY_OWNER).query(("bob", 1)).count().await?, 0);
    assert_eq!(tasks.get(1).await?.unwrap().owner, None);
    Ok(())
}

#[tokio::test]
async fn an_upsert_makes_an_item_that_is_complete() -> Result<()> {
    let tasks = new_table::<Task>().await?;
    let update = || tasks.update(2).set_state("new").set_rank(3);
    update().upsert().await?;
    let made = Task { rank: 3, owner: None, ..task(2) };
    assert_eq!(tasks.get(2).await?, Some(made.clone()));
    assert_eq!(tasks.index(Task::ALL).query(()).all().await?, std::slice::from_ref(&made));
    assert_eq!(tasks.index(Task::BY_STATE).query("new").all().await?, [made]);
    update().set_owner("eve").upsert().await?;
    assert_eq!(tasks.index(Task::BY_OWNER).query(("eve", 2)).count().await?, 1);
    let error = tasks.update(3).set_note("x").upsert().await.unwrap_err();
    assert!(error.to_string().contains("state"), "{error}");
    assert_eq!(tasks.scan().count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn what_an_upsert_makes_is_what_a_put_writes() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let key = ("c-1", day(3), Uuid::from_u128(3));
    let update = orders.update(key).set_status_and_due(Status::Paid, 8).set_total(5);
    let made = update.upsert().return_new().await?;
    assert_eq!(made, Order { status: Some(Status::Paid), due: 8, ..order("c-1", 3, 3) });
    let raw = |name: &'static str| (name, dynamo_orm::to_item(&made).unwrap().remove(name));
    let stored = orders.query("c-1").project::<Derived>().one().await?.unwrap();
    for (name, value) in
        [("pk", stored.pk), ("sk", stored.sk), ("gsi1pk", stored.gsi1pk), ("gsi1sk", stored.gsi1sk)]
    {
        let expected = value.map(dynamo_orm::AttributeValue::S);
        assert_eq!(raw(name), (name, expected));
    }
    Ok(())
}

#[derive(dynamo_orm::DynamoValue)]
struct Derived {
    pk: Option<String>,
    sk: Option<String>,
    gsi1pk: Option<String>,
    gsi1sk: Option<String>,
}

#[tokio::test]
async fn fields_of_templates_can_be_asked_about_in_conditions() -> Result<()> {
    let orders = new_table::<Order>().await?;
    let order = order("c-1", 1, 1);
    orders.put(&order).await?;
    let update = |status| {
        orders.update(&order).set_total(9).condition(move |o| {
            o.status().eq(status).and(o.due().ge(30)).and(o.placed_at().le(day(1)))
        })
    };
    assert!(update(Status::Paid).await.unwrap_err().is_condition_failed());
    update(Status::Open).await?;
    Ok(())
}
