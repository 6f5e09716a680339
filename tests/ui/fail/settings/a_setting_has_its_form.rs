use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", billing, stream = new_image, deletion_protection = "yes")]
#[dynamo(point_in_time_recovery, point_in_time_recovery = false, tags(team = "shop", "area" = 7))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
