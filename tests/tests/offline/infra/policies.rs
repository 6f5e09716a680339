//! Policies: what they allow, and where.

use std::collections::BTreeSet;

use dynamo_orm::{Access, Error};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use proptest::sample::subsequence;
use serde_json::{Value, json};

use super::schemas::{self, shop, smallest};

/// Everything that can be allowed.
const ALL: [Access; 24] = [
    Access::Get,
    Access::Put,
    Access::Insert,
    Access::Update,
    Access::Upsert,
    Access::Delete,
    Access::Modify,
    Access::ModifyOrInsert,
    Access::Check,
    Access::Query,
    Access::Scan,
    Access::BatchGet,
    Access::BatchWrite,
    Access::TransactGet,
    Access::TransactWrite,
    Access::CreateTable,
    Access::EnsureTable,
    Access::CheckTable,
    Access::ChangeTable,
    Access::DeleteTable,
    Access::PartiQlSelect,
    Access::PartiQlInsert,
    Access::PartiQlUpdate,
    Access::PartiQlDelete,
];

pub(super) fn statements(policy: &str) -> Vec<Value> {
    let policy: Value = serde_json::from_str(policy).unwrap();
    assert_eq!(policy["Version"], "2012-10-17");
    policy["Statement"].as_array().unwrap().clone()
}

/// Every action of a policy, without its prefix.
pub(super) fn actions(policy: &str) -> BTreeSet<String> {
    let actions = |statement: &Value| {
        let actions = statement["Action"].as_array().unwrap().clone();
        actions
            .into_iter()
            .map(|action| action.as_str().unwrap().strip_prefix("dynamodb:").unwrap().to_owned())
    };
    statements(policy).iter().flat_map(actions).collect()
}

fn allowed(access: &[Access]) -> BTreeSet<String> {
    match access.is_empty() {
        true => BTreeSet::new(),
        false => actions(&shop().iam_policy().allow(access).to_json().unwrap()),
    }
}

proptest! {
    #[test]
    fn a_policy_without_one_of_its_accesses_allows_nothing_more(
        access in subsequence(ALL.to_vec(), 1..=ALL.len()),
    ) {
        let whole = allowed(&access);
        for left_out in 0..access.len() {
            let mut fewer = access.clone();
            fewer.remove(left_out);
            prop_assert!(allowed(&fewer).is_subset(&whole));
        }
        let of_each = access.iter().flat_map(|access| allowed(&[*access])).collect();
        prop_assert_eq!(whole, of_each);
    }

    #[test]
    fn nothing_is_scanned_or_said_in_partiql_unasked(
        access in subsequence(ALL.to_vec(), 1..=ALL.len()),
    ) {
        let asks = |is: fn(&Access) -> bool| access.iter().any(is);
        let allowed = allowed(&access);
        prop_assert_eq!(allowed.contains("Scan"), asks(|access| *access == Access::Scan));
        let partiql = asks(|access| format!("{access:?}").starts_with("PartiQl"));
        prop_assert_eq!(allowed.iter().any(|action| action.starts_with("PartiQL")), partiql);
    }
}

#[test]
fn the_groups_hold_neither_scans_nor_partiql_nor_the_table() {
    let groups = [Access::READ, Access::WRITE].concat();
    let expected = [
        "BatchGetItem",
        "BatchWriteItem",
        "ConditionCheckItem",
        "DeleteItem",
        "GetItem",
        "PutItem",
        "Query",
        "UpdateItem",
    ];
    assert_eq!(allowed(&groups), expected.map(str::to_owned).into());
    let reads = ["BatchGetItem", "GetItem", "Query"];
    assert_eq!(allowed(Access::READ), reads.map(str::to_owned).into());
}

fn resources(policy: &str) -> Vec<(String, Value)> {
    let statements = statements(policy).into_iter();
    statements.map(|mut s| (s["Sid"].as_str().unwrap().to_owned(), s["Resource"].take())).collect()
}

#[test]
fn indexes_are_named_one_by_one_and_only_where_they_are_queried() {
    let schema = schemas::everything().named("whole");
    let access = [Access::Get, Access::Query, Access::CreateTable];
    let policy = schema.iam_policy().allow(access).region("eu-west-1").account("123456789012");
    let table = "arn:aws:dynamodb:eu-west-1:123456789012:table/whole";
    let indexes = ["by-place", "by-city", "by.street", "by-seen", "by-number"];
    let indexes = indexes.map(|index| format!("{table}/index/{index}"));
    let everywhere: Vec<_> = std::iter::once(table.to_owned()).chain(indexes).collect();
    assert_eq!(
        resources(&policy.to_json().unwrap()),
        [
            ("Items".to_owned(), json!([table])),
            ("Queries".to_owned(), json!(everywhere)),
            ("Table".to_owned(), json!([table])),
        ]
    );
    let policy = smallest().iam_policy().allow([Access::Scan]).partition("aws-cn").to_json();
    assert_eq!(
        resources(&policy.unwrap()),
        [("Queries".to_owned(), json!(["arn:aws-cn:dynamodb:*:*:table/students"]))]
    );
}

#[test]
fn a_whole_arn_stands_as_it_was_given() {
    let arn = "arn:${Partition}:dynamodb:us-east-1:1:table/other";
    let given = shop().iam_policy().allow([Access::Query]).table_arn(arn).to_json().unwrap();
    let expected = json!([arn, format!("{arn}/index/gsi1")]);
    assert_eq!(resources(&given), [("Queries".to_owned(), expected)]);
    let arn = "arn:aws:dynamodb:us-east-1:123456789012:table/shop";
    let named = shop().named(arn);
    let named = named.iam_policy().allow([Access::Get]).region("elsewhere").to_json().unwrap();
    assert_eq!(resources(&named), [("Items".to_owned(), json!([arn]))]);
}

pub(super) fn refusal(policy: Result<String, Error>) -> String {
    let error = policy.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    error.to_string()
}

#[test]
fn a_policy_that_allows_nothing_is_none() {
    assert!(refusal(shop().iam_policy().to_json()).contains(".allow("));
    let conflict = smallest().with::<schemas::Order>();
    let error = conflict.iam_policy().allow(Access::READ).to_json().unwrap_err();
    assert!(error.is_schema_conflict());
}
