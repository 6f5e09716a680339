//! Numbers that an update counts: exact, and never out of the range of their type.

use dynamo_orm::{DynamoItem, DynamoValue, Error, ErrorKind, Number, Result};
use tests::new_table;

/// The kind of failure, where there is one.
fn failed<T>(result: Result<T, Error>) -> Option<ErrorKind> {
    result.err().map(|error| error.kind())
}

const OUT_OF_RANGE: Option<ErrorKind> = Some(ErrorKind::ConditionFailed);

macro_rules! ends {
    ($($name:ident $integer:ident $least:expr, $greatest:expr, $step:expr;)*) => {$(
        #[tokio::test]
        async fn $name() -> Result<()> {
            #[derive(Debug, Clone, PartialEq, DynamoItem)]
            #[dynamo(table = "counters")]
            struct Counter {
                #[dynamo(partition_key)]
                id: u8,
                n: $integer,
                other: $integer,
                maybe: Option<$integer>,
            }
            // The ends as far as 38 digits reach, and the least step that 38 digits show there.
            let (least, greatest, step): ($integer, $integer, $integer) = ($least, $greatest, $step);
            let at = |n| Counter { id: 1, n, other: 0, maybe: None };
            let counters = new_table::<Counter>().await?;
            let c = Counter::fields();

            counters.put(&at(greatest - step)).await?;
            for expected in [None, OUT_OF_RANGE] {
                assert_eq!(failed(counters.update(1).apply(|c| c.n().increment(step)).await), expected);
                assert_eq!(counters.get(1).await?.map(|c| c.n), Some(greatest));
            }
            assert_eq!(failed(counters.update(1).apply(|c| c.n().increment(greatest)).await), OUT_OF_RANGE);
            assert_eq!(failed(counters.update(1).apply(|c| c.n().set_to(c.n().plus(step))).await), OUT_OF_RANGE);
            counters.update(1).apply(|_| c.n().increment(0)).apply(|_| c.other().set_to(c.n().minus(step))).await?;
            assert_eq!(counters.get(1).await?.map(|c| c.other), Some(greatest - step));

            counters.put(&at(least + step)).await?;
            for expected in [None, OUT_OF_RANGE] {
                assert_eq!(failed(counters.update(1).apply(|c| c.n().decrement(step)).await), expected);
                assert_eq!(counters.get(1).await?.map(|c| c.n), Some(least));
            }
            assert_eq!(failed(counters.update(1).apply(|c| c.n().set_to(c.n().minus(step))).await), OUT_OF_RANGE);

            counters.put(&at(0)).await?;
            assert_eq!(failed(counters.update(1).apply(|c| c.n().increment(greatest)).await), None);
            counters.put(&at(greatest)).await?;
            assert_eq!(failed(counters.update(1).apply(|c| c.n().decrement(greatest)).await), None);
            assert_eq!(counters.get(1).await?, Some(at(0)));

            // What is not there stands at 0.
            let maybe = counters.update(1).apply(|c| c.maybe().increment(greatest)).return_new();
            assert_eq!(maybe.await?.maybe, Some(greatest));
            assert_eq!(failed(counters.update(1).apply(|c| c.maybe().increment(step)).await), OUT_OF_RANGE);
            counters.put(&at(0)).await?;
            let down = failed(counters.update(1).apply(|c| c.maybe().decrement(1)).await);
            assert_eq!(down, if least == 0 { OUT_OF_RANGE } else { None });

            let upsert = |id: u8| counters.update(id).set_other(0);
            let made = upsert(2).apply(|c| c.n().increment(greatest)).upsert().return_new().await?;
            assert_eq!(made.n, greatest);
            assert_eq!(failed(upsert(2).apply(|c| c.n().increment(step)).upsert().await), OUT_OF_RANGE);
            let down = failed(upsert(3).apply(|c| c.n().decrement(1)).upsert().await);
            assert_eq!(down, if least == 0 { OUT_OF_RANGE } else { None });
            assert_eq!(counters.get(3).await?.is_none(), least == 0);
            Ok(())
        }
    )*};
}

ends! {
    a_u8_stays_one u8 u8::MIN, u8::MAX, 1;
    a_u16_stays_one u16 u16::MIN, u16::MAX, 1;
    a_u32_stays_one u32 u32::MIN, u32::MAX, 1;
    a_u64_stays_one u64 u64::MIN, u64::MAX, 1;
    a_usize_stays_one usize usize::MIN, usize::MAX, 1;
    a_u128_stays_one u128 u128::MIN, u128::MAX / 100 * 100, 100;
    an_i8_stays_one i8 i8::MIN, i8::MAX, 1;
    an_i16_stays_one i16 i16::MIN, i16::MAX, 1;
    an_i32_stays_one i32 i32::MIN, i32::MAX, 1;
    an_i64_stays_one i64 i64::MIN, i64::MAX, 1;
    an_isize_stays_one isize isize::MIN, isize::MAX, 1;
    an_i128_stays_one i128 i128::MIN / 100 * 100, i128::MAX / 100 * 100, 100;
}

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
struct Cents(u32);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "accounts")]
struct Account {
    #[dynamo(partition_key)]
    id: u8,
    balance: i8,
    credit: u8,
    debit: u8,
    cents: Cents,
    exact: Number,
    low: Option<i8>,
}

