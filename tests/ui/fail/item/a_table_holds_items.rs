use dynamo_orm::{Db, DynamoValue};

struct Plain {
    id: u64,
}

#[derive(DynamoValue)]
struct Value {
    id: u64,
}

fn tables(db: &Db) {
    let _plain = db.table::<Plain>();
    let _value = db.table::<Value>();
}

fn main() {}
