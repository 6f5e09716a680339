use dynamo_orm::{DynamoCollection, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order", global_index(name = "by-city", partition_key(city)))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Bill")]
#[dynamo(global_index(name = "by-city", partition_key(town)))]
struct Bill {
    #[dynamo(partition_key)]
    id: u64,
    town: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Cart")]
#[dynamo(global_index(name = "by-city", partition_key(city), project(keys_only)))]
struct Cart {
    #[dynamo(partition_key)]
    id: u64,
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Note")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoCollection)]
#[dynamo(index = "by-city")]
enum Lacking {
    Order(Order),
    Note(Note),
}

#[derive(DynamoCollection)]
#[dynamo(index = "by-city")]
enum Differing {
    Order(Order),
    Bill(Bill),
    Cart(Cart),
}

fn main() {}
