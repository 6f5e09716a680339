use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(untagged, rename_all = "camelCase")]
enum Amount {
    #[dynamo(rename = "n")]
    Number(#[dynamo(rename = "value")] u64),
    Pair(u64, #[dynamo(flatten)] String),
}

#[derive(DynamoValue)]
#[dynamo(rename_all_fields = "camelCase")]
enum Status {
    Open,
    #[dynamo(other, rename = "else")]
    Other(String),
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login {
        #[dynamo(partition_key)]
        user: String,
    },
}

fn main() {}
