use dynamo_orm::DynamoValue;

mod hex {
    pub type Value = String;
    pub fn to_value(number: &u32) -> String {
        format!("{number:x}")
    }
    pub fn from_value(text: String) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(&text, 16)
    }
}

mod bare {
    pub fn to_value(number: &u32) -> u32 {
        *number
    }
}

#[derive(DynamoValue)]
struct Colour {
    #[dynamo(with = "hex")]
    red: u64,
}

#[derive(DynamoValue)]
struct Shade {
    #[dynamo(with = "bare")]
    grey: u32,
}

#[derive(DynamoValue)]
struct Moment {
    #[dynamo(with = "dynamo_orm::epoch_seconds")]
    at: String,
}

fn main() {}
