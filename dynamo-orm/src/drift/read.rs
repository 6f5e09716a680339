//! The service's descriptions of a table, read. What is not known is passed over.

use super::live::{KeyPart, Keys, LiveIndex, LiveTable, LiveTtl, Status, TtlStatus};
use crate::codec::Reader;
use crate::definition::Projected;
use crate::error::{DecodeError, DecodeResult};
use crate::kind::Kind;
use crate::schema::{Billing, IndexScope, Stream, Throughput};

/// A table before it is known of which types its keys are.
#[derive(Default)]
struct Raw {
    arn: String,
    status: String,
    keys: Roles,
    kinds: Vec<(String, String)>,
    indexes: Vec<(LiveIndex, Roles)>,
    billing_mode: Option<String>,
    throughput: Option<Throughput>,
    stream: Option<Stream>,
    class: Option<String>,
    is_protected: bool,
}

/// Each attribute of a key with its role there.
type Roles = Vec<(String, String)>;

const MEMBERS: [&str; 11] = [
    "TableArn",
    "TableStatus",
    "KeySchema",
    "AttributeDefinitions",
    "GlobalSecondaryIndexes",
    "LocalSecondaryIndexes",
    "BillingModeSummary",
    "ProvisionedThroughput",
    "StreamSpecification",
    "TableClassSummary",
    "DeletionProtectionEnabled",
];

impl LiveTable {
    /// The member `Table` of the answer to `DescribeTable`.
    #[inline]
    pub(crate) fn read(json: &[u8]) -> DecodeResult<Self> {
        let mut raw = Raw::default();
        Reader::new(json).members(&MEMBERS, &mut |member, reader| {
            let read = raw.read(member, reader);
            read.map_err(|error| error.at(MEMBERS.get(member).copied().unwrap_or_default()))
        })?;
        raw.finish()
    }
}

impl Raw {
    #[inline]
    fn read(&mut self, member: usize, reader: &mut Reader<'_>) -> DecodeResult<()> {
        match member {
            0 => self.arn = reader.json_text()?,
            1 => self.status = reader.json_text()?,
            2 => self.keys = pairs(reader, ["AttributeName", "KeyType"])?,
            3 => self.kinds = pairs(reader, ["AttributeName", "AttributeType"])?,
            4 => self.read_indexes(IndexScope::Global, reader)?,
            5 => self.read_indexes(IndexScope::Local, reader)?,
            6 => self.billing_mode = text_within(reader, "BillingMode")?,
            7 => self.throughput = throughput(reader)?,
            8 => self.stream = Some(stream(reader)?),
            9 => self.class = text_within(reader, "TableClass")?,
            _ => self.is_protected = reader.json_flag()?,
        }
        Ok(())
    }

    #[inline]
    fn read_indexes(&mut self, scope: IndexScope, reader: &mut Reader<'_>) -> DecodeResult<()> {
        reader.array(&mut |reader| {
            self.indexes.push(index(scope, reader)?);
            Ok(())
        })
    }

    #[inline]
    fn finish(self) -> DecodeResult<LiveTable> {
        if self.status.is_empty() {
            return Err(DecodeError::unreadable("expected a status").at("TableStatus"));
        }
        let status = Status::of(self.status);
        // Of a table on its way out the service says little.
        if self.keys.is_empty() && status.is_usable() {
            return Err(DecodeError::unreadable("expected a key").at("KeySchema"));
        }
        // Only those that were billed on demand once have a summary, and on some servers not even they.
        let billing = match (self.billing_mode.as_deref(), self.throughput) {
            (Some("PAY_PER_REQUEST"), _) | (_, None) => Billing::OnDemand,
            (_, Some(throughput)) => Billing::Provisioned(throughput),
        };
        let kinds = &self.kinds;
        let finished = |(index, roles): (LiveIndex, Roles)| {
            Ok(LiveIndex { keys: typed_of(&index.status, roles, kinds)?, ..index })
        };
        Ok(LiveTable {
            arn: self.arn,
            keys: typed_of(&status, self.keys, kinds)?,
            status,
            indexes: self.indexes.into_iter().map(finished).collect::<DecodeResult<_>>()?,
            billing,
            stream: self.stream.unwrap_or(Stream::Off),
            class: self.class.unwrap_or_else(|| "STANDARD".to_owned()),
            is_protected: self.is_protected,
        })
    }
}

#[inline]
fn index(scope: IndexScope, reader: &mut Reader<'_>) -> DecodeResult<(LiveIndex, Roles)> {
    let (mut name, mut status) = (String::new(), None);
    let (mut roles, mut projection, mut units) = (Roles::new(), Projected::KeysOnly, None);
    let members = ["IndexName", "IndexStatus", "KeySchema", "Projection", "ProvisionedThroughput"];
    reader.members(&members, &mut |member, reader| {
        match member {
            0 => name = reader.json_text()?,
            1 => status = Some(Status::of(reader.json_text()?)),
            2 => roles = pairs(reader, ["AttributeName", "KeyType"])?,
            3 => projection = projected(reader)?,
            _ => units = throughput(reader)?,
        }
        Ok(())
    })?;
    // A local index has no status: it is there as long as its table.
    let status = status.unwrap_or(Status::Active);
    let keys = Keys::default();
    Ok((LiveIndex { name, scope, status, keys, projection, throughput: units }, roles))
}

/// What is on its way out may have no types any more.
#[inline]
fn typed_of(status: &Status, roles: Roles, kinds: &[(String, String)]) -> DecodeResult<Keys> {
    match typed(roles, kinds) {
        Err(_) if *status == Status::Deleting => Ok(Keys::default()),
        keys => keys,
    }
}

