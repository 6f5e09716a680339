//! The words of `#[dynamo(..)]`, each written once, with what belongs where.
//!
//! Also a help for a word that is none of them: the word that other mappers' users look for.

use super::spelling::nearest;

pub(crate) const DYNAMO: &str = "dynamo";

pub(crate) const TABLE: &str = "table";
pub(crate) const RENAME_ALL: &str = "rename_all";
pub(crate) const CRATE: &str = "crate";
pub(crate) const GLOBAL_INDEX: &str = "global_index";
pub(crate) const LOCAL_INDEX: &str = "local_index";
pub(crate) const KEY: &str = "key";
pub(crate) const ENTITY: &str = "entity";
pub(crate) const ENTITY_ATTRIBUTE: &str = "entity_attribute";
pub(crate) const ENTITY_BY_KEY: &str = "entity_by_key";
pub(crate) const SCHEMA_VERSION: &str = "schema_version";
pub(crate) const SCHEMA_VERSION_ATTRIBUTE: &str = "schema_version_attribute";
pub(crate) const UPGRADE: &str = "upgrade";
pub(crate) const VIEW: &str = "view";

pub(crate) const BILLING: &str = "billing";
pub(crate) const STREAM: &str = "stream";
pub(crate) const TABLE_CLASS: &str = "table_class";
pub(crate) const DELETION_PROTECTION: &str = "deletion_protection";
pub(crate) const POINT_IN_TIME_RECOVERY: &str = "point_in_time_recovery";
pub(crate) const TAGS: &str = "tags";

pub(crate) const READ: &str = "read";
pub(crate) const WRITE: &str = "write";
/// What is paid for by the hour.
pub(crate) const OF_BILLING: [&str; 2] = [READ, WRITE];

pub(crate) const PARTITION_KEY: &str = "partition_key";
pub(crate) const SORT_KEY: &str = "sort_key";
pub(crate) const RENAME: &str = "rename";
pub(crate) const FLATTEN: &str = "flatten";
pub(crate) const DEFAULT: &str = "default";
pub(crate) const ALIAS: &str = "alias";
pub(crate) const SKIP: &str = "skip";
pub(crate) const WITH: &str = "with";
pub(crate) const SERDE: &str = "serde";
pub(crate) const JSON: &str = "json";
pub(crate) const NULL: &str = "null";
pub(crate) const SENSITIVE: &str = "sensitive";
pub(crate) const READ_ONLY: &str = "read_only";
pub(crate) const SET_ONCE: &str = "set_once";
pub(crate) const VERSION: &str = "version";
pub(crate) const CREATED_AT: &str = "created_at";
pub(crate) const UPDATED_AT: &str = "updated_at";
pub(crate) const TTL: &str = "ttl";
pub(crate) const UNIQUE: &str = "unique";
pub(crate) const OWNED: &str = "owned";
pub(crate) const GENERATE: &str = "generate";
/// What may be generated.
pub(crate) const OF_GENERATE: [&str; 3] = ["uuid", "ulid", "now"];

pub(crate) const TAG: &str = "tag";
pub(crate) const CONTENT: &str = "content";
pub(crate) const UNTAGGED: &str = "untagged";
pub(crate) const RENAME_ALL_FIELDS: &str = "rename_all_fields";
pub(crate) const OTHER: &str = "other";

/// The index that a collection reads.
pub(crate) const INDEX: &str = "index";

pub(crate) const NAME: &str = "name";
pub(crate) const PROJECT: &str = "project";
/// The words of one index; two of them are also words of a field, and one of a struct.
pub(crate) const OF_INDEX: [&str; 5] = [NAME, PARTITION_KEY, SORT_KEY, KEY, PROJECT];

pub(crate) const ALL: &str = "all";
pub(crate) const KEYS_ONLY: &str = "keys_only";
pub(crate) const INCLUDE: &str = "include";
/// What an index may hold.
pub(crate) const OF_PROJECT: [&str; 3] = [ALL, KEYS_ONLY, INCLUDE];

