//! Policies: what they allow, where, and whose.

use std::collections::BTreeSet;

use dynamo_orm::{Access, DynamoItem, Error, Schema};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use proptest::sample::subsequence;
use serde_json::{Value, json};

use super::schemas::{self, app, shop, smallest};

/// Everything that can be allowed.
const ALL: [Access; 23] = [
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
    Access::DeleteTable,
    Access::CheckTable,
    Access::ChangeTable,
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

fn refusal(policy: Result<String, Error>) -> String {
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

fn for_tenant(schema: &Schema, access: &[Access], value: &str) -> Result<String, Error> {
    schema.iam_policy().allow(access).for_tenant("tenant", value).to_json()
}

fn keys(policy: &str) -> Vec<(String, Value)> {
    let condition = |mut statement: Value| {
        let condition = statement["Condition"].take();
        assert_eq!(condition["Null"], json!({ "dynamodb:LeadingKeys": "false" }));
        let resources = statement["Resource"].as_array().unwrap().clone();
        let end = |arn: &Value| arn.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let ends: Vec<_> = resources.iter().map(end).collect();
        (ends.join(" "), condition)
    };
    statements(policy).into_iter().map(condition).collect()
}

fn like(patterns: &[&str]) -> Value {
    json!({
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": patterns },
        "Null": { "dynamodb:LeadingKeys": "false" },
    })
}

#[test]
fn a_tenant_has_its_own_partitions_of_the_table_and_of_indexes_that_begin_with_it() {
    let policy = for_tenant(&app(), Access::READ, "${aws:PrincipalTag/tenant}").unwrap();
    let own = ["TENANT#${aws:PrincipalTag/tenant}#USER#*", "TENANT#${aws:PrincipalTag/tenant}"];
    let exactly = json!({
        "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["${aws:PrincipalTag/tenant}"] },
        "Null": { "dynamodb:LeadingKeys": "false" },
    });
    assert_eq!(
        keys(&policy),
        [
            ("app".to_owned(), like(&own)),
            ("app by-seen".to_owned(), like(&own)),
            ("by-status".to_owned(), like(&["T${*}${aws:PrincipalTag/tenant}#*"])),
            ("of-tenant".to_owned(), exactly),
        ]
    );
}

#[test]
fn a_tenant_that_is_the_whole_key_is_compared_as_a_whole() {
    let policy = for_tenant(&Schema::of::<Invoice>(), &[Access::Get], "a*b?c$d").unwrap();
    let expected = json!({
        "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["TENANT#a*b?c${$}d"] },
        "Null": { "dynamodb:LeadingKeys": "false" },
    });
    assert_eq!(keys(&policy), [("invoices".to_owned(), expected)]);
    let policy = for_tenant(&Schema::of::<Plain>(), &[Access::Query], "t-1").unwrap();
    assert!(policy.contains("\"t-1\""), "{policy}");
}

#[derive(DynamoItem)]
#[dynamo(table = "invoices")]
#[dynamo(key(pk = "TENANT#{tenant}", sk = "{number}"))]
struct Invoice {
    tenant: String,
    number: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "plain")]
struct Plain {
    #[dynamo(partition_key)]
    tenant: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "numbered")]
#[dynamo(key(pk = "{tenant}#{user}", sk = "A"))]
struct Numbered {
    tenant: u32,
    user: String,
}

#[test]
fn a_value_stands_in_the_policy_as_it_does_in_keys() {
    for value in ["a#b", "100%", "*", "?", "plain", "$x"] {
        let policy = for_tenant(&app(), &[Access::Get], value).unwrap();
        let user = User { tenant: value.into(), user: "u".into() };
        let key = dynamo_orm::to_item(&user).unwrap()["pk"].as_s().unwrap().clone();
        let pattern =
            statements(&policy)[0]["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]
                [0]
            .as_str()
            .unwrap()
            .to_owned();
        let text = pattern.replace("${*}", "*").replace("${?}", "?").replace("${$}", "$");
        assert_eq!(text.strip_suffix('*'), key.strip_suffix('u'), "{value}");
    }
    let policy = for_tenant(&Schema::of::<Numbered>(), &[Access::Get], "42").unwrap();
    let item = dynamo_orm::to_item(&Numbered { tenant: 42, user: "*".into() }).unwrap();
    assert_eq!(keys(&policy)[0].1, like(&[item["pk"].as_s().unwrap()]));
}

#[derive(DynamoItem)]
#[dynamo(table = "app", entity = "User")]
#[dynamo(key(pk = "TENANT#{tenant}#USER#{user}", sk = "PROFILE"))]
struct User {
    tenant: String,
    user: String,
}

#[test]
fn a_type_that_is_of_no_tenant_is_named() {
    let mixed = Schema::new().with::<schemas::Customer>();
    let why = refusal(for_tenant(&mixed, &[Access::Get], "t"));
    assert!(why.contains("`Customer`") && why.contains("`tenant`"), "{why}");
    let why = refusal(for_tenant(&Schema::of::<Later>(), &[Access::Get], "t"));
    assert!(why.contains("`Later`"), "{why}");
}

/// The tenant is in the key, but not first.
#[derive(DynamoItem)]
#[dynamo(table = "later")]
#[dynamo(key(pk = "{user}#{tenant}", sk = "A"))]
struct Later {
    tenant: String,
    user: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "numbers")]
struct NumberKey {
    #[dynamo(partition_key)]
    tenant: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "colons")]
#[dynamo(key(pk = "TENANT:{tenant}:{user}", sk = "A"))]
struct Colons {
    tenant: String,
    user: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "unique", entity = "Unique")]
#[dynamo(key(pk = "TENANT#{tenant}", sk = "{user}"))]
struct Unique {
    tenant: String,
    user: String,
    #[dynamo(unique)]
    email: String,
}

#[test]
fn what_cannot_be_held_to_one_tenant_is_refused() {
    let refused = |schema: &Schema, access: &[Access], value: &str| {
        refusal(for_tenant(schema, access, value))
    };
    for access in [Access::Scan, Access::PartiQlSelect, Access::PartiQlInsert] {
        let why = refused(&app(), &[Access::Get, access], "t");
        assert!(why.contains(&format!("`{access:?}`")), "{why}");
    }
    assert!(refused(&app(), &[Access::CreateTable], "t").contains("a policy of its own"));
    assert!(refused(&app(), Access::READ, "").contains("empty"));
    assert!(refused(&app(), Access::READ, "a-${open").contains("not closed"));
    assert!(refused(&Schema::of::<NumberKey>(), Access::READ, "1").contains("type N"));
    // Variables are not escaped, so none may hold what ends the value.
    let tag = "${aws:PrincipalTag/tenant}";
    assert!(refused(&Schema::of::<Colons>(), Access::READ, tag).contains("`:`"));
    for_tenant(&Schema::of::<Colons>(), Access::READ, "a:b").unwrap();
    assert!(refused(&Schema::of::<Numbered>(), Access::READ, tag).contains("form of its own"));
    assert!(refused(&Schema::of::<Numbered>(), Access::READ, "x").contains("form"));
    let why = refused(&Schema::of::<Unique>(), &[Access::Get, Access::Insert], "t");
    assert!(why.contains("`Unique`") && why.contains("`Insert`"), "{why}");
    for_tenant(&Schema::of::<Unique>(), Access::READ, "t").unwrap();
}
