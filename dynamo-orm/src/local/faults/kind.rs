//! The kinds of faults, by which they are counted.

/// What a [`Fault`](super::Fault) does, without its particulars; [`Injected`](super::Injected)
/// counts by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// [`Fault::throttle`](super::Fault::throttle)
    Throttle,
    /// [`Fault::server_error`](super::Fault::server_error)
    ServerError,
    /// [`Fault::server_error_after_apply`](super::Fault::server_error_after_apply)
    ServerErrorAfterApply,
    /// [`Fault::unavailable`](super::Fault::unavailable)
    Unavailable,
    /// [`Fault::refusal`](super::Fault::refusal)
    Refusal,
    /// [`Fault::answer`](super::Fault::answer)
    Answer,
    /// [`Fault::unprocessed`](super::Fault::unprocessed)
    Unprocessed,
    /// [`Fault::cancel`](super::Fault::cancel)
    Cancel,
    /// [`Fault::latency`](super::Fault::latency)
    Latency,
    /// [`Fault::silence`](super::Fault::silence)
    Silence,
    /// [`Fault::silence_after_apply`](super::Fault::silence_after_apply)
    SilenceAfterApply,
    /// [`Fault::reset_before_sending`](super::Fault::reset_before_sending)
    ResetBeforeSending,
    /// [`Fault::reset_after_applying`](super::Fault::reset_after_applying)
    ResetAfterApplying,
    /// [`Fault::truncated_body`](super::Fault::truncated_body)
    TruncatedBody,
    /// [`Fault::flipped_bit`](super::Fault::flipped_bit)
    FlippedBit,
    /// [`Fault::without_checksum`](super::Fault::without_checksum)
    WithoutChecksum,
}