/// Which derive is running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    Item,
    Value,
}

impl Derive {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Item => "DynamoItem",
            Self::Value => "DynamoValue",
        }
    }
}

/// Where an attribute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Above a struct.
    Container,
    /// Above an enum.
    Enum,
    Field,
    Variant,
    /// Above a collection.
    Collection,
    /// On a variant or a field of a collection.
    Member,
}

impl Place {
    /// The words that may stand here.
    pub(crate) fn words(self) -> &'static [&'static str] {
        match self {
            Self::Container => &[
                TABLE,
                RENAME_ALL,
                KEY,
                GLOBAL_INDEX,
                LOCAL_INDEX,
                ENTITY,
                ENTITY_ATTRIBUTE,
                ENTITY_BY_KEY,
                SCHEMA_VERSION,
                SCHEMA_VERSION_ATTRIBUTE,
                UPGRADE,
                BILLING,
                STREAM,
                TABLE_CLASS,
                DELETION_PROTECTION,
                POINT_IN_TIME_RECOVERY,
                TAGS,
                VIEW,
                CRATE,
            ],
            Self::Enum => &[TAG, CONTENT, UNTAGGED, RENAME_ALL, RENAME_ALL_FIELDS, VIEW, CRATE],
            Self::Field => &[
                PARTITION_KEY,
                SORT_KEY,
                RENAME,
                ALIAS,
                DEFAULT,
                SKIP,
                FLATTEN,
                WITH,
                SERDE,
                JSON,
                NULL,
                SENSITIVE,
                READ_ONLY,
                SET_ONCE,
                GENERATE,
                VERSION,
                CREATED_AT,
                UPDATED_AT,
                TTL,
                UNIQUE,
                OWNED,
            ],
            Self::Variant => &[RENAME, ALIAS, OTHER],
            Self::Collection => &[INDEX, CRATE],
            Self::Member => &[OTHER],
        }
    }

    /// The other places, the nearest first.
    pub(crate) fn others(self) -> [Self; 3] {
        match self {
            Self::Container => [Self::Field, Self::Enum, Self::Variant],
            Self::Enum => [Self::Variant, Self::Field, Self::Container],
            Self::Field => [Self::Container, Self::Variant, Self::Enum],
            Self::Variant => [Self::Enum, Self::Field, Self::Container],
            Self::Collection => [Self::Member, Self::Container, Self::Enum],
            Self::Member => [Self::Collection, Self::Field, Self::Variant],
        }
    }

    /// Where to move a word that belongs here.
    pub(crate) fn described(self) -> &'static str {
        match self {
            Self::Container => "above the struct",
            Self::Enum => "above an enum",
            Self::Field => "on a field",
            Self::Variant => "on a variant",
            Self::Collection => "above a collection",
            Self::Member => "on a variant or field",
        }
    }
}

/// How a word is written in full.
pub(crate) fn example(word: &str) -> &str {
    match word {
        TABLE => "table = \"orders\"",
        RENAME_ALL => "rename_all = \"camelCase\"",
        CRATE => "crate = path::to::dynamo_orm",
        KEY => "key(pk = \"CUSTOMER#{customer_id}\", sk = \"ORDER#{order_id}\")",
        ENTITY => "entity = \"Order\"",
        ENTITY_ATTRIBUTE => "entity_attribute = \"type\"",
        SCHEMA_VERSION => "schema_version = 2",
        SCHEMA_VERSION_ATTRIBUTE => "schema_version_attribute = \"_v\"",
        UPGRADE => "upgrade = \"module\"",
        BILLING => "billing = \"on_demand\"",
        STREAM => "stream = \"new_and_old_images\"",
        TABLE_CLASS => "table_class = \"infrequent_access\"",
        TAGS => "tags(\"team\" = \"shop\")",
        READ => "read = 5",
        WRITE => "write = 5",
        ALIAS => "alias = \"old_name\"",
        DEFAULT => "default = 0",
        WITH => "with = \"module\"",
        GENERATE => "generate = uuid",
        TAG => "tag = \"type\"",
        CONTENT => "content = \"value\"",
        RENAME_ALL_FIELDS => "rename_all_fields = \"camelCase\"",
        GLOBAL_INDEX => "global_index(name = \"by-status\", partition_key(status))",
        LOCAL_INDEX => "local_index(name = \"by-total\", sort_key(total))",
        NAME => "name = \"by-status\"",
        RENAME => "rename = \"name\"",
        INDEX => "index = \"by-status\"",
        flag => flag,
    }
}

