//! The tables whose outputs are kept beside the tests.

use dynamo_orm::{Billing, DynamoItem, DynamoValue, Schema, Stream, TableClass, Throughput};

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Customer")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
pub(super) struct Customer {
    customer_id: String,
    name: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Address")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ADDRESS#{label}"))]
pub(super) struct Address {
    customer_id: String,
    label: String,
    city: String,
}

#[derive(Clone, DynamoValue)]
#[dynamo(rename_all = "UPPERCASE")]
pub(super) enum Status {
    Open,
    Paid,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{order_id}"))]
#[dynamo(global_index(name = "gsi1", key(gsi1pk = "STATUS#{status}", gsi1sk = "{order_id:desc}")))]
pub(super) struct Order {
    customer_id: String,
    order_id: u64,
    status: Status,
    total: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Line")]
#[dynamo(key(pk = "ORDER#{order_id}", sk = "LINE#{number}"))]
pub(super) struct Line {
    order_id: u64,
    number: u16,
    product: String,
    quantity: u32,
}

/// Several types in one table, as most have them.
pub(super) fn shop() -> Schema {
    Schema::new().with::<Customer>().with::<Address>().with::<Order>().with::<Line>()
}

/// With names that are syntax somewhere.
#[derive(DynamoItem)]
#[dynamo(table = "1.every-Thing_set")]
#[dynamo(global_index(name = "by-place", partition_key(country, city), sort_key(street, number)))]
#[dynamo(global_index(name = "by-city", partition_key(city), project(keys_only)))]
#[dynamo(global_index(
    name = "by.street",
    partition_key(street),
    sort_key(seen),
    project(include(note, odd))
))]
#[dynamo(local_index(name = "by-seen", sort_key(seen), project(include(note))))]
#[dynamo(local_index(name = "by-number", sort_key(number), project(keys_only)))]
pub(super) struct Everything {
    #[dynamo(partition_key, rename = "${pk}\"\\%{x}")]
    id: String,
    #[dynamo(sort_key, rename = "true")]
    part: Vec<u8>,
    country: String,
    city: String,
    street: String,
    number: u32,
    seen: i64,
    #[dynamo(rename = "été: 'x' #\t*")]
    note: String,
    #[dynamo(rename = "no")]
    odd: bool,
    #[dynamo(ttl)]
    ends: u64,
}

/// A table with everything that can be said of one.
pub(super) fn everything() -> Schema {
    Schema::of::<Everything>()
        .billing(Billing::provisioned(5, 2))
        .index_throughput("by-city", Throughput::new(7, 3))
        .stream(Stream::NewAndOldImages)
        .table_class(TableClass::StandardInfrequentAccess)
        .deletion_protection(true)
        .point_in_time_recovery(true)
        .tag("team", "Überprüfung")
        .tag("cost-center:a/b@c", "= + - . _ : / @")
        .tag("Kostenträger", "")
        .tag("if", "no")
        .tag("yes", "1e3")
        .tag("0", "2010-09-09")
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
pub(super) struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

/// As little as a table can be.
pub(super) fn smallest() -> Schema {
    Schema::of::<Student>()
}

/// What is switched off, where that is said.
pub(super) fn switched_off() -> Schema {
    smallest()
        .named("students-off")
        .billing(Billing::OnDemand)
        .stream(Stream::Off)
        .table_class(TableClass::Standard)
        .deletion_protection(false)
        .point_in_time_recovery(false)
}

/// Each with the name of its files.
pub(super) fn all() -> [(&'static str, Schema); 4] {
    [
        ("shop", shop()),
        ("everything", everything()),
        ("smallest", smallest()),
        ("switched_off", switched_off()),
    ]
}

#[derive(DynamoItem)]
#[dynamo(table = "app", entity = "User")]
#[dynamo(key(pk = "TENANT#{tenant}#USER#{user}", sk = "PROFILE"))]
#[dynamo(global_index(name = "by-status", key(gsi1pk = "T*{tenant}#{status}", gsi1sk = "{seen}")))]
#[dynamo(global_index(name = "by-name", key(gsi2pk = "NAME#{name}", gsi2sk = "{user}")))]
#[dynamo(global_index(name = "by-both", partition_key(tenant, status)))]
#[dynamo(global_index(name = "of-tenant", partition_key(tenant), sort_key(seen)))]
#[dynamo(local_index(name = "by-seen", sort_key(seen)))]
pub(super) struct User {
    tenant: String,
    user: String,
    name: String,
    status: String,
    seen: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "app", entity = "Invoice")]
#[dynamo(key(pk = "TENANT#{tenant}", sk = "INVOICE#{number}"))]
pub(super) struct Invoice {
    tenant: String,
    number: u64,
}

/// A table that tenants share.
pub(super) fn app() -> Schema {
    Schema::new().with::<User>().with::<Invoice>()
}
