//! Queries: conditions on keys, pages, and the ways to take rows.

use aws_sdk_dynamodb::types::{PutRequest, WriteRequest};
use dynamo_orm::{
    Condition, Cursor, Db, DynamoItem, DynamoValue, Error, Page, Result, SortCondition, Table,
    to_item,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(placed)))]
#[dynamo(local_index(name = "by-placed", sort_key(placed), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    status: String,
    placed: Vec<u8>,
    note: Option<String>,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Line {
    number: u64,
    status: String,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Place {
    customer: String,
    placed: Vec<u8>,
}

fn order(number: u64) -> Order {
    let status = if number.is_multiple_of(3) { "paid" } else { "open" };
    Order {
        customer: "c-1".into(),
        number,
        status: status.into(),
        placed: vec![200, u8::try_from(number % 256).unwrap()],
        note: number.is_multiple_of(2).then(|| "even".to_owned()),
    }
}

/// A table with the orders 1 to `count` of the customer `c-1`, and one of another customer.
async fn orders(count: u64) -> Result<Table<Order>> {
    let orders = new_table::<Order>().await?;
    for number in 1..=count {
        orders.put(&order(number)).await?;
    }
    orders.put(&Order { customer: "c-2".into(), ..order(1) }).await?;
    Ok(orders)
}

fn numbers<'p>(page: impl IntoIterator<Item = &'p Order>) -> Vec<u64> {
    page.into_iter().map(|order| order.number).collect()
}

#[tokio::test]
async fn a_query_gives_its_partition_in_order_and_nothing_else() -> Result<()> {
    let orders = orders(12).await?;
    let all = orders.query("c-1").all().await?;
    assert_eq!(all, (1..=12).map(order).collect::<Vec<_>>());
    let descending = orders.query("c-1").descending().all().await?;
    assert_eq!(numbers(&descending), (1..=12).rev().collect::<Vec<_>>());
    assert_eq!(orders.query("nobody").all().await?, []);
    assert_eq!(orders.query(String::from("c-1")).consistent_read().count().await?, 12);
    Ok(())
}

#[tokio::test]
async fn every_condition_on_a_sort_key_does_what_it_says() -> Result<()> {
    let orders = orders(12).await?;
    let query = || orders.query("c-1");
    assert_eq!(numbers(&query().sort_key_eq(10).all().await?), [10]);
    assert_eq!(numbers(&query().sort_key_lt(3).all().await?), [1, 2]);
    assert_eq!(numbers(&query().sort_key_le(3).all().await?), [1, 2, 3]);
    assert_eq!(numbers(&query().sort_key_gt(10).all().await?), [11, 12]);
    assert_eq!(numbers(&query().sort_key_ge(10).all().await?), [10, 11, 12]);
    assert_eq!(numbers(&query().sort_key_between(9, 10).all().await?), [9, 10]);

    let by_placed = || orders.index(Order::BY_PLACED).query("c-1").all_attributes();
    let found = by_placed().sort_key_begins_with([200]).all().await?;
    assert_eq!(found.len(), 12);
    assert_eq!(by_placed().sort_key_begins_with(vec![200, 7]).all().await?, [order(7)]);
    Ok(())
}

#[tokio::test]
async fn a_sort_condition_can_be_decided_at_run_time() -> Result<()> {
    let orders = orders(5).await?;
    let with = |condition| orders.query("c-1").maybe_sort_key(condition).all();
    assert_eq!(with(None).await?.len(), 5);
    assert_eq!(numbers(&with(Some(SortCondition::eq(2))).await?), [2]);
    assert_eq!(numbers(&with(Some(SortCondition::lt(2))).await?), [1]);
    assert_eq!(numbers(&with(Some(SortCondition::le(2))).await?), [1, 2]);
    assert_eq!(numbers(&with(Some(SortCondition::gt(4))).await?), [5]);
    assert_eq!(numbers(&with(Some(SortCondition::ge(4))).await?), [4, 5]);
    assert_eq!(numbers(&with(Some(SortCondition::between(2, 3))).await?), [2, 3]);
    let prefix = SortCondition::begins_with([200, 1]);
    let found =
        orders.index(Order::BY_STATUS).query("open").maybe_sort_key(Some(prefix)).all().await?;
    assert_eq!(found, [order(1), Order { customer: "c-2".into(), ..order(1) }]);
    Ok(())
}

