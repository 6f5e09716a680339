use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "users")]
struct User {
    #[dynamo(partition_key, unique)]
    id: String,
}

#[derive(DynamoItem)]
#[dynamo(
    table = "shop",
    key(pk = "USER#{id}"),
    global_index(name = "by-team", key(team_pk = "TEAM#{team}#{email}"))
)]
struct Member {
    #[dynamo(unique)]
    id: String,
    #[dynamo(unique)]
    team: String,
    email: String,
}

fn main() {}