/// The attributes of a key with the types that the table defines them with.
#[inline]
fn typed(roles: Roles, kinds: &[(String, String)]) -> DecodeResult<Keys> {
    let mut keys = Keys::default();
    for (name, role) in roles {
        let kind = kinds.iter().find(|(known, _)| *known == name);
        let kind = kind.and_then(|(_, kind)| Kind::from_tag(kind.as_bytes()));
        let Some(kind) = kind else {
            let why = "expected a type for each attribute of a key";
            return Err(DecodeError::unreadable(why).at("AttributeDefinitions"));
        };
        let part = if role == "HASH" { &mut keys.partition } else { &mut keys.sort };
        part.push(KeyPart { name, kind });
    }
    Ok(keys)
}

#[inline]
fn projected(reader: &mut Reader<'_>) -> DecodeResult<Projected> {
    let (mut kind, mut names) = (String::new(), Vec::new());
    reader.members(&["ProjectionType", "NonKeyAttributes"], &mut |member, reader| {
        if member == 0 {
            kind = reader.json_text()?;
            return Ok(());
        }
        reader.array(&mut |reader| {
            names.push(reader.json_text()?);
            Ok(())
        })
    })?;
    match kind.as_str() {
        "ALL" => Ok(Projected::All),
        "KEYS_ONLY" => Ok(Projected::KeysOnly),
        "INCLUDE" => Ok(Projected::Include(names)),
        _ => Err(DecodeError::unreadable("expected ALL, KEYS_ONLY or INCLUDE").at("Projection")),
    }
}

/// No units are those of what is billed on demand.
#[inline]
fn throughput(reader: &mut Reader<'_>) -> DecodeResult<Option<Throughput>> {
    let mut units = Throughput::new(0, 0);
    reader.members(&["ReadCapacityUnits", "WriteCapacityUnits"], &mut |member, reader| {
        let count = reader.json_count()?;
        match member {
            0 => units.read_units = count,
            _ => units.write_units = count,
        }
        Ok(())
    })?;
    Ok(Some(units).filter(|units| units.read_units > 0 && units.write_units > 0))
}

#[inline]
fn stream(reader: &mut Reader<'_>) -> DecodeResult<Stream> {
    let (mut is_on, mut view) = (false, String::new());
    reader.members(&["StreamEnabled", "StreamViewType"], &mut |member, reader| {
        match member {
            0 => is_on = reader.json_flag()?,
            _ => view = reader.json_text()?,
        }
        Ok(())
    })?;
    match view.as_str() {
        _ if !is_on => Ok(Stream::Off),
        "KEYS_ONLY" => Ok(Stream::KeysOnly),
        "NEW_IMAGE" => Ok(Stream::NewImage),
        "OLD_IMAGE" => Ok(Stream::OldImage),
        "NEW_AND_OLD_IMAGES" => Ok(Stream::NewAndOldImages),
        _ => Err(DecodeError::unreadable("expected a view").at("StreamViewType")),
    }
}

/// Objects of two texts each.
#[inline]
fn pairs(reader: &mut Reader<'_>, names: [&str; 2]) -> DecodeResult<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    reader.array(&mut |reader| {
        let (mut first, mut second) = (String::new(), String::new());
        reader.members(&names, &mut |member, reader| {
            match member {
                0 => first = reader.json_text()?,
                _ => second = reader.json_text()?,
            }
            Ok(())
        })?;
        pairs.push((first, second));
        Ok(())
    })?;
    Ok(pairs)
}

#[inline]
fn text_within(reader: &mut Reader<'_>, name: &str) -> DecodeResult<Option<String>> {
    let mut text = None;
    reader.members(&[name], &mut |_, reader| {
        text = Some(reader.json_text()?);
        Ok(())
    })?;
    Ok(text)
}

/// The member `TimeToLiveDescription` of the answer to `DescribeTimeToLive`.
#[inline]
pub(crate) fn time_to_live(json: &[u8]) -> DecodeResult<LiveTtl> {
    let (mut status, mut attribute) = (String::new(), String::new());
    let members = ["TimeToLiveStatus", "AttributeName"];
    Reader::new(json).members(&members, &mut |member, reader| {
        match member {
            0 => status = reader.json_text()?,
            _ => attribute = reader.json_text()?,
        }
        Ok(())
    })?;
    let status = match status.as_str() {
        "ENABLED" => TtlStatus::Enabled,
        "ENABLING" => TtlStatus::Enabling,
        "DISABLING" => TtlStatus::Disabling,
        "DISABLED" => TtlStatus::Disabled,
        _ => return Err(DecodeError::unreadable("expected a status").at("TimeToLiveStatus")),
    };
    Ok(LiveTtl { attribute, status })
}

/// The member `ContinuousBackupsDescription` of the answer to `DescribeContinuousBackups`: whether
/// point-in-time recovery is on.
#[inline]
pub(crate) fn recovery(json: &[u8]) -> DecodeResult<bool> {
    let mut status = None;
    Reader::new(json).members(&["PointInTimeRecoveryDescription"], &mut |_, reader| {
        status = text_within(reader, "PointInTimeRecoveryStatus")?;
        Ok(())
    })?;
    Ok(status.as_deref() == Some("ENABLED"))
}

/// The member `Tags` of the answer to `ListTagsOfResource`: a page of names with their values.
#[inline]
pub(crate) fn tags(json: &[u8]) -> DecodeResult<Vec<(String, String)>> {
    pairs(&mut Reader::new(json), ["Key", "Value"])
}
