//! What is set of a table by words above its item.

use dynamo_orm::{Billing, Db, DynamoItem, ErrorKind, Result, Stream, TableClass, TableSettings};
use tests::Student;

#[derive(DynamoItem)]
#[dynamo(table = "orders", billing(read = 5, write = 10), stream = "new_and_old_images")]
#[dynamo(table_class = "infrequent_access", tags("team" = "shop", "cost-center" = ""))]
#[dynamo(global_index(name = "by-status", partition_key(status)))]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    status: String,
}

#[test]
fn an_item_describes_in_constants_what_is_set_of_its_table() {
    const SETTINGS: TableSettings = Order::SCHEMA.settings;
    assert_eq!(SETTINGS.billing, Some(Billing::provisioned(5, 10)));
    assert_eq!(SETTINGS.stream, Some(Stream::NewAndOldImages));
    assert_eq!(SETTINGS.table_class, Some(TableClass::StandardInfrequentAccess));
    assert_eq!((SETTINGS.deletion_protection, SETTINGS.point_in_time_recovery), (None, None));
    assert_eq!(SETTINGS.tags, [("team", "shop"), ("cost-center", "")]);
}

#[test]
fn nothing_is_set_of_which_nothing_is_written() {
    assert_eq!(Student::SCHEMA.settings, TableSettings::default());
}

/// The settings of an item with these words, which a macro hands on.
macro_rules! settings {
    ($($word:tt)*) => {{
        #[derive(DynamoItem)]
        #[dynamo(table = "orders", $($word)*)]
        struct Order {
            #[dynamo(partition_key)]
            id: u64,
        }
        let _ = |order: Order| order.id;
        Order::SCHEMA.settings
    }};
}

#[test]
fn each_value_has_its_name() {
    assert_eq!(settings!(billing = "on_demand").billing, Some(Billing::OnDemand));
    let streams = [
        (settings!(stream = "off"), Stream::Off),
        (settings!(stream = "keys_only"), Stream::KeysOnly),
        (settings!(stream = "new_image"), Stream::NewImage),
        (settings!(stream = "old_image"), Stream::OldImage),
        (settings!(stream = "new_and_old_images"), Stream::NewAndOldImages),
    ];
    for (settings, stream) in streams {
        assert_eq!(settings.stream, Some(stream));
    }
    let class = settings!(table_class = "standard").table_class;
    assert_eq!(class, Some(TableClass::Standard));
}

#[test]
fn what_is_switched_off_is_not_what_nobody_speaks_of() {
    let on = settings!(deletion_protection, point_in_time_recovery);
    assert_eq!((on.deletion_protection, on.point_in_time_recovery), (Some(true), Some(true)));
    let same = settings!(deletion_protection = true, point_in_time_recovery = true);
    assert_eq!(same, on);
    let off = settings!(deletion_protection = false, point_in_time_recovery = false);
    assert_eq!((off.deletion_protection, off.point_in_time_recovery), (Some(false), Some(false)));
    assert_eq!(settings!(crate = dynamo_orm), TableSettings::default());
}

#[test]
fn a_macro_may_hand_on_values_of_every_kind() {
    macro_rules! handed_on {
        ($read:expr, $view:literal, $is_on:expr, $key:literal, $value:expr) => {
            settings!(
                billing(read = $read, write = 1),
                stream = $view,
                deletion_protection = $is_on,
                tags($key = $value)
            )
        };
    }
    let settings = handed_on!(7, "new_image", false, "team", "shop");
    assert_eq!(settings.billing, Some(Billing::provisioned(7, 1)));
    assert_eq!(settings.stream, Some(Stream::NewImage));
    assert_eq!(settings.deletion_protection, Some(false));
    assert_eq!(settings.tags, [("team", "shop")]);
}

#[tokio::test]
async fn a_table_is_made_with_the_settings_of_its_item() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Order>().create_table().await?;
    let described = db.client().describe_table().table_name("orders").send().await.unwrap();
    let table = described.table().unwrap();

    let of_table = table.provisioned_throughput().unwrap();
    assert_eq!(of_table.read_capacity_units(), Some(5));
    assert_eq!(of_table.write_capacity_units(), Some(10));
    let [index] = table.global_secondary_indexes() else { panic!("one index") };
    let of_index = index.provisioned_throughput().unwrap();
    assert_eq!(of_index.read_capacity_units(), Some(5));
    assert_eq!(of_index.write_capacity_units(), Some(10));
    let stream = table.stream_specification().unwrap();
    assert!(stream.stream_enabled());
    assert_eq!(stream.stream_view_type().unwrap().as_str(), "NEW_AND_OLD_IMAGES");
    let class = table.table_class_summary().unwrap().table_class().unwrap();
    assert_eq!(class.as_str(), "STANDARD_INFREQUENT_ACCESS");
    assert_ne!(table.deletion_protection_enabled(), Some(true));

    let arn = table.table_arn().unwrap();
    let listed = db.client().list_tags_of_resource().resource_arn(arn).send().await.unwrap();
    let mut tags: Vec<_> = listed.tags().iter().map(|tag| (tag.key(), tag.value())).collect();
    tags.sort_unstable();
    assert_eq!(tags, [("cost-center", ""), ("team", "shop")]);
    Ok(())
}

#[derive(DynamoItem)]
#[dynamo(table = "ledger", deletion_protection)]
struct Entry {
    #[dynamo(partition_key)]
    number: u64,
}

#[tokio::test]
async fn a_table_that_is_protected_is_not_deleted() -> Result<()> {
    let db = Db::in_memory();
    let ledger = db.table::<Entry>();
    ledger.create_table().await?;
    ledger.put(&Entry { number: 1 }).await?;
    assert_eq!(db.delete_table("ledger").await.unwrap_err().kind(), ErrorKind::Service);
    assert_eq!(ledger.scan().count().await?, 1);
    Ok(())
}

#[derive(DynamoItem)]
#[dynamo(table = "receipts", point_in_time_recovery)]
struct Receipt {
    #[dynamo(partition_key)]
    number: u64,
}

#[tokio::test]
async fn a_table_can_be_restored_where_its_item_says_so() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Receipt>().create_table().await?;
    db.table::<Entry>().create_table().await?;
    for (table, status) in [("receipts", "ENABLED"), ("ledger", "DISABLED")] {
        let asked = db.client().describe_continuous_backups().table_name(table);
        let described = asked.send().await.unwrap();
        let backups = described.continuous_backups_description().unwrap();
        let recovery = backups.point_in_time_recovery_description().unwrap();
        assert_eq!(recovery.point_in_time_recovery_status().unwrap().as_str(), status);
    }
    Ok(())
}
