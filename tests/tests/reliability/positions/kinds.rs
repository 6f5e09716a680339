//! Every kind of fault, and every way in which it comes.

use std::time::Duration;

use dynamo_orm::faults::{Fault, FaultKind, Faults};

/// What a fault does to a call that may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Harm {
    /// Nothing: a call succeeds under it, however often it comes.
    None,
    /// A call that meets it once succeeds, as it is repeated.
    Passing,
    /// A call may end with an error.
    Lasting,
    /// The service says that all was done, or that nothing is there, and neither is so.
    Lie,
}

/// Which operations can meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Only {
    Any,
    Batches,
    Transactions,
}

#[derive(Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) harm: Harm,
    pub(crate) only: Only,
    make: fn() -> Fault,
}

const fn kind(name: &'static str, harm: Harm, make: fn() -> Fault) -> Kind {
    Kind { name, harm, only: Only::Any, make }
}

pub(crate) const KINDS: [Kind; 20] = [
    kind("reset_before_sending", Harm::Passing, Fault::reset_before_sending),
    kind("reset_after_applying", Harm::Passing, Fault::reset_after_applying),
    kind("server_error", Harm::Passing, Fault::server_error),
    kind("server_error_after_apply", Harm::Passing, Fault::server_error_after_apply),
    kind("unavailable", Harm::Passing, Fault::unavailable),
    kind("throttle", Harm::Passing, Fault::throttle),
    kind("truncated_body", Harm::Passing, Fault::truncated_body),
    kind("flipped_bit", Harm::Passing, Fault::flipped_bit),
    kind("without_checksum", Harm::None, Fault::without_checksum),
    kind("silence", Harm::Lasting, Fault::silence),
    kind("silence_after_apply", Harm::Lasting, Fault::silence_after_apply),
    kind("latency", Harm::None, || Fault::latency(Duration::from_millis(100))),
    kind("ValidationException", Harm::Lasting, || Fault::refusal(400, "ValidationException", "no")),
    kind("ExpiredTokenException", Harm::Lasting, || {
        Fault::refusal(400, "ExpiredTokenException", "expired")
    }),
    kind("HTML", Harm::Lasting, || Fault::answer(200, "<html>gateway</html>")),
    kind("{}", Harm::Lie, || Fault::answer(200, "{}")),
    Kind {
        only: Only::Batches,
        ..kind("unprocessed(1.0)", Harm::Passing, || Fault::unprocessed(1.0))
    },
    Kind {
        only: Only::Batches,
        ..kind("unprocessed(0.5)", Harm::Passing, || Fault::unprocessed(0.5))
    },
    Kind {
        only: Only::Transactions,
        ..kind("TransactionConflict", Harm::Passing, || Fault::cancel(1, "TransactionConflict"))
    },
    Kind {
        only: Only::Transactions,
        ..kind("ItemCollectionSizeLimitExceeded", Harm::Lasting, || {
            Fault::cancel(0, "ItemCollectionSizeLimitExceeded")
        })
    },
];

/// Which calls meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The `n`th.
    Once,
    /// The `n`th and all after it.
    FromThereOn,
    /// The one after the `n`th, whose reply was lost: mostly the SDK's repetition of it.
    AfterLostReply,
}

pub(crate) const REACHES: [Reach; 3] = [Reach::Once, Reach::FromThereOn, Reach::AfterLostReply];

impl Kind {
    /// Whether an operation of that name can meet it.
    pub(crate) fn is_for(self, name: &str) -> bool {
        match self.only {
            Only::Any => true,
            Only::Batches => name.contains("batch") || name.contains("load"),
            Only::Transactions => name.contains("transact"),
        }
    }

    pub(crate) fn faults(self, reach: Reach, n: u64) -> Faults {
        let faults = Faults::seeded(n);
        let fault = (self.make)();
        match reach {
            Reach::Once => faults.inject(fault.at_call(n)),
            Reach::FromThereOn => faults.inject(fault.after_calls(n - 1)),
            Reach::AfterLostReply => {
                faults.inject(Fault::reset_after_applying().at_call(n)).inject(fault.at_call(n + 1))
            }
        }
    }

    /// Whether it came to pass.
    pub(crate) fn was_met(self, reach: Reach, faults: &Faults) -> bool {
        let (of, lost) = ((self.make)().kind(), FaultKind::ResetAfterApplying);
        let own = faults.injected().of(of);
        own > u64::from(reach == Reach::AfterLostReply && of == lost)
    }

    /// Whether a call must succeed under it, unless a repetition of it cannot.
    pub(crate) fn must_end_well(self, reach: Reach) -> bool {
        match self.harm {
            Harm::None => true,
            Harm::Passing => reach != Reach::FromThereOn,
            Harm::Lasting | Harm::Lie => false,
        }
    }
}

/// How many requests did what they asked for; what was damaged behind that counts.
pub(crate) fn applied(faults: &Faults) -> usize {
    let injected = faults.injected();
    let kept_out = [
        FaultKind::ResetBeforeSending,
        FaultKind::ServerError,
        FaultKind::Unavailable,
        FaultKind::Throttle,
        FaultKind::Silence,
        FaultKind::Refusal,
        FaultKind::Answer,
        FaultKind::Cancel,
    ];
    let kept_out: u64 = kept_out.into_iter().map(|kind| injected.of(kind)).sum();
    usize::try_from(faults.calls() - kept_out).unwrap()
}
