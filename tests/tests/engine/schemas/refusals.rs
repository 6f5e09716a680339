//! What the service refuses of a table is refused before anything is sent.

use dynamo_orm::{Billing, Db, Result, Schema, Throughput};
use tests::Student;

use super::{Customer, Order};

fn refusal<C>(schema: &Schema<C>) -> String {
    let error = schema.table_name().unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    error.to_string()
}

#[test]
fn names_that_no_table_has() {
    for name in ["", "ab", "with space", "new\nline", "überall", &"x".repeat(256)] {
        let message = refusal(&Schema::of::<Student>().named(name));
        assert!(message.contains("3 to 255"), "{message}");
    }
    for name in ["abc", "a.b-c_D9", &"x".repeat(255)] {
        assert_eq!(Schema::of::<Student>().named(name).table_name().unwrap(), name);
    }
}

#[tokio::test]
async fn an_arn_is_no_name_for_a_new_table() {
    let arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/students";
    let schema = Db::in_memory().schema().with::<Student>().named(arn);
    assert_eq!(schema.table_name().unwrap(), arn);
    assert!(schema.create_table().await.unwrap_err().is_invalid_input());
}

#[test]
fn tags_that_the_service_refuses() {
    let tagged = |name: &str, value: &str| Schema::of::<Student>().tag(name, value);
    let long = "x".repeat(129);
    for name in ["", "aws:team", "AWS:team", "a\"b", "tab\t", "{}", long.as_str()] {
        let message = refusal(&tagged(name, "v"));
        assert!(message.contains("tag"), "{name}: {message}");
    }
    for value in ["a\"b", "$", &"x".repeat(257)] {
        refusal(&tagged("team", value));
    }
    for (name, value) in [("a", ""), ("Größe", "ö 1"), (&"x".repeat(128), &"v".repeat(256))] {
        assert!(tagged(name, value).table_name().is_ok(), "{name}");
    }
    let many = (0..51).fold(Schema::of::<Student>(), |s, n| s.tag(format!("t{n}"), "v"));
    assert!(refusal(&many).contains("at most 50"));
    let fifty = (0..50).fold(Schema::of::<Student>(), |s, n| s.tag(format!("t{n}"), "v"));
    assert!(fifty.table_name().is_ok());
}

#[test]
fn units_of_nothing_and_of_no_index() {
    let schema = Schema::of::<Order>().billing(Billing::provisioned(0, 5));
    assert!(refusal(&schema).contains("at least one"));
    let schema = Schema::of::<Order>().index_throughput("by-status", Throughput::new(1, 0));
    assert!(refusal(&schema).contains("`by-status`"));
    for index in ["by-total", "by-nothing"] {
        let schema = Schema::of::<Order>().index_throughput(index, Throughput::new(1, 1));
        assert!(refusal(&schema).contains("no global index"), "{index}");
    }
}

#[test]
fn all_refusals_are_told_at_once() {
    let schema = Schema::of::<Customer>().named("x").tag("aws:a", "b").tag("c", "$");
    let message = refusal(&schema);
    for part in ["`x`", "`aws:a`", "`c`"] {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[tokio::test]
async fn a_table_that_is_there_is_told_with_nothing_done() -> Result<()> {
    let db = Db::in_memory();
    let schema = db.schema().with::<Customer>().with::<Order>();
    schema.create_table().await?;
    let error = schema.create_table().await.unwrap_err();
    assert!(error.is_table_in_use());
    let steps = error.steps().unwrap();
    assert_eq!((steps.done().len(), steps.not_begun().len()), (0, 1));
    assert_eq!(steps.begun().unwrap().to_string(), "create the table `shop` with 3 indexes");
    assert!(
        error.to_string().starts_with("0 of 2 steps done, failed to create the table"),
        "{error}"
    );
    Ok(())
}
