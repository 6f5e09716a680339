//! Who takes part: each does the same work in its own way, as its users write it.

pub mod aws_derive;
pub mod by_hand;
pub mod by_serde;
pub mod facade;
pub mod modyne;
pub mod ours;
pub mod pull;
pub mod sdk;
pub mod sdk_codec;

use std::future::Future;

/// Does the work once, and gives a fingerprint of what was read or written while somebody looks.
pub type Run = Box<dyn FnMut() -> u64>;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Ours,
    /// This crate, which shows the items where they stand and keeps none.
    Views,
    ByHand,
    BySerde,
    Modyne,
    Facade,
    AwsDynamoDerive,
    Pull,
    /// No contender: the structs cloned, which is what they need at least.
    Clone,
}

impl Who {
    /// All who have a column.
    pub const ALL: [Self; 8] = [
        Self::Ours,
        Self::Views,
        Self::ByHand,
        Self::BySerde,
        Self::Modyne,
        Self::Facade,
        Self::AwsDynamoDerive,
        Self::Pull,
    ];

    /// The heading of the column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ours => "dynamo-orm",
            Self::Views => "its views",
            Self::ByHand => "SDK, by hand",
            Self::BySerde => "SDK + serde_dynamo",
            Self::Modyne => "modyne",
            Self::Facade => "dynamodb-facade",
            Self::AwsDynamoDerive => "aws-dynamo-derive",
            Self::Pull => "pull parse",
            Self::Clone => "clone",
        }
    }
}

/// A runtime of one thread, as each call has it.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime")
}

/// A call on a client, over and over on one runtime.
pub fn calling<F: Future<Output = u64>>(mut call: impl FnMut() -> F + 'static) -> Run {
    let runtime = runtime();
    Box::new(move || runtime.block_on(call()))
}
