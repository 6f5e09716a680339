//! What is refused before sending: ranges, lists of values, and expressions that are too long.

use std::collections::BTreeSet;

use dynamo_orm::{Condition, DynamoItem, Kind, Number, RawExpression, Result};

use super::{Stock, holds, no, refusal, refused, stock, tea, yes};

#[tokio::test]
async fn is_in_takes_1_to_100_values() -> Result<()> {
    let stock = stock().await?;
    let s = Stock::fields();
    for count in [1_u64, 100] {
        assert!(holds(&stock, s.left().is_in(10 - count.min(1)..9 + count)).await?);
        assert!(
            holds(&stock, s.photo().size().is_in(2..2 + usize::try_from(count).unwrap())).await?
        );
    }
    for count in [0_u64, 101, 10_000] {
        assert_eq!(refused(&stock, s.left().is_in(0..count)).await, "left");
        let sizes = s.photo().size().is_in(0..usize::try_from(count).unwrap());
        assert_eq!(refused(&stock, sizes).await, "photo");
    }
    assert_eq!(refused(&stock, s.left().is_in(0..)).await, "left");
    Ok(())
}

#[tokio::test]
async fn a_range_with_its_bounds_reversed_is_refused_and_numbers_are_no_text() -> Result<()> {
    let stock = stock().await?;
    let s = Stock::fields();
    assert!(holds(&stock, s.left().between(9, 10)).await?);
    assert_eq!(refused(&stock, s.left().between(10, 9)).await, "left");
    assert_eq!(refused(&stock, s.price().between(-1.0, -2.0)).await, "price");
    let [ten, nine] = ["1e1", "9.00"].map(|n| n.parse::<Number>().unwrap());
    assert!(!holds(&stock, s.exact().between(nine.clone(), ten.clone())).await?);
    assert_eq!(refused(&stock, s.exact().between(ten, nine)).await, "exact");
    assert!(holds(&stock, s.name().between("A", "a")).await?);
    assert_eq!(refused(&stock, s.name().between("a", "A")).await, "name");
    assert!(holds(&stock, s.photo().between([1], [1, 3])).await?);
    assert_eq!(refused(&stock, s.photo().between([1, 0], [1])).await, "photo");
    assert_eq!(refused(&stock, s.photo().size().between(10, 9)).await, "photo");
    Ok(())
}

#[tokio::test]
async fn values_that_no_attribute_can_hold_are_refused_at_their_path() -> Result<()> {
    let stock = stock().await?;
    let s = Stock::fields();
    assert_eq!(refused(&stock, s.tags().eq(BTreeSet::new())).await, "tags");
    assert_eq!(refused(&stock, s.price().eq(f64::NAN)).await, "price");
    assert_eq!(refused(&stock, s.price().lt(f64::INFINITY) & no()).await, "price");
    assert_eq!(refused(&stock, !s.name().attribute_type(Kind::Any)).await, "name");
    Ok(())
}

/// `count` comparisons joined by AND: as many operators, and one less.
fn comparisons(count: u64) -> Condition<Stock> {
    Condition::all((0..count).map(|n| Some(Stock::fields().left().ne(n + 100)))).unwrap()
}

#[tokio::test]
async fn an_expression_has_at_most_300_operators() -> Result<()> {
    let stock = stock().await?;
    assert!(holds(&stock, comparisons(150)).await?, "299");
    assert!(!holds(&stock, comparisons(150).not()).await?, "300");
    assert_eq!(refused(&stock, comparisons(151)).await, "", "301");
    assert_eq!(refused(&stock, comparisons(149) & !no() & !no()).await, "", "303");
    let s = Stock::fields();
    let measured = |count| Condition::any((0..count).map(|n| Some(s.photo().size().eq(n))));
    assert!(holds(&stock, measured(100).unwrap()).await?, "299: a function each");
    assert_eq!(refused(&stock, measured(101).unwrap()).await, "", "302");
    // Those of several conditions and of the operation itself count together.
    let twice = stock.put(&tea()).condition(|_| comparisons(75)).condition(|_| comparisons(76));
    assert_eq!(refusal(&twice.await.unwrap_err()), "");
    stock.delete("none").await?;
    let insert =
        stock.insert(&Stock { sku: "new".into(), ..tea() }).condition(|_| comparisons(150));
    assert_eq!(refusal(&insert.await.unwrap_err()), "");
    Ok(())
}

#[tokio::test]
async fn an_expression_is_at_most_4_096_bytes_long() -> Result<()> {
    let stock = stock().await?;
    let padded = |bytes: usize| {
        let text: &'static str = Box::leak(format!("#l = :l{}", " ".repeat(bytes - 7)).into());
        Condition::raw(RawExpression::new(text).name("#l", "left").value(":l", 9))
    };
    assert!(holds(&stock, padded(4_096)).await?);
    assert_eq!(refused(&stock, padded(4_097)).await, "");
    // Placeholders count as they are sent, not by the names and values behind them.
    let long = Stock::fields().name().ne("x".repeat(9_000));
    assert!(holds(&stock, long).await?);
    Ok(())
}

#[tokio::test]
async fn however_many_conditions_are_folded_the_answer_is_a_refusal() -> Result<()> {
    let stock = stock().await?;
    let many = || (0..100_000_u64).map(|n| Stock::fields().left().eq(n));
    for folded in [
        many().reduce(|all, one| all & one).unwrap(),
        many().reduce(|all, one| one.or(all)).unwrap(),
        many().reduce(|all, one| !(all & one)).unwrap(),
        many()
            .enumerate()
            .fold(yes(), |all, (n, one)| if n % 2 == 0 { all & one } else { one | all }),
        Condition::any(many().map(Some)).unwrap(),
    ] {
        assert_eq!(refused(&stock, folded).await, "");
    }
    assert!(holds(&stock, (0..100_000).fold(yes(), |condition, _| !condition)).await?);
    Ok(())
}
