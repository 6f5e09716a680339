//! What a reader of the table has to know.

/// Printed under the table.
pub const NOTES: [&str; 19] = [
    "Times are per run of the case: the fastest of 25 rounds of at least 3 ms, in which the contenders take turns; noise only adds. They are times on a processor, of codec and client the thread's, on the engine that of all threads.",
    "\"times ours\" is the contender's time divided by that of dynamo-orm: above 1, dynamo-orm is faster.",
    "All who take part in a case read or write the same data, which is checked before anything is measured.",
    "Allocations are counted by another program of the same run, as the allocator that counts slows each of them; growth is one more. They are not counted on the engine, which works on threads of its own.",
    "codec: the SDK's own serializer or deserializer of the operation, with the conversion; of dynamo-orm `from_json` and `to_json` of the item. The few bytes around the item, and the SDK's headers, are only in the SDK's.",
    "codec BatchWriteItem 25: dynamo-orm encodes 25 items one by one, the SDK one request of 25.",
    "codec has no Query, Scan and BatchGetItem, as no public function of dynamo-orm reads a page, and no UpdateItem, whose answer is one item as that of GetItem.",
    "A request's body of dynamo-orm begins as large as the last one of the process was. A case sends equal requests over and over, so here that guess is always right; in a program that sends now this and now that, a body may have to grow.",
    "UpdateItem sets one attribute of an item that must exist and reads the whole item as it is then.",
    "UpdateItem on the engine: dynamo-orm names attributes by placeholders, and asks for the item that a failed condition found, which tells a missing item from one that is otherwise; the SDK by hand does neither. The engine has to read both.",
    "Expressions are no constants: dynamo-orm writes them anew for each call. Writing those of UpdateItem, with their names and values, is about 2 % of the instructions that callgrind counts of the call.",
    "The bar of allocations is the slope between Query 1000 and Query 5000, less that of a clone of the same students. What a call needs once is not in it.",
    "The bar of memory includes the pages that the connector makes, as those of a network would be.",
    "its views: dynamo-orm with `.views(..)`, which shows each item where it stands in the answer and keeps none; a sum of each field is taken.",
    "pull parse: jiter over the bytes of the page into the same struct, without a call and without checks: what reading costs at least with that parser.",
    "modyne needs `entity_type` in each item, so its answers have that attribute too. It takes the items that it writes, so they are cloned for it.",
    "dynamodb-facade reads whatever pages there are, here one. It has no BatchGetItem; its conversion of an item's attributes is that of serde_dynamo, so it has no row of its own in GetItemOutput (codec).",
    "aws-dynamo-derive writes a list of numbers as a set, so its items have the grades as NS, which is shorter to read than a list. It has no options, so it has no part in GetItemOutput and MixedItem. Its structs are in a crate apart, as what it makes of maps and lists of structs does not compile beside serde_dynamo.",
    "toasty 0.11 is left out: its DynamoDB driver holds aws-smithy-types to exactly 1.8.1, so it cannot be built beside the newest SDK.",
];
