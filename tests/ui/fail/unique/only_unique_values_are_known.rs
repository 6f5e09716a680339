use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
}

fn main() {
    let users = Db::in_memory().table::<User>();
    let user = User { id: "1".into() };
    let _ = users.put(&user).knowing(&user);
    let _ = users.put(&user).claim();
}
