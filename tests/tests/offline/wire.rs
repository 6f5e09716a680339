//! The codec in the SDK's pipeline, against answers that a test gives.

use std::time::Duration;

use dynamo_orm::{Db, DynamoItem, Error, ErrorKind, Result, Table};
use tests::{Answer, Stub, Student};

const ALICE: &str = r#"{"Item":{"student_id":{"N":"3098390"},"first_name":{"S":"Alice"},"last_name":{"S":"Wonderland"},"grades":{"L":[{"N":"90"},{"N":"85"},{"N":"100"},{"N":"94"}]}}}"#;

fn students(stub: &Stub) -> Table<Student> {
    Db::new(stub.client()).table()
}

async fn get(answers: impl IntoIterator<Item = Answer>) -> (Result<Option<Student>>, usize) {
    let stub = Stub::new(answers);
    let got = students(&stub).get(3098390).await;
    (got, stub.requests().len())
}

fn crc(body: &str) -> u32 {
    crc32fast::hash(body.as_bytes())
}

#[tokio::test]
async fn an_answer_to_a_put_that_is_no_json_is_an_error_though_the_item_is_known() {
    for no_json in ["\u{c}{}", "{\u{c}}", "{}{}", "{,}", "{\"ConsumedCapacity\":}", "[]"] {
        let stub = Stub::new([Answer::ok(no_json)]);
        let put = students(&stub).put(&Student::alice()).return_new().await;
        assert!(put.is_err_and(|error| error.is_decode()), "{no_json:?}");
    }
    for json in ["{}", " \t\r\n{ } ", "{\"ConsumedCapacity\":null}"] {
        let stub = Stub::new([Answer::ok(json)]);
        let put = students(&stub).put(&Student::alice()).return_new().await;
        assert_eq!(put.unwrap(), Student::alice(), "{json:?}");
    }
}

#[tokio::test]
async fn requests_are_what_the_service_expects() -> Result<()> {
    let stub = Stub::new(["{}", "{}", ALICE, "{}", "{}"].map(Answer::ok));
    let students = students(&stub);
    students.put(&Student::alice()).await?;
    students.insert(&Student::alice()).await?;
    students.get(3098390).consistent_read().await?;
    students.update(3098390).set_grades([90]).apply(|s| s.last_name().set("Liddell")).await?;
    students.delete(3098390).await?;

    let key = serde_json::json!({"student_id": {"N": "3098390"}});
    let item = serde_json::from_str::<serde_json::Value>(ALICE).unwrap()["Item"].clone();
    let expected = [
        ("PutItem", serde_json::json!({"TableName": "students", "Item": item})),
        (
            "PutItem",
            serde_json::json!({
                "TableName": "students", "Item": item,
                "ConditionExpression": "attribute_not_exists(#0)",
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                "ExpressionAttributeNames": {"#0": "student_id"},
            }),
        ),
        (
            "GetItem",
            serde_json::json!({"TableName": "students", "Key": key, "ConsistentRead": true}),
        ),
        (
            "UpdateItem",
            serde_json::json!({
                "TableName": "students", "Key": key,
                "UpdateExpression": "SET #0 = :0, #1 = :1",
                "ConditionExpression": "attribute_exists(#2)",
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                "ExpressionAttributeNames": {"#0": "grades", "#1": "last_name", "#2": "student_id"},
                "ExpressionAttributeValues": {":0": {"L": [{"N": "90"}]}, ":1": {"S": "Liddell"}},
            }),
        ),
        ("DeleteItem", serde_json::json!({"TableName": "students", "Key": key})),
    ];
    let requests = stub.requests();
    assert_eq!(requests.len(), expected.len());
    for ((operation, body), (expected_operation, expected_body)) in requests.iter().zip(expected) {
        assert_eq!((operation.as_str(), body), (expected_operation, &expected_body));
    }
    Ok(())
}

#[tokio::test]
async fn white_space_escapes_and_order_make_no_difference() -> Result<()> {
    let body = " { \"Other\" : [1, {\"x\": null}], \"\\u0049tem\" : { \"grades\" : { \"L\" : [ ] } ,\n \"last\\u005fname\":{\"S\":\"\\ud83c\\udf93\"}, \"unknown\":{\"M\":{\"a\":{\"BS\":[\"AA==\"]}}}, \"first_name\":{\"S\":\"\"}, \"student_id\":{\"N\":\"7\"} } } ";
    let got = get([Answer::ok(body)]).await.0?.unwrap();
    assert_eq!((got.student_id, got.last_name.as_str(), got.grades.len()), (7, "🎓", 0));
    Ok(())
}

