//! The way of a call to the interceptor, on whatever client it is made.

use std::io::{Read, Write};
use std::net::TcpListener;

use aws_sdk_dynamodb::config::interceptors::BeforeSerializationInterceptorContextRef;
use aws_sdk_dynamodb::config::{BehaviorVersion, ConfigBag, Credentials, Intercept, Region};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use dynamo_orm::Db;
use tests::{Answer, Stub, Student};

const ALICE: &str = r#"{"Item":{"student_id":{"N":"3098390"},"first_name":{"S":"Alice"},"last_name":{"S":"Wonderland"},"grades":{"L":[{"N":"90"},{"N":"85"},{"N":"100"},{"N":"94"}]}}}"#;

/// Answers each request with Alice, on a connection that is kept; ends with the connection.
fn serve(listener: &TcpListener) {
    let (mut connection, _) = listener.accept().unwrap();
    let (mut seen, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let read = connection.read(&mut chunk).unwrap_or(0);
        if read == 0 {
            return;
        }
        seen.extend_from_slice(&chunk[..read]);
        if seen.ends_with(b"}") {
            seen.clear();
            let length = ALICE.len();
            write!(connection, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{ALICE}")
                .unwrap();
        }
    }
}

fn config() -> aws_sdk_dynamodb::config::Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-east-1"))
        .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
}

#[tokio::test]
async fn a_client_that_names_no_http_client_makes_the_calls_by_its_own() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    // It ends with the connection, which the runtime closes behind this test.
    std::thread::spawn(move || serve(&listener));
    let client = Client::from_conf(config().endpoint_url(address).build());
    for _ in 0..2 {
        // The second handle finds the connection of the first one open, as only one is accepted.
        let students = Db::new(client.clone()).table::<Student>();
        assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
    }
}

#[tokio::test]
async fn calls_that_are_polled_in_turns_have_their_own_answers() {
    let [alice, nobody] = [ALICE, "{}"].map(|body| Stub::new([Answer::ok(body), Answer::ok(body)]));
    let (alices, nobodies) = (Db::new(alice.client()), Db::new(nobody.client()));
    let (alices, nobodies) = (alices.table::<Student>(), nobodies.table::<Student>());
    let (one, none, once_more) =
        tokio::join!(alices.get(3098390), nobodies.get(3098390), alices.get(3098390));
    assert_eq!(one.unwrap(), Some(Student::alice()));
    assert_eq!(none.unwrap(), None);
    assert_eq!(once_more.unwrap(), Some(Student::alice()));
}

/// Fails before anything is sent, every other time.
#[derive(Debug, Default)]
struct Moody(std::sync::atomic::AtomicBool);

#[dyn_dispatch_hint]
impl Intercept for Moody {
    fn name(&self) -> &'static str {
        "moody"
    }

    fn read_before_execution(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match self.0.fetch_xor(true, std::sync::atomic::Ordering::Relaxed) {
            true => Ok(()),
            false => Err("not now".into()),
        }
    }
}

#[tokio::test]
async fn a_call_that_an_interceptor_refuses_leaves_nothing_to_the_next_one() {
    let stub = Stub::new([Answer::ok(ALICE), Answer::ok(ALICE)]);
    let config = stub.client().config().to_builder().interceptor(Moody::default()).build();
    let students = Db::new(Client::from_conf(config)).table::<Student>();
    for _ in 0..2 {
        assert!(students.get(1).await.is_err());
        assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
    }
    assert_eq!(stub.requests().len(), 2);
}
