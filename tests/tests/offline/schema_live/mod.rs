//! Tables that take their time: what a check says of them, what is waited for, and in which order they
//! are changed; on a paused clock.

mod answers;
mod changes;
mod ensures;
mod plans;
mod requests;
mod waits;
mod world;

use std::time::Duration;

use dynamo_orm::{Db, Result};

use self::world::World;

/// A service with the table that the schema describes, made long ago.
async fn with(describe: impl AsyncFnOnce(&Db) -> Result<()>) -> Result<World> {
    let world = World::new();
    describe(&world.db()).await?;
    pass(world::HOUR).await;
    Ok(world)
}

/// Lets time pass.
async fn pass(time: Duration) {
    tokio::time::sleep(time).await;
}
