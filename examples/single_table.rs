//! A shop in one table: customers, their addresses and orders, and what was ordered.
//!
//! Its four types are in `src/shop.rs`, which `schema.rs` shares. They make these keys:
//!
//! | type | partition key | sort key |
//! |---|---|---|
//! | `Customer` | `CUSTOMER#{customer_id}` | `PROFILE` |
//! | `Address` | `CUSTOMER#{customer_id}` | `ADDRESS#{label}` |
//! | `Order` | `CUSTOMER#{customer_id}` | `ORDER#{placed_at}#{order_id}` |
//! | `Order`, in `gsi1` | `STATUS#{status}` | `{placed_at:desc}` |
//! | `Line` | `ORDER#{order_id}` | `LINE#{number}` |
//!
//! `cargo run --example single_table`

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::collections::HashMap;

use chrono::{DateTime, Days, Utc};
use comfy_table::{CellAlignment, Table as Grid, presets::UTF8_FULL_CONDENSED};
use dynamo_orm::{AttributeValue, Db, DynamoCollection, Result, to_item};
use examples::shop::{Address, Customer, Line, Order, Status};

/// Whatever a customer's partition holds, in the order of its keys.
#[derive(Debug, DynamoCollection)]
enum CustomerItem {
    Address(Address),
    Order(Order),
    Customer(Customer),
}

/// The same, assembled.
#[derive(Debug, DynamoCollection)]
struct Account {
    customer: Customer,
    addresses: Vec<Address>,
    orders: Vec<Order>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let db = Db::in_memory();
    let (customers, addresses) = (db.table::<Customer>(), db.table::<Address>());
    let (orders, lines) = (db.table::<Order>(), db.table::<Line>());
    orders.create_table().await?;
    let alice = Customer { customer_id: "c-1".into(), name: "Alice".into() };
    customers.put(&alice).await?;
    for (label, city) in [("home", "Oslo"), ("work", "Bergen")] {
        let (customer_id, label, city) = ("c-1".into(), label.into(), city.into());
        addresses.put(&Address { customer_id, label, city }).await?;
    }
    orders.batch_put((1..=6).map(order)).await?;
    lines.batch_put((1..=3).map(|number| line(2, number))).await?;

    println!("Stored as:");
    show_keys(&[to_item(&alice)?, to_item(&order(1))?, to_item(&order(2))?, to_item(&line(2, 1))?]);

    println!("\n1. A customer with everything in one query:");
    let account = db.collection::<Account>().get("c-1").await?;
    if let Some(Account { customer, addresses, orders }) = account {
        let cities: Vec<_> = addresses.iter().map(|address| address.city.as_str()).collect();
        println!("{} in {}, {} orders", customer.name, cities.join(" and "), orders.len());
    }
    for item in db.collection::<CustomerItem>().query("c-1").limit(4).all().await? {
        match item {
            CustomerItem::Customer(customer) => println!("  customer {}", customer.name),
            CustomerItem::Address(address) => println!("  address {}", address.label),
            CustomerItem::Order(order) => println!("  order {}", order.order_id),
        }
    }

    println!("\n2. Orders of a customer in a span of days:");
    let (from, to) = (day(2), day(4));
    let some = orders.query("c-1").sort_key_between(from, to).all().await?;
    println!("{}", grid(&some));

    println!("\n3. Open orders of all customers, newest first, by an index:");
    let open = orders.index(Order::GSI1).query(Status::Open).all().await?;
    println!("{}", grid(&open));

    println!("\n4. The lines of an order:");
    for line in lines.query(2).all().await? {
        println!("  {} x {}", line.quantity, line.product);
    }

    // The status stands in a key of the index, and the setter writes both.
    orders.update(("c-1", day(3), 3)).set_status(Status::Paid).await?;
    let open = orders.index(Order::GSI1).query(Status::Open).count().await?;
    println!("\nAfter one was paid, {open} are open.");
    Ok(())
}

fn day(number: u64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Days::new(20_000 + number)
}

fn order(number: u64) -> Order {
    let status = if number.is_multiple_of(2) { Status::Paid } else { Status::Open };
    let (customer_id, placed_at, total) = ("c-1".into(), day(number), number * 37 % 400);
    Order { customer_id, placed_at, order_id: number, status, total }
}

fn line(order_id: u64, number: u16) -> Line {
    Line { order_id, number, product: format!("Book {number}"), quantity: 1 }
}

/// The keys of some items as they are in the table.
fn show_keys(items: &[HashMap<String, AttributeValue>]) {
    let mut grid = Grid::new();
    grid.load_style(UTF8_FULL_CONDENSED);
    grid.set_header(["entity", "pk", "sk", "gsi1pk"]);
    for item in items {
        let text = |name: &str| match item.get(name) {
            Some(AttributeValue::S(text)) => text.clone(),
            _ => String::new(),
        };
        grid.add_row(["entity", "pk", "sk", "gsi1pk"].map(text));
    }
    println!("{grid}");
}

fn grid(orders: &[Order]) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(UTF8_FULL_CONDENSED);
    grid.set_header(["order", "placed", "status", "total"]);
    for Order { order_id, placed_at, status, total, .. } in orders {
        let day = placed_at.date_naive().to_string();
        grid.add_row([order_id.to_string(), day, format!("{status:?}"), total.to_string()]);
    }
    if let Some(column) = grid.column_mut(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    grid
}
