//! Looking at a table: as many reads as its description needs.

use crate::codec::Reader;
use crate::definition::Definition;
use crate::drift::{self, Live, LiveTable};
use crate::error::{DecodeError, DecodeResult, Error, ErrorKind, Result};
use crate::op::{Call, Target};
use crate::wire::{Operation, Reply};

/// The table as it stands; `None` where there is none. Only what the description speaks of is asked for,
/// so that nothing else needs a permission.
#[inline]
pub(super) async fn look(target: &Target, definition: &Definition) -> Result<Option<Live>> {
    let table = match describe(target).await {
        Err(error) if error.kind() == ErrorKind::TableNotFound => return Ok(None),
        table => table?,
    };
    let (is_usable, mut live) = (table.status.is_usable(), Live::new(table));
    if !is_usable {
        return Ok(Some(live));
    }
    if definition.ttl.is_some() {
        let reply = ask(target, Operation::DescribeTimeToLive).await?;
        live.ttl = Some(part(target, &reply, "TimeToLiveDescription", drift::time_to_live)?);
    }
    if definition.point_in_time_recovery.is_some() {
        let reply = ask(target, Operation::DescribeContinuousBackups).await?;
        live.recovery =
            Some(part(target, &reply, "ContinuousBackupsDescription", drift::recovery)?);
    }
    if !definition.tags.is_empty() {
        live.tags = Some(tags(target, &live.table.arn).await?);
    }
    Ok(Some(live))
}

/// The table alone.
#[inline]
pub(super) async fn describe(target: &Target) -> Result<LiveTable> {
    let reply = ask(target, Operation::DescribeTable).await?;
    part(target, &reply, "Table", LiveTable::read)
}

#[inline]
async fn ask(target: &Target, operation: Operation) -> Result<Reply> {
    Call::new(target, operation, |_| Ok(())).send().await
}

/// What stands under that member, which is always there.
#[inline]
fn part<T>(
    target: &Target,
    reply: &Reply,
    member: &'static str,
    read: impl FnOnce(&[u8]) -> DecodeResult<T>,
) -> Result<T> {
    let json = reply.member(&target.table, member)?;
    let json = json.ok_or_else(|| DecodeError::unreadable("expected a description"));
    json.and_then(read).map_err(|error| Error::decode(&target.table, None, error.at(member)))
}

/// All pages of the tags (API reference of `ListTagsOfResource`).
#[inline]
async fn tags(target: &Target, arn: &str) -> Result<Vec<(String, String)>> {
    let broken = |error| Error::decode(&target.table, None, error);
    if arn.is_empty() {
        let why = "expected an ARN, by which tags are asked for";
        return Err(broken(DecodeError::unreadable(why).at("TableArn").at("Table")));
    }
    let (mut all, mut next) = (Vec::new(), None::<String>);
    loop {
        let call = Call::of_resource(target, arn, Operation::ListTagsOfResource, |body| {
            if let Some(token) = &next {
                body.text("NextToken", token);
            }
        });
        let reply = call.send().await?;
        if let Some(page) = reply.member(&target.table, "Tags")? {
            all.extend(drift::tags(page).map_err(broken)?);
        }
        let token = reply.member(&target.table, "NextToken")?;
        match token.map(|json| Reader::new(json).json_text()).transpose().map_err(broken)? {
            None => return Ok(all),
            // One that leads nowhere would be followed for ever.
            token if token == next => {
                let why = "the list of tags goes on where it was already";
                return Err(Error::stated(ErrorKind::Protocol, why).at(&target.table, None));
            }
            token => next = token,
        }
    }
}
