//! The service's limits, each with where it is written.
//!
//! "Limits" is the page "Quotas in Amazon DynamoDB", "Sizes" the page "DynamoDB item sizes and
//! formats" of the DynamoDB developer guide; "types" is its page "Supported data types and naming
//! rules". Figures marked "captured" were taken from answers of the live service by the public
//! suite `nubo-db/dynamodb-conformance`.

/// Bytes of a finished item, names included (Limits; 409,600 accepted and 409,601 refused: captured).
pub const ITEM_BYTES: usize = 400 * 1024;
/// Bytes of a partition key value (Limits).
pub const PARTITION_KEY_BYTES: usize = 2048;
/// Bytes of a sort key value (Limits).
pub const SORT_KEY_BYTES: usize = 1024;
/// Bytes of an attribute name that is neither a key nor projected (types: "64 KB", itself refused).
pub const NAME_BYTES: usize = 65_535;
/// Levels of nesting, the attribute itself being the first (Limits).
pub const NESTING_LEVELS: usize = 32;
/// Significant digits of a number (types).
pub const NUMBER_DIGITS: usize = 38;
/// The largest power of ten that the first digit of a number may stand for (types: 9.99E+125).
pub const NUMBER_MAX_EXPONENT: i64 = 125;
/// The smallest power of ten that the first digit of a number may stand for (types: 1E-130).
pub const NUMBER_MIN_EXPONENT: i64 = -130;
/// Bytes of one expression's text (Limits).
pub const EXPRESSION_BYTES: usize = 4096;
/// Operators and functions in one expression (Limits).
pub const EXPRESSION_OPERATORS: usize = 300;
/// Bytes of all names and values of a request's expressions (Limits).
pub const EXPRESSION_VALUES_BYTES: usize = 2 * 1024 * 1024;
/// Values in one `IN` (API reference, "Condition").
pub const IN_OPERANDS: usize = 100;
/// Steps of a path in an expression (Limits: that of nesting).
pub const PATH_SEGMENTS: usize = 32;
/// Segments of a parallel scan (API reference of `Scan`).
pub const SCAN_SEGMENTS: u32 = 1_000_000;
/// Actions of one transaction, to write or to read (Limits; API reference of `TransactWriteItems`
/// and `TransactGetItems`).
pub const TRANSACTION_ACTIONS: usize = 100;
/// Bytes of all items of one transaction together (Limits: "4 MB").
pub const TRANSACTION_BYTES: usize = 4 * 1024 * 1024;
/// Characters of a transaction's token (API reference of `TransactWriteItems`).
pub const TRANSACTION_TOKEN_CHARACTERS: usize = 36;
/// Seconds for which a token is used again: the service knows it for ten minutes and then takes the same
/// transaction for a new one (API reference of `TransactWriteItems`); one less leaves room for
/// what is still on its way.
pub const TRANSACTION_TOKEN_SECONDS: u64 = 9 * 60;
/// Stored bytes that one request of a query or scan reads (Limits).
pub const PAGE_BYTES: usize = 1024 * 1024;
/// Puts and deletes in one `BatchWriteItem` (API reference).
pub const BATCH_WRITES: usize = 25;
/// Keys in one `BatchGetItem` (API reference).
pub const BATCH_KEYS: usize = 100;
/// Bytes of one `BatchWriteItem` request (API reference: 16 MB).
pub const BATCH_BYTES: usize = 16 * 1024 * 1024;
/// Global indexes of one table (Limits: "20", a default that AWS raises on request).
pub const GLOBAL_INDEXES: usize = 20;
/// Local indexes of one table (Limits).
pub const LOCAL_INDEXES: usize = 5;
/// Attributes that all indexes of a table together include by name (Limits: "100").
pub const PROJECTED_ATTRIBUTES: usize = 100;
/// Tags of one table (developer guide, "Tagging restrictions").
pub const TABLE_TAGS: usize = 50;
/// Characters of a tag's name (API reference, "Tag").
pub const TAG_NAME_CHARACTERS: usize = 128;
/// Characters of a tag's value (API reference, "Tag").
pub const TAG_VALUE_CHARACTERS: usize = 256;
