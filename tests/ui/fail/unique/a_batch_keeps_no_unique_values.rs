use dynamo_orm::{Db, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    email: String,
}

fn main() {
    let db = Db::in_memory();
    let users = db.table::<User>();
    let many = [User { id: "1".into(), email: "a@x".into() }];
    let _ = users.batch_put(&many);
    let _ = users.batch_delete(["1"]);
    let _ = db.batch_write().put(&users, &many[0]);
}