#[tokio::test]
async fn filters_are_joined_and_may_be_left_out() -> Result<()> {
    let orders = orders(12).await?;
    let paid = || orders.query("c-1").filter(|o| o.status().eq("paid"));
    assert_eq!(numbers(&paid().all().await?), [3, 6, 9, 12]);
    assert_eq!(numbers(&paid().filter(|o| o.note().exists()).all().await?), [6, 12]);
    let even = Some(Order::fields().note().eq("even"));
    assert_eq!(paid().maybe_filter(even).count().await?, 2);
    assert_eq!(paid().maybe_filter(None::<Condition<Order>>).count().await?, 4);
    Ok(())
}

#[tokio::test]
async fn a_limit_counts_matches_and_a_page_size_rows() -> Result<()> {
    let orders = orders(12).await?;
    let page = orders.query("c-1").limit(5).await?;
    assert_eq!((numbers(&page), page.scanned()), (vec![1, 2, 3, 4, 5], 5));
    let page = orders.query("c-1").page_size(5).await?;
    assert_eq!((page.len(), page.scanned(), page.hit_max_pages()), (5, 5, false));
    let page = orders.query("c-1").filter(|o| o.status().eq("paid")).limit(2).page_size(1).await?;
    assert_eq!((numbers(&page), page.scanned()), (vec![3, 6], 6));
    assert_eq!(orders.query("c-1").limit(100).all().await?.len(), 12);
    assert_eq!(orders.query("c-1").limit(7).page_size(2).all().await?.len(), 7);
    assert_eq!(orders.query("c-1").limit(7).count().await?, 7);
    assert_eq!(orders.query("c-1").limit(7).page_size(5).count().await?, 7);
    Ok(())
}

#[tokio::test]
async fn a_limit_is_met_though_one_row_in_a_thousand_matches() -> Result<()> {
    #[derive(Debug, Clone, DynamoItem)]
    #[dynamo(table = "rare")]
    struct Rare {
        #[dynamo(partition_key)]
        id: u8,
        #[dynamo(sort_key)]
        place: u32,
        found: bool,
    }
    let db = Db::in_memory();
    let rare = db.table::<Rare>();
    rare.create_table().await?;
    for chunk in (0..11_000).collect::<Vec<_>>().chunks(25) {
        let put = |place: &u32| {
            let item =
                to_item(&Rare { id: 1, place: *place, found: place % 1_000 == 999 }).unwrap();
            let put = PutRequest::builder().set_item(Some(item)).build().unwrap();
            WriteRequest::builder().put_request(put).build()
        };
        let puts = chunk.iter().map(put).collect();
        db.client().batch_write_item().request_items("rare", puts).send().await.unwrap();
    }
    let query = || rare.query(1).filter(|r| r.found().eq(true)).limit(10);
    let page = query().await?;
    let places: Vec<_> = page.items().iter().map(|rare| rare.place).collect();
    assert_eq!(places, (0..10).map(|n| n * 1_000 + 999).collect::<Vec<_>>());
    let rest = query().maybe_start_at(page.cursor()).await?;
    assert_eq!(rest.items().iter().map(|rare| rare.place).collect::<Vec<_>>(), [10_999]);
    assert_eq!(query().count().await?, 10);
    Ok(())
}

#[tokio::test]
async fn first_and_one_give_a_row_or_none_and_one_minds_a_second() -> Result<()> {
    let orders = orders(12).await?;
    assert_eq!(orders.query("c-1").first().await?, Some(order(1)));
    assert_eq!(orders.query("c-1").descending().first().await?, Some(order(12)));
    assert_eq!(orders.query("nobody").first().await?, None);
    let filtered = orders.query("c-1").filter(|o| o.placed().eq(order(12).placed));
    assert_eq!(filtered.one().await?, Some(order(12)));
    assert_eq!(orders.query("c-1").sort_key_gt(12).one().await?, None);
    let error = orders.query("c-1").one().await.unwrap_err();
    assert!(error.is_not_unique(), "{error:?}");
    assert_eq!(error.to_string(), "orders: more than one item matches where one was asked for");
    Ok(())
}

#[tokio::test]
async fn a_few_requests_find_what_stands_behind_many_rows() -> Result<()> {
    let orders = orders(120).await?;
    orders.put(&Order { status: "sent".into(), ..order(110) }).await?;
    let sent = || orders.query("c-1").filter(|o| o.status().eq("sent")).max_pages(3);
    assert_eq!(sent().first().await?.map(|order| order.number), Some(110));
    assert_eq!(sent().one().await?.map(|order| order.number), Some(110));
    let page = sent().limit(1).await?;
    assert_eq!((numbers(&page), page.hit_max_pages()), (vec![110], false));
    Ok(())
}

