use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    number: Option<u64>,
}

fn main() {
    let users = Db::in_memory().table::<User>();
    let _ = users.update("1").apply(|u| u.number().set(1u64));
    let _ = users.update("1").apply(|u| u.number().remove());
    let _ = users.update("1").increment_number(1u64);
}
