//! Of batches: what was lost, counted wrongly or overwritten without a word.

use std::time::Duration;

use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, DynamoItem, Result, Table};

use crate::batches::{Order, adds_up, behind, indexes, order, orders, stored};

const HOUR: Duration = Duration::from_secs(3600);

/// boto3#1424, #2088: the writer's buffer was emptied before its items were sent.
#[tokio::test]
async fn items_that_a_failed_batch_did_not_send_are_still_there_to_send() -> Result<()> {
    let refusal = Fault::refusal(400, "ValidationException", "no").at_call(2);
    let (table, clean) = behind(&Faults::new().inject(refusal)).await?;
    let error = table.batch_put(orders(100)).concurrency(1).await.unwrap_err();
    let report = error.batch().unwrap();
    let open: Vec<Order> = report
        .failed()
        .chain(report.not_sent())
        .map(|entry| entry.item())
        .collect::<Result<_>>()?;
    assert_eq!(open, orders(100)[25..]);
    report.rest().await?;
    assert_eq!(stored(&clean).await?, (0..100).collect());
    Ok(())
}

/// boto3#483: what was left joined what came next, and made a request of 26.
#[tokio::test(start_paused = true)]
async fn no_request_is_larger_than_25_however_much_was_left() -> Result<()> {
    for share in [1.0, 0.5, 0.1] {
        // The engine refuses a request of 26, as the service does.
        let faults = Faults::seeded(1).inject(Fault::unprocessed(share).times(12));
        let (table, clean) = behind(&faults).await?;
        let done = table.batch_put(orders(200)).concurrency(1).deadline(HOUR).await?;
        assert_eq!(done.written, 200);
        assert!(faults.injected().of(FaultKind::Unprocessed) >= 8);
        assert_eq!(stored(&clean).await?.len(), 200);
    }
    Ok(())
}

/// raiden: "treat it as success even if there are still unprocessed items", after five rounds. Of the
/// same kind dynamoose#658, onetable#486 and #470, boto#1714, toasty's driver.
#[tokio::test(start_paused = true)]
async fn unprocessed_items_are_never_a_success_after_however_many_rounds() -> Result<()> {
    for rounds in [4, 5, 6, 11, 12, 40] {
        let faults = Faults::new().inject(Fault::unprocessed(1.0).times(rounds));
        let (table, clean) = behind(&faults).await?;
        table.batch_put(orders(10)).deadline(HOUR).await?;
        assert_eq!(stored(&clean).await?.len(), 10, "after {rounds} rounds");
    }
    let (table, clean) = behind(&Faults::new().inject(Fault::unprocessed(1.0))).await?;
    let error = table.batch_put(orders(10)).await.unwrap_err();
    let report = error.batch().unwrap();
    adds_up(report);
    assert_eq!((report.unprocessed().count(), stored(&clean).await?.len()), (10, 0));
    Ok(())
}

/// onetable#486: about 3,000 of 10,000 items arrived. pynamodb#1257: 1,393 of 1,500.
#[tokio::test(start_paused = true)]
async fn of_1_500_items_under_load_1_500_arrive() -> Result<()> {
    let faults = Faults::seeded(5)
        .inject(Fault::unprocessed(0.7).with_probability(0.8))
        .inject(Fault::throttle().with_probability(0.2));
    let (table, clean) = behind(&faults).await?;
    let many = orders(1_500);
    assert_eq!(table.batch_put(&many).deadline(HOUR).await?.written, 1_500);
    assert_eq!(clean.scan().all().await?, many);
    Ok(())
}

