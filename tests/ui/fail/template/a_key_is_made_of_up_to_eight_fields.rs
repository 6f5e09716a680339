use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{a}#{b}#{c}#{d}", sk = "{e}#{f}#{g}#{h}#{i}"))]
#[dynamo(global_index(name = "one", key(x = "{a}#{b}#{c}#{d}#{e}#{f}#{g}#{h}#{i}")))]
struct Order {
    a: u8,
    b: u8,
    c: u8,
    d: u8,
    e: u8,
    f: u8,
    g: u8,
    h: u8,
    i: u8,
}

fn main() {}