#[tokio::test]
async fn a_stream_gives_every_row_and_says_where_it_is() -> Result<()> {
    let orders = orders(12).await?;
    let mut rows = orders.query("c-1").page_size(5).stream();
    assert_eq!((rows.cursor(), rows.is_done()), (None, false));
    for number in 1..=12 {
        assert_eq!(rows.try_next().await?.unwrap().number, number);
        let rest = orders.query("c-1").maybe_start_at(rows.cursor()).all().await?;
        let expected: Vec<_> = (number + 1..=12).collect();
        // All was returned once the cursor is gone.
        assert!(rows.cursor().is_none() || numbers(&rest) == expected);
        assert_eq!(rows.is_done(), number == 12);
        assert_eq!(rows.cursor().is_none(), rows.is_done());
    }
    assert!(rows.next().await.is_none() && rows.next().await.is_none());
    assert_eq!((rows.cursor(), rows.is_done()), (None, true));
    let mut limited = orders.query("c-1").limit(1).stream();
    assert!(limited.try_next().await?.is_some() && limited.try_next().await?.is_none());
    assert!(limited.cursor().is_some() && !limited.is_done());
    let mut empty = orders.query("nobody").stream();
    assert!(!empty.is_done() && empty.try_next().await?.is_none() && empty.is_done());
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct State(String);

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "sales")]
#[dynamo(global_index(
    name = "by-state",
    partition_key(state, region),
    sort_key(placed_at, total)
))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(keys_only)))]
struct Sale {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    sale_id: String,
    state: Option<State>,
    region: String,
    placed_at: u64,
    total: u64,
}

#[derive(Debug, DynamoValue)]
struct Receipt {
    sale_id: String,
    /// Required, though the item may lack it: what is in the index has it.
    state: State,
}

#[tokio::test]
async fn a_query_reads_as_the_guide_has_it() -> Result<()> {
    let sales = new_table::<Sale>().await?;
    for (number, state) in [(1, None), (2, Some("open")), (3, Some("open")), (4, Some("paid"))] {
        sales
            .put(&Sale {
                customer_id: "c-1".into(),
                sale_id: format!("202{}-{number}", 4 + number / 2),
                state: state.map(|state| State(state.into())),
                region: "EU".into(),
                placed_at: number * 10,
                total: 100 * number,
            })
            .await?;
    }
    let page = sales.query("c-1").sort_key_begins_with("2025-").filter(|s| s.total().gt(200));
    assert_eq!(page.limit(20).await?.items()[0].total, 300);
    let page = sales.query("c-1").limit(3).await?;
    let next = sales.query("c-1").maybe_start_at(page.cursor()).await?;
    assert_eq!(next.into_items()[0].total, 400);
    let all: Vec<Sale> = sales.query("c-1").descending().all().await?;
    assert_eq!((all.len(), all[0].total), (4, 400));

    let by_state = || sales.index(Sale::BY_STATE).query((State("open".into()), "EU"));
    let mut rows = by_state().sort_key_between(20, 25).stream();
    assert_eq!(rows.try_next().await?.map(|sale| sale.total), Some(200));
    assert!(rows.try_next().await?.is_none());
    assert_eq!(by_state().sort_key_eq(30).sort_key_ge(300).count().await?, 1);
    let receipts = by_state().project::<Receipt>().all().await?;
    assert_eq!((receipts[0].sale_id.as_str(), &receipts[1].state.0[..]), ("2025-2", "open"));
    let page = by_state().limit(1).await?;
    assert_eq!(by_state().maybe_start_at(page.cursor()).all().await?.len(), 1);

    assert_eq!(sales.query("c-1").count().await?, 4);
    assert_eq!(sales.query("c-1").first().await?.map(|sale| sale.total), Some(100));
    let everything = sales.scan().segments(8).all().await?;
    assert_eq!(everything.len(), 4);
    assert_eq!(sales.index(Sale::BY_STATE).scan().count().await?, 3);
    let dearest = sales.index(Sale::BY_TOTAL).query("c-1").all_attributes().descending();
    assert_eq!(dearest.consistent_read().first().await?.map(|sale| sale.total), Some(400));
    Ok(())
}