/// aws-sdk-java-v2#2425: "missing" and "not read" looked the same.
#[tokio::test(start_paused = true)]
async fn an_item_that_was_not_read_is_never_reported_missing() -> Result<()> {
    let faults = Faults::seeded(2).inject(Fault::unprocessed(0.5).times(2));
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(60)).await?;
    let got = table.batch_get(&orders(80)).await?;
    assert_eq!((got.items, got.missing.len()), (orders(60), 20));

    faults.add(Fault::unprocessed(1.0));
    let error = table.batch_get(&orders(80)).await.unwrap_err();
    let report = error.batch_get().unwrap();
    assert_eq!((report.missing::<Order>()?.len(), report.unread::<Order>()?.len()), (0, 80));
    Ok(())
}

/// aws-sdk-java-v2#1287, aws-sdk-java#2017: of one key in two chunks, whichever came later stayed.
#[tokio::test(start_paused = true)]
async fn one_key_in_two_requests_never_depends_on_which_comes_first() -> Result<()> {
    let mut many = orders(60);
    many[40] = Order { note: Some("last".into()), ..order(3) };
    let (table, _) = behind(&Faults::new()).await?;
    assert!(table.batch_put(&many).await.unwrap_err().is_invalid_input());
    for slow in 1..=3 {
        let slow = Fault::latency(Duration::from_secs(5)).at_call(slow);
        let (table, clean) = behind(&Faults::new().inject(slow)).await?;
        table.batch_put(&many).last_wins().await?;
        assert_eq!(clean.get(("c-1", 3)).await?.and_then(|o| o.note).as_deref(), Some("last"));
    }
    Ok(())
}

/// guregu#117: how many were written was told, and not which.
#[tokio::test(start_paused = true)]
async fn it_is_told_which_writes_are_done_and_not_only_how_many() -> Result<()> {
    let refusal = Fault::refusal(400, "AccessDeniedException", "no");
    let faults = Faults::seeded(9)
        .inject(Fault::unprocessed(0.5))
        .inject(refusal.on("BatchWriteItem").after_calls(6));
    let (table, clean) = behind(&faults).await?;
    let error = table.batch_put(orders(300)).concurrency(2).await.unwrap_err();
    let report = error.batch().unwrap();
    adds_up(report);
    let there: Vec<usize> =
        stored(&clean).await?.into_iter().map(|n| usize::try_from(n).unwrap()).collect();
    assert!(!there.is_empty() && there.len() < 300);
    assert_eq!(indexes(report.written()), there);
    Ok(())
}

/// pydynox: the error of a batch had lost the items. dynamo-types#29: there was no error.
#[tokio::test]
async fn deletes_that_failed_are_handed_back_with_their_keys() -> Result<()> {
    let refusal = Fault::refusal(400, "AccessDeniedException", "no");
    let faults = Faults::new().inject(refusal.on("BatchWriteItem"));
    let (table, clean) = behind(&faults).await?;
    clean.batch_put(orders(10)).await?;
    let error = table.batch_delete(&orders(10)).await.unwrap_err();
    let keys: Vec<_> =
        error.batch().unwrap().failed().map(|entry| entry.key::<Order>()).collect::<Result<_>>()?;
    assert_eq!(keys, orders(10).iter().map(Order::key).collect::<Vec<_>>());
    clean.batch_delete(keys).await?;
    assert!(stored(&clean).await?.is_empty());
    Ok(())
}

/// aws-sdk-net#3047: fields that are not there were written as NULL by batches, and not by puts.
#[tokio::test]
async fn an_item_is_stored_alike_by_a_put_and_by_a_batch() -> Result<()> {
    let db = Db::in_memory();
    let table: Table<Order> = db.table();
    table.create_table().await?;
    table.put(&Order { note: None, ..order(1) }).await?;
    table.batch_put([Order { note: None, ..order(2) }]).await?;
    for number in ["1", "2"] {
        use dynamo_orm::AttributeValue;
        let get = db.client().get_item().table_name("orders");
        let get = get.key("customer_id", AttributeValue::S("c-1".into()));
        let got = get.key("order_id", AttributeValue::N(number.into())).send().await.unwrap();
        assert_eq!(got.item.unwrap().len(), 2, "no attribute `note`");
    }
    Ok(())
}
