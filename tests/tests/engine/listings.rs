//! The contract's listings of updates, conditions, queries and pages, as users write them.

use std::collections::BTreeSet;

use dynamo_orm::{Cursor, Db, DynamoItem, DynamoValue, Result, Table};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Address {
    city: String,
    zip: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
    grades: Vec<u32>,
    nickname: Option<String>,
    email: Option<String>,
    address: Address,
    homes: Vec<Address>,
    tags: BTreeSet<String>,
    visits: Option<u32>,
}

fn alice() -> Student {
    let home = Address { city: "Wonderland".into(), zip: 1 };
    Student {
        student_id: 3098390,
        last_name: "Wonderland".into(),
        grades: vec![90],
        nickname: Some("Al".into()),
        email: Some("a@example.com".into()),
        address: home.clone(),
        homes: vec![home],
        tags: BTreeSet::new(),
        visits: None,
    }
}

struct Form {
    email: Option<String>,
}

#[tokio::test]
async fn an_update_says_all_that_it_changes_and_gives_the_item_back() -> Result<()> {
    let students = Db::in_memory().table::<Student>();
    students.create_table().await?;
    students.put(&alice()).await?;
    let form = Form { email: None };

    let after: Student = students
        .update(3098390)
        .set_last_name("Liddell")
        .append_grades([77])
        .remove_nickname()
        .maybe_set_email(form.email)
        .apply(|s| s.address().city().set("Oslo"))
        .apply(|s| s.homes().index(0).zip().set(2))
        .apply(|s| s.tags().insert(["new"]))
        .apply(|s| s.visits().set_if_absent(0))
        .condition(|s| s.last_name().begins_with("W").and(s.grades().size().lt(10)))
        .return_new()
        .await?;

    let mut expected = alice();
    expected.last_name = "Liddell".into();
    expected.grades = vec![90, 77];
    expected.nickname = None;
    expected.address.city = "Oslo".into();
    expected.homes[0].zip = 2;
    expected.tags = BTreeSet::from(["new".into()]);
    expected.visits = Some(0);
    assert_eq!(after, expected);
    assert_eq!(students.get(3098390).await?, Some(expected));
    Ok(())
}

#[tokio::test]
async fn the_same_paths_are_there_outside_a_closure_and_conditions_have_operators() -> Result<()> {
    let students = Db::in_memory().table::<Student>();
    students.create_table().await?;
    students.put(&alice()).await?;
    let s = Student::fields();
    let wanted = (s.last_name().eq("Wonderland") & s.address().zip().lt(5))
        | !s.nickname().exists().and(s.email().exists()).not();
    students.update(3098390).set_grades([100]).condition(|_| wanted).await?;
    students.update(3098390).increment_visits(1).await?;
    students.update(3098390).set_nickname(None).await?;
    let student = students.get(3098390).await?.unwrap();
    assert_eq!((student.grades, student.visits, student.nickname), (vec![100], Some(1), None));
    Ok(())
}

#[tokio::test]
async fn a_missing_item_and_a_failed_condition_are_two_errors() -> Result<()> {
    let students = Db::in_memory().table::<Student>();
    students.create_table().await?;
    students.put(&alice()).await?;
    let missing = students.update(1).set_last_name("x").await.unwrap_err();
    assert!(missing.is_not_found());
    let failed = students
        .update(3098390)
        .set_last_name("x")
        .condition(|s| s.last_name().begins_with("L"))
        .await
        .unwrap_err();
    assert!(failed.is_condition_failed() && !failed.is_not_found());
    assert_eq!(failed.old_item::<Student>()?, Some(alice()));
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
#[dynamo(rename_all = "UPPERCASE")]
enum Status {
    Open,
    Paid,
}

/// A time as sortable text.
#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Time(String);

fn at(day: u32) -> Time {
    Time(format!("2026-11-{day:02}T00:00:00Z"))
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
    status: Status,
    region: String,
    placed_at: Time,
    total: u64,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct OrderLine {
    order_id: String,
    total: u64,
}

async fn orders() -> Result<Table<Order>> {
    let orders = Db::in_memory().table::<Order>();
    orders.create_table().await?;
    for day in 1..=28 {
        let order = Order {
            customer_id: "c-1".into(),
            order_id: format!("2026-{day:02}"),
            status: if day % 2 == 0 { Status::Open } else { Status::Paid },
            region: "EU".into(),
            placed_at: at(day),
            total: u64::from(day) * 10,
        };
        orders.put(&order).await?;
    }
    Ok(orders)
}

#[tokio::test]
async fn a_page_has_its_matches_and_a_cursor_for_the_next() -> Result<()> {
    let orders = orders().await?;
    let page = orders
        .query("c-1")
        .sort_key_begins_with("2026-")
        .filter(|o| o.total().gt(100))
        .limit(10)
        .await?;
    assert_eq!(page.items().len(), 10);
    assert_eq!(page.items()[0].total, 110);
    assert!(page.scanned() >= 10);

    let next = orders.query("c-1").maybe_start_at(page.cursor()).await?;
    assert_eq!(next.items()[0].total, 210);
    let mut query = orders.query("c-1");
    if let Some(cursor) = page.cursor() {
        query = query.start_at(cursor.to_string().parse()?);
    }
    assert_eq!(query.all().await?, next.into_items());
    let cursor: Option<Cursor> = page.cursor();
    assert!(cursor.is_some());
    Ok(())
}

#[tokio::test]
async fn a_query_ends_in_whatever_its_caller_needs() -> Result<()> {
    let orders = orders().await?;
    let all: Vec<Order> = orders.query("c-1").descending().all().await?;
    assert_eq!((all.len(), all[0].order_id.as_str()), (28, "2026-28"));
    let n: u64 = orders.query("c-1").count().await?;
    assert_eq!(n, 28);
    let first: Option<Order> = orders.query("c-1").first().await?;
    assert_eq!(first.unwrap().order_id, "2026-01");
    assert!(orders.query("c-1").one().await.unwrap_err().is_not_unique());
    let slim: Vec<OrderLine> = orders.query("c-1").project::<OrderLine>().all().await?;
    assert_eq!(slim[27], OrderLine { order_id: "2026-28".into(), total: 280 });
    Ok(())
}

#[tokio::test]
async fn an_index_is_asked_by_its_own_key() -> Result<()> {
    let orders = orders().await?;
    let (a, b) = (at(3), at(9));
    let mut rows =
        orders.index(Order::BY_STATUS).query((Status::Open, "EU")).sort_key_between(a, b).stream();
    let mut days = Vec::new();
    while let Some(order) = rows.try_next().await? {
        days.push(order.order_id);
    }
    assert_eq!(days, ["2026-04", "2026-06", "2026-08"]);
    let dear: Vec<OrderLine> = orders
        .index(Order::BY_TOTAL)
        .query("c-1")
        .sort_key_gt(250)
        .consistent_read()
        .project::<OrderLine>()
        .all()
        .await?;
    assert_eq!(dear.iter().map(|line| line.total).collect::<Vec<_>>(), [260, 270, 280]);
    Ok(())
}

#[tokio::test]
async fn a_scan_is_read_in_segments() -> Result<()> {
    let orders = orders().await?;
    let mut everything = orders.scan().segments(8).stream();
    let mut seen = BTreeSet::new();
    while let Some(order) = everything.try_next().await? {
        assert!(seen.insert(order.order_id));
    }
    assert_eq!(seen.len(), 28);
    Ok(())
}
