use dynamo_orm::{Db, DynamoItem};

struct Plain;

#[derive(DynamoItem)]
#[dynamo(table = "pages")]
struct Page<T> {
    #[dynamo(partition_key)]
    id: u64,
    body: Vec<T>,
}

fn pages(db: &Db) {
    let _good = db.table::<Page<String>>();
    let _bad = db.table::<Page<Plain>>();
}

fn main() {}