#[tokio::test]
async fn an_escape_that_is_none_is_refused_whatever_stands_behind_it() {
    let texts = [
        r"\uh41c\uff93",
        r"\u00g1\u0041",
        r"\u+041\u0041",
        r"\u004",
        r"\u 041\u0041",
        r"\ud83c",
        r"\ud83c\u0041",
        r"\udf93\ud83c",
        r"\x41",
        r"\U0041",
    ];
    for text in texts {
        let read =
            format!(r#"{{"Item":{{"student_id":{{"N":"7"}},"first_name":{{"S":"{text}"}}}}}}"#);
        let passed_over =
            format!(r#"{{"Item":{{"student_id":{{"N":"7"}},"other":{{"S":"{text}"}}}}}}"#);
        for body in [read, passed_over] {
            let error = get([Answer::ok(body)]).await.0.unwrap_err();
            let told = error.decode_error().unwrap().to_string();
            assert!(told.contains("expected DynamoDB JSON"), "{text}: {told}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_damaged_answer_is_asked_for_again() -> Result<()> {
    let mut damaged = ALICE.as_bytes().to_vec();
    damaged[20] ^= 1;
    let answers =
        [Answer::ok_with_crc(damaged, crc(ALICE)), Answer::ok_with_crc(ALICE, crc(ALICE))];
    let (got, attempts) = get(answers).await;
    assert_eq!((got?, attempts), (Some(Student::alice()), 2));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_stays_damaged_is_an_error() {
    let answers = vec![Answer::ok_with_crc(ALICE, crc(ALICE) ^ 1); 10];
    let (got, attempts) = get(answers).await;
    let error = got.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(attempts > 1);
    assert!(sources(&error).contains("x-amz-crc32"), "{}", sources(&error));
}

fn sources(error: &Error) -> String {
    let mut text = String::new();
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = next {
        text += &format!("{error} | ");
        next = error.source();
    }
    text
}

#[tokio::test(start_paused = true)]
async fn every_single_flipped_bit_is_found() {
    for bit in 0..ALICE.len() * 8 {
        let mut damaged = ALICE.as_bytes().to_vec();
        damaged[bit / 8] ^= 1 << (bit % 8);
        let answers = [Answer::ok_with_crc(damaged, crc(ALICE)), Answer::ok(ALICE)];
        assert_eq!(get(answers).await.1, 2, "bit {bit}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refusal_after_a_damaged_answer_is_still_the_services() {
    let refusal = Answer::refusal(400, "ResourceNotFoundException", "no such table");
    let answers =
        [Answer::ok_with_crc("{}", 1), Answer::refusal(500, "InternalServerError", ""), refusal];
    let (got, attempts) = get(answers).await;
    assert!(got.unwrap_err().is_table_not_found());
    assert_eq!(attempts, 3);
}

#[tokio::test]
async fn a_checksum_that_is_missing_or_no_number_is_passed_over() -> Result<()> {
    let garbage = Answer::Http(200, ALICE.into(), vec![("x-amz-crc32", "garbage".into())]);
    assert_eq!(get([garbage]).await.0?, Some(Student::alice()));
    assert_eq!(get([Answer::ok(ALICE)]).await.0?, Some(Student::alice()));
    Ok(())
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_a_typed_error() {
    for body in [
        "<html></html>",
        "[]",
        "{\"Item\":",
        "{\"Item\":7}",
        "{\"Item\":{\"student_id\":7}}",
        "{\"Item\":{\"student_id\":{}}}",
        "{\"Item\":{\"student_id\":{\"N\":\"1\",\"S\":\"x\"}}}",
        "{\"Item\":{\"student_id\":{\"X\":\"1\"}}}",
        "{\"Item\":{\"first_name\":{\"S\":\"\\ud83c\"}}}",
    ] {
        let (got, _) = get([Answer::ok(body)]).await;
        let error = got.err().unwrap_or_else(|| panic!("{body} was read"));
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}: {error}");
    }
}

#[tokio::test]
async fn hostile_depth_and_length_end_in_an_error() {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "any")]
    struct Any {
        #[dynamo(partition_key)]
        _id: u8,
        _value: Option<dynamo_orm::AttributeValue>,
    }
    let deep = |levels: usize| {
        format!("{{\"Item\":{{\"_value\":{}{}}}}}", "{\"L\":[".repeat(levels), "]}".repeat(levels))
    };
    for body in [deep(33), deep(100_000), format!("{{\"Other\":{}", "[".repeat(1 << 20))] {
        let stub = Stub::new([Answer::ok(body)]);
        let error = Db::new(stub.client()).table::<Any>().get(1).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_ends_at_its_deadline() {
    let started = tokio::time::Instant::now();
    let stub = Stub::new([Answer::Silence, Answer::Silence]);
    let error = students(&stub).get(1).deadline(Duration::from_millis(700)).await.unwrap_err();
    assert!(
        error.is_deadline_exceeded() && !error.may_have_been_applied(),
        "{error} {}",
        sources(&error)
    );
    assert_eq!(started.elapsed(), Duration::from_millis(700));

    let students = Db::new(stub.client()).with_deadline(Duration::from_secs(2)).table::<Student>();
    let error = students.put(&Student::alice()).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && error.may_have_been_applied());
    assert_eq!(started.elapsed(), Duration::from_millis(2700));
    assert!(error.to_string().starts_with("students[student_id=3098390]: "), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_deadline_covers_the_sdks_retries_and_pauses() {
    let started = tokio::time::Instant::now();
    let stub = Stub::new(vec![Answer::refusal(500, "InternalServerError", ""); 9]);
    let error = students(&stub).get(1).deadline(Duration::from_millis(1)).await.unwrap_err();
    assert!(error.is_deadline_exceeded(), "{error} after {} requests", stub.requests().len());
    assert_eq!(started.elapsed(), Duration::from_millis(1));
}

#[tokio::test(start_paused = true)]
async fn a_write_whose_reply_was_lost_may_have_been_applied() {
    let put = async |answers: Vec<Answer>| {
        students(&Stub::new(answers)).put(&Student::alice()).return_old().await.unwrap_err()
    };
    assert!(put(vec![Answer::Reset; 9]).await.may_have_been_applied());
    assert!(
        put(vec![Answer::refusal(500, "InternalServerError", ""); 9]).await.may_have_been_applied()
    );
    let undecodable = r#"{"Attributes":{"student_id":{"N":"3098390"}}}"#;
    assert!(put(vec![Answer::ok(undecodable)]).await.may_have_been_applied());
    let refused = put(vec![Answer::refusal(400, "ValidationException", "no")]).await;
    assert!(!refused.may_have_been_applied());
    let invalid =
        Db::new(Stub::default().client()).table::<Student>().named("x").put(&Student::alice());
    assert!(!invalid.await.unwrap_err().may_have_been_applied());
}

#[tokio::test(start_paused = true)]
async fn a_refusal_after_a_lost_reply_does_not_say_that_nothing_was_written() {
    let condition = || Answer::refusal(400, "ConditionalCheckFailedException", "");
    for lost in [
        Answer::Reset,
        Answer::refusal(500, "InternalServerError", ""),
        Answer::ok_with_crc("{}", 1),
    ] {
        let answers = [lost, condition()];
        let error = students(&Stub::new(answers)).insert(&Student::alice()).await.unwrap_err();
        assert!(error.is_already_exists() && error.may_have_been_applied(), "{error}");
    }
    let throttled = Answer::refusal(400, "ProvisionedThroughputExceededException", "");
    let stub = Stub::new([throttled, condition()]);
    let error = students(&stub).insert(&Student::alice()).await.unwrap_err();
    assert!(error.is_already_exists() && !error.may_have_been_applied());
    let in_use = Answer::refusal(400, "ResourceInUseException", "");
    let error = students(&Stub::new([Answer::Reset, in_use])).create_table().await.unwrap_err();
    assert!(error.is_table_in_use() && error.may_have_been_applied());
}

#[tokio::test]
async fn a_table_that_was_made_but_not_seen_active_may_be_there() {
    let denied = Answer::refusal(400, "AccessDeniedException", "");
    let error = students(&Stub::new([Answer::ok("{}"), denied])).create_table().await.unwrap_err();
    assert!(error.may_have_been_applied());
    assert_eq!(error.service_code(), Some("AccessDeniedException"));
}

#[tokio::test]
async fn a_success_without_an_answer_is_none() {
    for body in ["<html>welcome</html>", "{\"trunc", "[]", "{} and more", "7"] {
        let stub = Stub::new(vec![Answer::ok(body); 4]);
        let students = students(&stub);
        let errors = [
            students.put(&Student::alice()).await.unwrap_err(),
            students.insert(&Student::alice()).await.unwrap_err(),
            students.update(1).set_grades([1]).await.unwrap_err(),
            students.delete(1).await.unwrap_err(),
        ];
        for error in errors {
            assert!(error.is_decode() && error.may_have_been_applied(), "{body}: {error}");
        }
    }
}

#[tokio::test]
async fn what_the_sdk_takes_for_an_empty_answer_we_do() -> Result<()> {
    for body in ["", "{}", r#"{"Item":null}"#, r#"{"Attributes":null,"ConsumedCapacity":null}"#] {
        let stub = Stub::new(vec![Answer::ok(body); 3]);
        let students = students(&stub);
        assert_eq!(students.get(1).await?, None, "{body}");
        assert_eq!(students.delete(1).return_old().await?, None);
        let put = students.put(&Student::alice()).return_consumed_capacity().await?;
        assert_eq!(put.consumed_capacity, None);
    }
    Ok(())
}

#[tokio::test]
async fn a_call_that_could_not_be_sent_says_why_and_that_nothing_was() {
    use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
    let config = aws_sdk_dynamodb::Config::builder().behavior_version(BehaviorVersion::latest());
    let credentials = Credentials::new("id", "secret", None, None, "test");
    let without_region = config.clone().credentials_provider(credentials).build();
    let without_credentials =
        config.region(Region::from_static("eu-west-1")).endpoint_url("http://x.invalid").build();
    for (config, why) in [(without_region, "Region"), (without_credentials, "identity")] {
        let db = Db::new(aws_sdk_dynamodb::Client::from_conf(config));
        let error = db.table::<Student>().put(&Student::alice()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotSent);
        assert!(!error.may_have_been_applied());
        assert!(error.to_string().contains(why), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn throttling_tells_its_reason_and_resource() {
    let body = r#"{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"slow down","throttlingReasons":[{"reason":"TableWriteKeyRangeThroughputExceeded","resource":"arn:aws:dynamodb:us-east-1:1:table/students"}]}"#;
    let stub = Stub::new(vec![Answer::Http(400, body.into(), vec![]); 9]);
    let error = students(&stub).put(&Student::alice()).await.unwrap_err();
    assert!(error.is_throttled() && !error.may_have_been_applied());
    let [reason] = error.throttling_reasons() else { panic!("{error}") };
    assert_eq!(reason.reason, "TableWriteKeyRangeThroughputExceeded");
    assert_eq!(reason.resource, "arn:aws:dynamodb:us-east-1:1:table/students");
    assert!(stub.requests().len() > 1, "the SDK retries what it is to retry");
}

#[tokio::test]
async fn what_answers_in_the_services_place_is_named() {
    #[derive(Debug)]
    struct ShortCut;
    use aws_sdk_dynamodb::config::interceptors::BeforeTransmitInterceptorContextMut;
    use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
    use aws_smithy_runtime_api::box_error::BoxError;
    use aws_smithy_runtime_api::client::interceptors::context::Output;
    use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
    use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
    impl DeserializeResponse for ShortCut {
        fn deserialize_nonstreaming_with_config(
            &self,
            _: &HttpResponse,
            _: &ConfigBag,
        ) -> Result<
            Output,
            OrchestratorError<aws_smithy_runtime_api::client::interceptors::context::Error>,
        > {
            Ok(Output::erase(
                aws_sdk_dynamodb::operation::get_item::GetItemOutput::builder().build(),
            ))
        }
    }
    #[aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint]
    impl Intercept for ShortCut {
        fn name(&self) -> &'static str {
            "short cut"
        }
        fn modify_before_signing(
            &self,
            _: &mut BeforeTransmitInterceptorContextMut<'_>,
            _: &RuntimeComponents,
            cfg: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            cfg.interceptor_state().store_put(SharedResponseDeserializer::new(Self));
            Ok(())
        }
    }
    let stub = Stub::new([Answer::ok("{}")]);
    let config = stub.client().config().to_builder().interceptor(ShortCut).build();
    let db = Db::new(aws_sdk_dynamodb::Client::from_conf(config));
    let error = db.table::<Student>().get(1).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Intercepted);
    assert!(error.to_string().contains("mock"), "{error}");
}

#[tokio::test]
async fn decode_errors_name_table_key_path_and_types() {
    let body = ALICE.replace(r#"{"N":"94"}"#, r#"{"S":"ninety"}"#);
    let error = get([Answer::ok(body)]).await.0.unwrap_err();
    assert_eq!(error.to_string(), "students[student_id=3098390].grades[3]: expected N, found S");
    let missing = ALICE.replace("first_name", "given_name");
    let error = get([Answer::ok(missing)]).await.0.unwrap_err();
    assert_eq!(
        error.to_string(),
        "students[student_id=3098390].first_name: expected S, found no attribute"
    );
    let keyless = ALICE.replace("student_id", "id");
    let error = get([Answer::ok(keyless)]).await.0.unwrap_err();
    assert_eq!(error.to_string(), "students.student_id: expected N, found no attribute");
}