/// As a web handler does: each page in a request of its own, the cursor through text.
async fn page_through(
    ask: impl AsyncFn(Option<Cursor>) -> Result<(Vec<u64>, Option<Cursor>)>,
) -> Result<Vec<u64>> {
    let (mut seen, mut token) = (Vec::new(), None::<String>);
    loop {
        let cursor = token.map(|token| token.parse::<Cursor>()).transpose()?;
        let (more, next) = ask(cursor).await?;
        seen.extend(more);
        match next {
            Some(next) => token = Some(next.to_string()),
            None => return Ok(seen),
        }
    }
}

#[tokio::test]
async fn pages_of_every_size_give_each_item_once() -> Result<()> {
    let orders = orders(23).await?;
    for limit in [1, 2, 3, 4, 7, 23, 50] {
        for size in [1, 2, 3, 5, 23, 100] {
            for (filtered, expected) in [
                (false, (1..=23).collect::<Vec<u64>>()),
                (true, (1..=23).filter(|n| n % 3 == 0).collect()),
            ] {
                let filter = filtered.then(|| Order::fields().status().eq("paid"));
                let query = |cursor| {
                    let query = orders.query("c-1").maybe_filter(filter.clone()).limit(limit);
                    query.maybe_start_at(cursor).page_size(size)
                };
                let whole = async |cursor| {
                    let page: Page<Order> = query(cursor).await?;
                    Ok((numbers(&page), page.cursor()))
                };
                assert_eq!(page_through(whole).await?, expected);
                let part = async |cursor| {
                    let page = query(cursor).project::<Line>().await?;
                    Ok((page.items().iter().map(|line| line.number).collect(), page.cursor()))
                };
                assert_eq!(page_through(part).await?, expected);
            }
        }
    }
    Ok(())
}

#[derive(Debug, DynamoValue)]
struct Number {
    number: u64,
}

#[tokio::test]
async fn cut_pages_of_an_index_go_on_behind_the_last_item() -> Result<()> {
    let orders = orders(20).await?;
    for limit in [1, 2, 3, 5, 30] {
        // Larger requests than limits, so that pages are cut within a reply.
        let ask = async |cursor| {
            let query = orders.index(Order::BY_STATUS).query("open").limit(limit).page_size(7);
            let query = query.filter(|o| o.customer().eq("c-1")).maybe_start_at(cursor);
            let page = query.project::<Number>().await?;
            Ok((page.items().iter().map(|n| n.number).collect(), page.cursor()))
        };
        let expected: Vec<u64> = (1..=20).filter(|n| n % 3 != 0).collect();
        assert_eq!(page_through(ask).await?, expected, "limit {limit}");
    }
    Ok(())
}

#[tokio::test]
async fn a_cursor_may_change_direction_filter_and_size() -> Result<()> {
    let orders = orders(12).await?;
    let cursor = orders.query("c-1").limit(6).await?.cursor().unwrap();
    let back = orders.query("c-1").start_at(cursor.clone()).descending().all().await?;
    assert_eq!(numbers(&back), [5, 4, 3, 2, 1]);
    let paid = orders.query("c-1").start_at(cursor).filter(|o| o.status().eq("paid"));
    assert_eq!(numbers(&paid.page_size(1).all().await?), [9, 12]);
    Ok(())
}

#[tokio::test]
async fn a_local_index_gives_what_it_holds_or_fetches_the_rest() -> Result<()> {
    let orders = orders(4).await?;
    let index = orders.index(Order::BY_PLACED);
    assert_eq!(index.name(), "by-placed");
    assert_eq!(format!("{index:?}"), "TableIndex(orders by by-placed)");
    let held = index.query("c-1").project::<Place>().consistent_read().all().await?;
    assert_eq!(held.len(), 4);
    assert_eq!(held[0], Place { customer: "c-1".into(), placed: vec![200, 1] });
    assert_eq!(index.query("c-1").all_attributes().all().await?[3], order(4));
    assert_eq!(index.query("c-1").all_attributes().count().await?, 4);
    let least = |query: dynamo_orm::Explain| query.max_capacity_units();
    let fetched = least(index.query("c-1").all_attributes().limit(3).explain()?);
    let held = least(index.query("c-1").project::<Place>().limit(3).explain()?);
    assert_eq!(fetched - held, 150.0, "an item of 400 KB for each of three rows");
    assert!(least(index.query("c-1").all_attributes().explain()?) > 1_000.0);
    assert_eq!(index.scan().project::<Place>().all().await?.len(), 5);
    Ok(())
}

