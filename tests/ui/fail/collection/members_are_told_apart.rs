use dynamo_orm::{DynamoCollection, DynamoItem};

macro_rules! items {
    ($($name:ident { $($above:tt)* } { $($fields:tt)* })*) => {$(
        #[derive(DynamoItem)]
        #[dynamo($($above)*)]
        struct $name { $($fields)* }
    )*};
}

items! {
    Order { table = "shop", entity = "Order" } { #[dynamo(partition_key)] id: u64 }
    Again { table = "shop", entity = "Order" } { #[dynamo(partition_key)] id: u64 }
    Elsewhere { table = "stock", entity = "Elsewhere" } { #[dynamo(partition_key)] id: u64 }
    OtherKey { table = "shop", entity = "OtherKey" } { #[dynamo(partition_key)] number: u64 }
    OtherType { table = "shop", entity = "OtherType" } { #[dynamo(partition_key)] id: String }
    Anonymous { table = "shop" } { #[dynamo(partition_key)] id: u64 }
    Alike { table = "shop", entity = "Alike", entity_attribute = "type" } {
        #[dynamo(partition_key)] id: u64
    }
}

#[derive(DynamoCollection)]
enum Items {
    Order(Order),
    Again(Again),
    Elsewhere(Elsewhere),
    OtherKey(OtherKey),
    OtherType(OtherType),
    Anonymous(Anonymous),
    Alike(Alike),
}

fn main() {}
