use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "invoices")]
struct Invoice {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    year: u32,
    #[dynamo(sort_key)]
    number: u32,
}

fn main() {}
