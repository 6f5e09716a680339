//! The AWS SDK for Rust with serde_dynamo, by its own functions for pages and items.

use aws_config::BehaviorVersion;

use crate::measure::{Contender, Failure};
use crate::sdk::{load, query};
use crate::student::Student;

pub struct Client {
    client: aws_sdk_dynamodb::Client,
}

impl Client {
    pub async fn new() -> Self {
        let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
        Self { client: aws_sdk_dynamodb::Client::new(&config) }
    }
}

impl Contender for Client {
    async fn page(&self) -> Result<Vec<Student>, Failure> {
        Ok(serde_dynamo::from_items(query(&self.client).await?)?)
    }

    async fn load(&self, students: &[Student]) -> Result<(), Failure> {
        load(&self.client, students, |student| Ok(serde_dynamo::to_item(student)?)).await
    }
}
