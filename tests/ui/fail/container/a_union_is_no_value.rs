use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(Clone, Copy, DynamoValue)]
union Bits {
    whole: u32,
    float: f32,
}

#[derive(Clone, Copy, DynamoItem)]
union Row {
    id: u32,
}

fn main() {}
