use dynamo_orm::{DynamoValue, Null};

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Number {
    Float(f64),
    Whole(u64),
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Width {
    Wide(i64),
    Narrow(u32),
    NotZero(std::num::NonZero<u8>),
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum List {
    Any(Vec<u16>),
    Pair(u16, u16),
    Tuple((u8, u16, u8)),
    Fixed([u16; 4]),
}

#[derive(DynamoValue)]
enum Status {
    Open,
    Paid,
}

#[derive(DynamoValue)]
struct Name(String);

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Text {
    Any(Name),
    Known(Status),
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Nothing {
    Count(Option<u8>),
    Unit,
    Null(Null),
}

// The other way round is right, as is what has nothing in common.
#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Right {
    Nothing,
    Known(Status),
    Any(Name),
    Narrow(u32),
    Wide(i64),
    Float(f64),
    Pair(u16, u16),
    Named(u16, Name),
    Any16(Vec<u16>),
    Names(Vec<Name>),
}

fn main() {}
