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
    let key = ("c-1", 2026, 7);
    let _ = orders.update(key).set_status("paid");
    let _ = orders.update(key).set_region(None);
    let _ = orders.update(key).apply(|o| o.status().set("paid"));
    let _ = orders.update(key).apply(|o| o.region().remove());
    let _ = orders.update(key).set_year(2027);
    let _ = orders.update(key).apply(|o| o.year().increment(1));
}
