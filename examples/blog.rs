//! A blog: unique user names, drafts that two people write at once, and sessions that end.
//!
//! `cargo run --example blog`

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};
use futures_util::future::try_join_all;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "blog", entity = "User", key(pk = "USER#{user_id}", sk = "PROFILE"))]
struct User {
    #[dynamo(generate = ulid)]
    user_id: String,
    /// Nobody else has it, whichever program writes.
    #[dynamo(unique)]
    name: String,
    #[dynamo(unique, sensitive)]
    email: String,
    #[dynamo(created_at)]
    joined: DateTime<Utc>,
    followers: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
enum State {
    Draft,
    Published,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "blog", entity = "Post", key(pk = "USER#{author}", sk = "POST#{post_id}"))]
struct Post {
    author: String,
    #[dynamo(generate = ulid)]
    post_id: String,
    state: State,
    title: String,
    tags: Vec<String>,
    #[dynamo(version)]
    version: u64,
    #[dynamo(created_at)]
    created: DateTime<Utc>,
    #[dynamo(updated_at)]
    edited: DateTime<Utc>,
    #[dynamo(set_once)]
    published: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "blog", entity = "Session", key(pk = "SESSION#{token}", sk = "SESSION"))]
struct Session {
    #[dynamo(generate = uuid)]
    token: String,
    user_id: String,
    #[dynamo(ttl)]
    expires: SystemTime,
}

/// A clock that goes on when the example says so.
#[derive(Clone)]
struct Clock(Arc<AtomicU64>);

impl Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
    }

    fn utc(&self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
    }

    fn pass(&self, minutes: u64) {
        self.0.fetch_add(minutes * 60, Ordering::Relaxed);
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let clock = Clock(Arc::new(AtomicU64::new(1_800_000_000)));
    let shown = clock.clone();
    let db = Db::in_memory().with_clock(move || shown.now());
    // All three types share it; that of the sessions tells the service by which attribute items end.
    db.table::<Session>().create_table().await?;

    let alice = join(&db).await?;
    write(&db, &clock, &alice).await?;
    sessions(&db, &clock, &alice).await
}

fn user(name: &str, email: &str) -> User {
    let (name, email) = (name.into(), email.into());
    User { user_id: String::new(), name, email, joined: DateTime::UNIX_EPOCH, followers: 0 }
}

/// A name is taken once, given back by a rename, and free again.
async fn join(db: &Db) -> Result<User> {
    println!("\n-- unique names");
    let users = db.table::<User>();
    let alice = users.insert(&user("alice", "a@example.com")).return_new().await?;
    println!("alice joined {} as {}", alice.joined, alice.user_id);

    match users.insert(&user("alice", "other@example.com")).await {
        Err(taken) if taken.is_unique_violation() => println!("a second alice: {taken}"),
        other => other?,
    }

    users.update(&alice.user_id).set_name("alice.w").increment_followers(1u64).await?;
    users.insert(&user("alice", "other@example.com")).await?;
    println!("after a rename the name is free: {} users", users.scan().count().await?);
    Ok(users.get(&alice.user_id).await?.unwrap_or(alice))
}

/// Two editors, one draft.
async fn write(db: &Db, clock: &Clock, alice: &User) -> Result<()> {
    println!("\n-- versions");
    let posts = db.table::<Post>();
    let draft = Post {
        author: alice.user_id.clone(),
        post_id: String::new(),
        state: State::Draft,
        title: "Down the rabbit hole".into(),
        tags: Vec::new(),
        version: 0,
        created: DateTime::UNIX_EPOCH,
        edited: DateTime::UNIX_EPOCH,
        published: None,
    };
    let mine = posts.insert(&draft).return_new().await?;
    println!("version {} of {:?}", mine.version, mine.title);

    clock.pass(5);
    let theirs = Post { title: "A tea party".into(), ..mine.clone() };
    let theirs = posts.put(&theirs).return_new().await?;
    println!("version {}, edited {}", theirs.version, theirs.edited);

    match posts.put(&Post { title: "Croquet".into(), ..mine }).await {
        Err(conflict) if conflict.is_version_conflict() => {
            println!("whoever read the version before: {conflict}");
        }
        other => other?,
    }

    // Read, change, write; again if somebody was faster.
    let tagged = ["tea", "hatter", "dormouse"].map(|tag| {
        posts.modify(&theirs, move |post| post.tags.push(tag.into())).attempts(20).send()
    });
    try_join_all(tagged).await?;
    let now = clock.utc();
    let post = posts.update(&theirs).ignore_version().set_state(State::Published);
    let post = post.set_published(now).return_new().await?;
    println!("version {}, tags {:?}, published {now}", post.version, post.tags);
    let drafts = posts.query(&alice.user_id).filter(|post| post.state().eq(State::Draft));
    println!("{} drafts left", drafts.count().await?);
    Ok(())
}

/// The service deletes what has ended some time later; until then reads pass over it.
async fn sessions(db: &Db, clock: &Clock, alice: &User) -> Result<()> {
    println!("\n-- ends");
    let sessions = db.table::<Session>();
    let session = |minutes: u64| Session {
        token: String::new(),
        user_id: alice.user_id.clone(),
        expires: clock.now() + Duration::from_secs(minutes * 60),
    };
    let short = sessions.insert(&session(30)).return_new().await?;
    sessions.insert(&session(90)).await?;
    clock.pass(60);
    println!(
        "an hour later: {} stored, {} that have not ended",
        sessions.scan().count().await?,
        sessions.scan().hide_expired().count().await?
    );
    assert_eq!(sessions.get(&short.token).hide_expired().await?, None);
    Ok(())
}
