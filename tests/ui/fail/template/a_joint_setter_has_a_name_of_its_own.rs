use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}"))]
#[dynamo(global_index(name = "one", key(a = "{status}#{region}")))]
#[dynamo(global_index(name = "two", key(b = "{x}#{y_and_z}", c = "{x_and_y}#{z}")))]
struct Order {
    customer: String,
    status: String,
    region: String,
    status_and_region: String,
    x: u8,
    y_and_z: u8,
    x_and_y: u8,
    z: u8,
}

fn main() {}
