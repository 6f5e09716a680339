//! What has no output, and why.

use dynamo_orm::{DynamoItem, Error, ErrorKind, Schema};

use super::schemas::{Student, smallest};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Teacher {
    #[dynamo(partition_key)]
    teacher_id: String,
}

fn errors<C>(schema: &Schema<C>) -> Vec<Error> {
    let results = [
        schema.to_terraform(),
        schema.to_cloudformation_json(),
        schema.to_cloudformation_yaml(),
        schema.to_cdk(),
        schema.to_create_table_input().map(|input| format!("{input:?}")),
    ];
    results.into_iter().map(Result::unwrap_err).collect()
}

#[test]
fn types_that_disagree_have_no_output_and_are_named() {
    for error in errors(&Schema::of::<Student>().with::<Teacher>()) {
        assert!(error.is_schema_conflict());
        let text = error.to_string();
        assert!(text.contains("`Student`") && text.contains("`Teacher`"), "{text}");
    }
}

#[test]
fn a_table_that_is_named_by_its_arn_has_no_output_that_makes_it() {
    let arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/students";
    for error in errors(&smallest().named(arn)) {
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("ARN"), "{error}");
    }
}

#[test]
fn a_schema_without_types_has_no_output() {
    for error in errors(&Schema::new()) {
        assert!(error.to_string().contains(".with::<Type>()"), "{error}");
    }
}