/// How a list is written in full, where one stands within an index.
pub(crate) fn list_example(word: &str) -> &'static str {
    match word {
        PARTITION_KEY => "partition_key(status)",
        SORT_KEY => "sort_key(placed_at)",
        INCLUDE => "include(total)",
        _ => "project(all)",
    }
}

/// The word of an index that was probably meant by `written`.
pub(crate) fn meant_in_index(written: &str) -> Option<&'static str> {
    match written {
        "hash_key" | "hash" | "pk" => Some(PARTITION_KEY),
        "range_key" | "range" | "sk" | "sort" => Some(SORT_KEY),
        "keys" | "template" => Some(KEY),
        "index_name" | "index" => Some(NAME),
        "projection" | "projection_type" | ALL | KEYS_ONLY | INCLUDE => Some(PROJECT),
        _ => nearest(written, &OF_INDEX),
    }
}

/// The word that other mappers' users mean by `written`, if it may stand here.
pub(crate) fn known_elsewhere(written: &str, place: Place) -> Option<&'static str> {
    let word = match written {
        "hash_key" | "hash" | "pk" | "primary_key" | "key" => Some(PARTITION_KEY),
        "range_key" | "range" | "sk" => Some(SORT_KEY),
        "table_name" => Some(TABLE),
        "gsi" | "index" | "global_secondary_index" => Some(GLOBAL_INDEX),
        "lsi" | "local_secondary_index" => Some(LOCAL_INDEX),
        "billing_mode" | "capacity" | "throughput" | "provisioned" => Some(BILLING),
        "streams" | "stream_view_type" | "stream_specification" => Some(STREAM),
        "class" | "storage_class" => Some(TABLE_CLASS),
        "pitr" | "continuous_backups" | "backups" => Some(POINT_IN_TIME_RECOVERY),
        "name" | "attribute" => Some(RENAME),
        "embed" | "inline" => Some(FLATTEN),
        "was" | "old_name" => Some(ALIAS),
        "ignore" => Some(SKIP),
        "converter" | "convert" => Some(WITH),
        "redact" | "secret" | "hidden" => Some(SENSITIVE),
        "readonly" | "immutable" => Some(READ_ONLY),
        "write_once" | "if_not_exists" => Some(SET_ONCE),
        "auto" | "auto_generate" => Some(GENERATE),
        "optimistic_lock" | "lock" => Some(VERSION),
        "created" => Some(CREATED_AT),
        "updated" | "modified_at" => Some(UPDATED_AT),
        "unique_index" | "distinct" => Some(UNIQUE),
        "time_to_live" | "expires" | "expires_at" => Some(TTL),
        "discriminator" | "discriminator_name" | "discriminant" | "type" | "tags" => Some(TAG),
        "no_discriminator" => Some(UNTAGGED),
        "rename_fields" => Some(RENAME_ALL_FIELDS),
        "borrow" | "borrowed" | "views" => Some(VIEW),
        "unknown" | "fallback" | "catch_all" | "default" => Some(OTHER),
        _ => None,
    };
    word.filter(|word| place.words().contains(word))
}

/// The word that was probably meant by `written`.
pub(crate) fn meant(written: &str, place: Place) -> Option<&'static str> {
    known_elsewhere(written, place).or_else(|| nearest(written, place.words()))
}
