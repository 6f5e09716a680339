//! Policies of one tenant.

use dynamo_orm::{Access, DynamoItem, Error, Schema};
use serde_json::{Value, json};

use super::policies::{refusal, statements};
use super::schemas::{self, app};

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
        let policy = for_tenant(&Schema::of::<User>(), &[Access::Get], value).unwrap();
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
    assert!(refused(&app(), Access::READ, "a-${}").contains("no name"));
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

#[test]
fn a_variable_that_may_hold_any_text_is_refused_where_something_follows_it() {
    let subject = "${oidc.example.com:sub}";
    let message = refusal(for_tenant(&app(), Access::READ, subject));
    assert!(message.contains(subject) && message.contains("PrincipalTag"), "{message}");
    assert!(for_tenant(&Schema::of::<Invoice>(), Access::READ, subject).is_ok());
    for known in ["${cognito-identity.amazonaws.com:sub}", "u-${aws:userid}"] {
        assert!(for_tenant(&app(), Access::READ, known).is_ok(), "{known}");
    }
}

#[derive(DynamoItem)]
#[dynamo(table = "days", entity = "Profile", key(pk = "T#{tenant}", sk = "PROFILE"))]
struct Profile {
    tenant: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "days", entity = "Day", key(pk = "T#{tenant}#D#{day}", sk = "DAY"))]
struct Day {
    tenant: String,
    day: u32,
}

#[test]
fn a_value_that_is_escaped_in_the_keys_of_some_types_only_is_refused() {
    let days = Schema::new().with::<Profile>().with::<Day>();
    // Else its profile would stand among the days of the tenant `a`.
    let why = refusal(for_tenant(&days, Access::READ, "a#D#7"));
    assert!(why.contains("holds `#`"), "{why}");
    for value in ["a", "a:D", "${aws:PrincipalTag/tenant}"] {
        for_tenant(&days, Access::READ, value).unwrap();
    }
    for_tenant(&Schema::of::<Profile>(), Access::READ, "a#D#7").unwrap();
    for_tenant(&Schema::of::<Day>(), Access::READ, "a#D#7").unwrap();
}
