//! Queries: an orders table with two indexes, read page by page as a web handler would.
//!
//! `cargo run --example queries`

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use comfy_table::{CellAlignment, Table as Grid, presets::UTF8_FULL_CONDENSED};
use dynamo_orm::{Cursor, Db, DynamoItem, DynamoValue, Result, Table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(keys_only)))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
    status: String,
    region: String,
    placed_at: String,
    total: u64,
}

/// What the index `by-total` holds.
#[derive(Debug, DynamoValue)]
struct OrderTotal {
    order_id: String,
    total: u64,
}

/// What a web handler answers: a page, and the text that asks for the next.
struct Listing {
    orders: Vec<Order>,
    next: Option<String>,
}

async fn list(orders: &Table<Order>, customer: &str, after: Option<&str>) -> Result<Listing> {
    let cursor = after.map(str::parse::<Cursor>).transpose()?;
    let page = orders
        .query(customer)
        .sort_key_begins_with("2026-")
        .filter(|o| o.total().ge(100))
        .descending()
        .limit(5)
        .maybe_start_at(cursor)
        .await?;
    let next = page.cursor().map(|cursor| cursor.to_string());
    Ok(Listing { orders: page.into_items(), next })
}

#[tokio::main]
async fn main() -> Result<()> {
    let orders = Db::in_memory().table::<Order>();
    orders.create_table().await?;
    for number in 1..=24 {
        orders.put(&order("c-1", number)).await?;
        orders.put(&order("c-2", number)).await?;
    }

    println!("Orders of c-1 from 100 up, newest first, five a page:");
    let mut after = None;
    loop {
        let listing = list(&orders, "c-1", after.as_deref()).await?;
        println!("{}", grid(&listing.orders));
        let Some(next) = listing.next else { break };
        println!("next: {next}\n");
        after = Some(next);
    }

    let stolen = after.as_deref().map(|cursor| cursor.parse::<Cursor>()).transpose()?;
    let refused = orders.query("c-2").maybe_start_at(stolen).await;
    println!("A cursor of c-1 opens c-2: {}\n", refused.is_ok());

    println!("Open orders of the EU in spring, by the index `by-status`:");
    let open = orders
        .index(Order::BY_STATUS)
        .query(("OPEN", "EU"))
        .sort_key_between("2026-03", "2026-06")
        .all()
        .await?;
    println!("{}", grid(&open));

    let dearest = orders
        .index(Order::BY_TOTAL)
        .query("c-1")
        .descending()
        .consistent_read()
        .project::<OrderTotal>()
        .first()
        .await?;
    if let Some(OrderTotal { order_id, total }) = dearest {
        println!("Dearest of c-1, by the index `by-total`: {order_id} at {total}");
    }
    println!("Orders of c-1 in all: {}", orders.query("c-1").count().await?);
    Ok(())
}

fn order(customer: &str, number: u64) -> Order {
    let (month, day) = (1 + number % 12, 1 + number);
    Order {
        customer_id: customer.into(),
        order_id: format!("2026-{month:02}-{number:03}"),
        status: if number.is_multiple_of(3) { "PAID" } else { "OPEN" }.into(),
        region: if number.is_multiple_of(2) { "EU" } else { "US" }.into(),
        placed_at: format!("2026-{month:02}-{day:02}"),
        total: number * 37 % 400,
    }
}

fn grid(orders: &[Order]) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(UTF8_FULL_CONDENSED);
    grid.set_header(["customer", "order", "status", "region", "placed", "total"]);
    for order in orders {
        let Order { customer_id, order_id, status, region, placed_at, total } = order;
        grid.add_row([customer_id, order_id, status, region, placed_at, &total.to_string()]);
    }
    if let Some(column) = grid.column_mut(5) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    grid
}