fn account() -> Account {
    let exact = "99999999999999999999999999999999999998".parse().unwrap();
    Account { id: 1, balance: -1, credit: 3, debit: 5, cents: Cents(1), exact, low: None }
}

#[tokio::test]
async fn negative_steps_count_the_other_way() -> Result<()> {
    let accounts = new_table::<Account>().await?;
    accounts.put(&account()).await?;
    let up = accounts.update(1).apply(|a| a.balance().decrement(i8::MIN)).return_new();
    assert_eq!(up.await?.balance, i8::MAX);
    assert_eq!(failed(accounts.update(1).apply(|a| a.balance().decrement(-1)).await), OUT_OF_RANGE);
    // From 0 this would be 128.
    assert_eq!(
        failed(accounts.update(1).apply(|a| a.low().decrement(i8::MIN)).await),
        OUT_OF_RANGE
    );
    let down = accounts.update(1).apply(|a| a.low().increment(i8::MIN)).return_new();
    assert_eq!(down.await?.low, Some(i8::MIN));
    assert_eq!(failed(accounts.update(1).apply(|a| a.low().increment(-1)).await), OUT_OF_RANGE);
    Ok(())
}

#[tokio::test]
async fn an_unsigned_difference_of_two_attributes_is_never_negative() -> Result<()> {
    let accounts = new_table::<Account>().await?;
    accounts.put(&account()).await?;
    let a = Account::fields();
    let negative =
        accounts.update(1).apply(|_| a.credit().set_to(a.credit().minus_path(&a.debit())));
    assert_eq!(failed(negative.await), OUT_OF_RANGE);
    let positive =
        accounts.update(1).apply(|_| a.debit().set_to(a.debit().minus_path(&a.credit())));
    assert_eq!(positive.return_new().await?.debit, 2);
    let sum = accounts.update(1).apply(|_| a.debit().set_to(a.debit().plus_path(&a.credit())));
    assert_eq!(sum.return_new().await?.debit, 5);
    Ok(())
}

#[tokio::test]
async fn newtypes_and_exact_numbers_count_as_well() -> Result<()> {
    let accounts = new_table::<Account>().await?;
    accounts.put(&account()).await?;
    let after = accounts
        .update(1)
        .apply(|a| a.cents().increment(Cents(u32::MAX - 1)))
        .apply(|a| a.exact().increment(Number::from(1)))
        .return_new()
        .await?;
    assert_eq!(after.cents, Cents(u32::MAX));
    assert_eq!(after.exact.as_str(), "99999999999999999999999999999999999999");
    assert_eq!(
        failed(accounts.update(1).apply(|a| a.cents().increment(Cents(1))).await),
        OUT_OF_RANGE
    );
    // 39 digits: neither rounded nor stored.
    let tenth = "0.1".parse::<Number>().unwrap();
    let error = accounts.update(1).apply(|a| a.exact().increment(tenth)).await.unwrap_err();
    assert_eq!(error.service_code(), Some("ValidationException"));
    Ok(())
}

#[tokio::test]
async fn a_guard_and_a_condition_of_the_callers_hold_together() -> Result<()> {
    let accounts = new_table::<Account>().await?;
    accounts.put(&account()).await?;
    let counted = || accounts.update(1).apply(|a| a.credit().increment(1)).return_new();
    assert_eq!(failed(counted().condition(|a| a.debit().eq(6)).await), OUT_OF_RANGE);
    assert_eq!(counted().condition(|a| a.debit().eq(5) | a.credit().eq(0)).await?.credit, 4);
    let spent = accounts.update(1).apply(|a| a.credit().decrement(5)).return_new();
    let error = spent.condition(|a| a.debit().eq(5)).await.unwrap_err();
    assert_eq!(error.old_item::<Account>()?.map(|a| a.credit), Some(4));
    assert_eq!(
        failed(accounts.update(9).apply(|a| a.credit().increment(1)).await),
        Some(ErrorKind::NotFound)
    );
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pairs")]
struct Pair {
    #[dynamo(partition_key)]
    id: u8,
    a: i8,
    b: i8,
    result: i8,
}

#[tokio::test]
async fn sums_and_differences_of_two_attributes_fit_their_type_or_are_refused() -> Result<()> {
    let pairs = new_table::<Pair>().await?;
    let edges = [-128, -65, -64, -1, 0, 1, 63, 64, 127];
    let is_inner = |n: i8| (-64..=63).contains(&n);
    for (a, b) in edges.iter().flat_map(|a| edges.iter().map(|b| (*a, *b))) {
        pairs.put(&Pair { id: 1, a, b, result: 0 }).await?;
        let p = Pair::fields();
        let sum = pairs.update(1).apply(|_| p.result().set_to(p.a().plus_path(&p.b())));
        let difference = pairs.update(1).apply(|_| p.result().set_to(p.a().minus_path(&p.b())));
        for (update, exact) in [(sum, a.checked_add(b)), (difference, a.checked_sub(b))] {
            match update.return_new().await {
                Ok(pair) => assert_eq!(Some(pair.result), exact, "{a} and {b}"),
                Err(error) => {
                    assert!(error.is_condition_failed() && !error.is_not_found(), "{error:?}");
                    assert!(!(is_inner(a) && is_inner(b)), "{a} and {b}");
                }
            }
        }
    }
    Ok(())
}
