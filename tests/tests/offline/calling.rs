//! The way of a call to the interceptor, on whatever client it is made.

use std::future::IntoFuture;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use aws_sdk_dynamodb::config::interceptors::BeforeSerializationInterceptorContextRef;
use aws_sdk_dynamodb::config::{BehaviorVersion, ConfigBag, Credentials, Intercept, Region};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use dynamo_orm::{Db, Table};
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

/// A client that names no HTTP client, of a server that accepts one connection only.
fn client_of_one_connection() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    // It ends with the connection, which the runtime closes behind this test.
    std::thread::spawn(move || serve(&listener));
    Client::from_conf(config().endpoint_url(address).build())
}

#[tokio::test]
async fn a_client_that_names_no_http_client_has_the_same_connections_however_often_it_is_given() {
    let client = client_of_one_connection();
    for _ in 0..2 {
        let db = Db::new(client.clone());
        for db in [Db::new(db.client().clone()), db] {
            let students = db.table::<Student>();
            assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
            assert!(db.client().list_tables().send().await.is_ok());
        }
    }
}

#[tokio::test]
async fn a_client_that_is_given_now_and_then_is_known_among_many_others() {
    let client = client_of_one_connection();
    for _ in 0..8 {
        let students = Db::new(client.clone()).table::<Student>();
        assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
        (0..16).for_each(|_| drop(Db::new(Client::from_conf(config().build()))));
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
struct Moody(AtomicBool);

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
        match self.0.fetch_xor(true, Ordering::Relaxed) {
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

/// Where a call breaks off that panics.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// In an interceptor, before the call is begun.
    Beginning,
    /// In the connector, when it is asked.
    Asked,
    /// In the connector's future, after it has waited.
    Answering,
}

/// Panics at its place, once; else it asks the stub.
#[derive(Debug, Clone)]
struct Broken {
    place: Place,
    is_whole: Arc<AtomicBool>,
    stub: Stub,
}

impl Broken {
    fn table(place: Place, stub: &Stub) -> Table<Student> {
        let broken = Self { place, is_whole: Arc::default(), stub: stub.clone() };
        let connector = SharedHttpConnector::new(broken.clone());
        let config = stub.client().config().to_builder().interceptor(broken);
        let config = config.http_client(http_client_fn(move |_, _| connector.clone())).build();
        Db::new(Client::from_conf(config)).table()
    }

    fn pass(&self, place: Place) {
        let breaks = place == self.place && !self.is_whole.swap(true, Ordering::Relaxed);
        assert!(!breaks, "as the test wants it");
    }
}

#[dyn_dispatch_hint]
impl Intercept for Broken {
    fn name(&self) -> &'static str {
        "broken"
    }

    fn read_before_execution(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.pass(Place::Beginning);
        Ok(())
    }
}

impl HttpConnector for Broken {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.pass(Place::Asked);
        let (broken, answer) = (self.clone(), self.stub.call(request));
        HttpConnectorFuture::new(async move {
            tokio::task::yield_now().await;
            broken.pass(Place::Answering);
            answer.await
        })
    }
}

#[tokio::test]
async fn a_call_that_panics_leaves_nothing_to_the_next_one_on_its_thread() {
    for place in [Place::Beginning, Place::Asked, Place::Answering] {
        let stub = Stub::new([Answer::ok(ALICE), Answer::ok(ALICE)]);
        let students = Broken::table(place, &stub);
        let broken = students.clone();
        let ended = tokio::spawn(async move { broken.put(&Student::alice()).await }).await;
        assert!(ended.unwrap_err().is_panic());
        // One of another client first, which the one that broke off might be taken for.
        let others = Db::new(Stub::new([Answer::ok("{}")]).client()).table::<Student>();
        assert_eq!(others.get(1).await.unwrap(), None);
        assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
        let last = stub.requests().pop().unwrap();
        assert_eq!(
            (last.0.as_str(), &last.1["Key"]["student_id"]["N"]),
            ("GetItem", &"3098390".into())
        );
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

#[tokio::test]
async fn a_call_is_made_on_one_thread_and_begun_on_another() {
    let stub = Stub::new([Answer::ok(ALICE), Answer::ok("{}")]);
    let students = Db::new(stub.client()).table::<Student>();
    let call = students.get(3098390).into_future();
    let there = std::thread::spawn(move || block_on(call)).join().unwrap();
    assert_eq!(there.unwrap(), Some(Student::alice()));
    assert_eq!(students.get(1).await.unwrap(), None);
    let keys = stub.requests().into_iter().map(|(_, body)| body["Key"]["student_id"]["N"].clone());
    assert_eq!(keys.collect::<Vec<_>>(), ["3098390", "1"]);
}

#[tokio::test]
async fn a_call_is_begun_on_one_thread_and_ends_on_another() {
    let stub = Stub::new([Answer::ok(ALICE), Answer::ok("{}")]);
    let waiting =
        Broken { place: Place::Asked, is_whole: Arc::new(true.into()), stub: stub.clone() };
    let connector = SharedHttpConnector::new(waiting);
    let config = stub.client().config().to_builder();
    let config = config.http_client(http_client_fn(move |_, _| connector.clone())).build();
    let students = Db::new(Client::from_conf(config)).table::<Student>();
    let mut call = Box::pin(students.get(3098390).into_future());
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(students.get(1).await.unwrap(), None);
    let there = std::thread::spawn(move || block_on(call)).join().unwrap();
    assert_eq!(there.unwrap(), Some(Student::alice()));
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_nothing_to_the_next_one() {
    let stub = Stub::new([Answer::Silence, Answer::ok(ALICE), Answer::ok("{}")]);
    let students = Db::new(stub.client()).table::<Student>();
    // Before it was begun: it asks for nothing.
    drop(students.get(1).into_future());
    {
        let mut begun = pin!(students.get(2).into_future());
        let polled = begun.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Pending));
        drop(students.get(3).into_future());
    }
    assert_eq!(students.get(3098390).await.unwrap(), Some(Student::alice()));
    assert_eq!(students.get(4).await.unwrap(), None);
    let keys = stub.requests().into_iter().map(|(_, body)| body["Key"]["student_id"]["N"].clone());
    assert_eq!(keys.collect::<Vec<_>>(), ["2", "3098390", "4"]);
}
