use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "C#{customer}", sk = "O#{year}#{number}"))]
#[dynamo(global_index(name = "one", key(a = "{status}#{region}")))]
struct Order {
    customer: String,
    year: u16,
    number: u64,
    status: String,
    region: Option<String>,
    total: u64,
}

fn main() {
    let orders = Db::in_memory().table::<Order>();
    let _ = orders.get(("C#c-1", "O#2026#7"));
    let _ = orders.get("C#c-1");
    let _ = orders.query(1);
    let _ = orders.query("c-1").sort_key_begins_with("O#2026");
    let _ = orders.query("c-1").sort_key_prefix("2026");
    let _ = orders.query("c-1").sort_key_prefix((2026, 7, 1));
    let _ = orders.query("c-1").sort_key_between(2026, "2027");
    let _ = orders.index(Order::ONE).query("paid");
    let _ = orders.index(Order::ONE).query(("paid", "EU")).sort_key_prefix("a");
}