#[tokio::test]
async fn max_pages_ends_a_page_quietly_and_anything_else_with_an_error() -> Result<()> {
    let orders = orders(12).await?;
    let query = || orders.query("c-1").page_size(2).max_pages(2);
    let rare = query().filter(|o| o.placed().eq(vec![200, 11]));
    let page = rare.await?;
    assert_eq!((page.len(), page.scanned(), page.hit_max_pages()), (0, 4, true));
    assert_eq!(orders.query("c-1").maybe_start_at(page.cursor()).first().await?, Some(order(5)));
    let page = query().limit(10).await?;
    assert_eq!((page.len(), page.hit_max_pages()), (4, true));

    let check = async |error: Error| -> Result<()> {
        assert!(error.is_incomplete(), "{error:?}");
        let rest = orders.query("c-1").start_at(error.cursor().unwrap()).all().await?;
        assert_eq!(rest[0], order(5));
        Ok(())
    };
    check(query().all().await.unwrap_err()).await?;
    check(query().count().await.unwrap_err()).await?;
    check(query().filter(|o| o.status().eq("none")).first().await.unwrap_err()).await?;
    check(query().filter(|o| o.status().eq("paid")).one().await.unwrap_err()).await?;
    let mut rows = query().stream();
    for number in 1..=4 {
        assert_eq!(rows.try_next().await?, Some(order(number)));
    }
    check(rows.next().await.unwrap().unwrap_err()).await?;
    assert!(rows.next().await.is_none());
    assert_eq!(query().limit(4).all().await?.len(), 4);
    assert_eq!(orders.query("c-1").max_pages(1).all().await?.len(), 12);
    Ok(())
}

#[tokio::test]
async fn a_page_tells_what_its_requests_consumed() -> Result<()> {
    let orders = orders(12).await?;
    assert_eq!(orders.query("c-1").await?.consumed_capacity(), None);
    let query = orders.query("c-1").limit(4).page_size(2).return_consumed_capacity();
    let units = query.await?.consumed_capacity().unwrap().capacity_units;
    assert_eq!(units, 1.0, "two requests of half a unit");
    Ok(())
}

#[tokio::test]
async fn queries_move_to_other_tasks() -> Result<()> {
    fn sent<T: Send + 'static>(value: T) -> T {
        value
    }
    let orders = orders(3).await?;
    assert_eq!(tokio::spawn(orders.query("c-1").send()).await.unwrap()?.len(), 3);
    assert_eq!(tokio::spawn(orders.query("c-1").all()).await.unwrap()?.len(), 3);
    assert_eq!(tokio::spawn(orders.query("c-1").count()).await.unwrap()?, 3);
    assert!(tokio::spawn(orders.query("c-1").first()).await.unwrap()?.is_some());
    let mut rows = sent(sent(orders.query("c-1")).stream());
    let task = tokio::spawn(async move { rows.next().await.unwrap() });
    assert_eq!(task.await.unwrap()?.number, 1);
    drop(sent(sent(orders.scan()).segments(2).stream()));
    Ok(())
}

#[tokio::test]
async fn a_filter_looks_only_at_what_the_index_holds() -> Result<()> {
    let orders = orders(6).await?;
    let placed = || orders.index(Order::BY_PLACED).query("c-1");
    let missing = placed().project::<Place>().filter(|o| o.note().exists()).all().await;
    let error = missing.unwrap_err();
    assert!(error.is_invalid_input() && error.encode_error().unwrap().path() == "note", "{error}");
    let scan = orders.index(Order::BY_PLACED).scan().project::<Place>();
    assert!(scan.filter(|o| o.status().eq("open")).all().await.unwrap_err().is_invalid_input());
    let keys = orders.index(Order::BY_PLACED).scan().filter(|o| o.number().gt(3));
    assert_eq!(keys.project::<Place>().all().await?.len(), 3);
    let whole = placed().all_attributes().filter(|o| o.note().exists());
    assert_eq!(whole.all().await?.len(), 3);
    // A count needs no more than the index holds.
    assert_eq!(placed().count().await?, 6);
    assert_eq!(orders.index(Order::BY_PLACED).scan().segments(2).count().await?, 7);
    let reversed = orders.query("c-1").sort_key_between(3, 1).await.unwrap_err();
    assert_eq!(reversed.encode_error().unwrap().path(), "number");
    Ok(())
}
