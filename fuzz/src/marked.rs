//! Items that carry marks beside their fields: what they are, of which edition, of which version.

use std::collections::HashMap;
use std::time::SystemTime;

use dynamo_orm::{AttributeValue, DynamoCollection, DynamoItem, EpochSeconds};

/// An item with every mark that there is.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(
    table = "marked",
    entity = "Page",
    schema_version = 2,
    upgrade = "editions",
    key(pk = "P#{path}", sk = "PAGE#{number}")
)]
pub struct Page {
    pub path: String,
    pub number: u32,
    pub texts: Vec<String>,
    #[dynamo(version)]
    pub version: u64,
    #[dynamo(created_at)]
    pub created: Option<SystemTime>,
    #[dynamo(ttl)]
    pub ends: Option<EpochSeconds<SystemTime>>,
}

mod editions {
    use dynamo_orm::DynamoValue;

    #[derive(Debug, DynamoValue)]
    pub struct V1 {
        path: String,
        number: u32,
        text: String,
    }

    pub fn v1_to_v2(old: V1) -> super::Page {
        super::Page {
            path: old.path,
            number: old.number,
            texts: vec![old.text],
            version: 0,
            created: None,
            ends: None,
        }
    }
}

/// Another item of the same partitions.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "marked", entity = "Link", key(pk = "P#{path}", sk = "LINK#{to}"))]
pub struct Link {
    pub path: String,
    pub to: String,
}

/// Both, one by one.
#[derive(Debug, DynamoCollection)]
pub enum Entry {
    Page(Page),
    Link(Link),
    #[dynamo(other)]
    Other(HashMap<String, AttributeValue>),
}

/// Both, together.
#[derive(Debug, DynamoCollection)]
pub struct PageWithLinks {
    pub page: Option<Page>,
    pub links: Vec<Link>,
}
