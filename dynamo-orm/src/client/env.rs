//! The default credential chain, behind the feature `aws`.

use aws_config::BehaviorVersion;
use aws_sdk_dynamodb::Config;

use super::Db;
use crate::wire::client_with_codec;

impl Db {
    /// The database that the environment names: AWS's default chain.
    ///
    /// Region and credentials come from environment variables, profiles, SSO, `aws-vault`, or the
    /// roles of ECS, EKS, EC2 and Lambda. `AWS_ENDPOINT_URL_DYNAMODB` names another
    /// DynamoDB-compatible server. What is missing is an error of the first call.
    pub async fn from_env() -> Self {
        let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
        Self::on(client_with_codec(&Config::new(&config)))
    }
}
