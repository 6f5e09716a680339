//! Each rule of `rename_all` on the names that people write.

use crate::attr::RenameRule;

#[test]
fn each_rule_makes_the_name_that_serde_makes() {
    let names = ["id", "order_id", "_type", "line_2", "a__b", "größe_x"];
    let expected = [
        ("lowercase", ["id", "order_id", "_type", "line_2", "a__b", "größe_x"]),
        ("UPPERCASE", ["ID", "ORDER_ID", "_TYPE", "LINE_2", "A__B", "GRößE_X"]),
        ("PascalCase", ["Id", "OrderId", "Type", "Line2", "AB", "GrößeX"]),
        ("camelCase", ["id", "orderId", "type", "line2", "aB", "größeX"]),
        ("snake_case", names),
        ("SCREAMING_SNAKE_CASE", ["ID", "ORDER_ID", "_TYPE", "LINE_2", "A__B", "GRößE_X"]),
        ("kebab-case", ["id", "order-id", "-type", "line-2", "a--b", "größe-x"]),
        ("SCREAMING-KEBAB-CASE", ["ID", "ORDER-ID", "-TYPE", "LINE-2", "A--B", "GRößE-X"]),
    ];
    assert_eq!(expected.map(|(rule, _)| rule), RenameRule::NAMES);
    for (rule, expected) in expected {
        let rule = RenameRule::named(rule).expect("a rule of the list");
        assert_eq!(names.map(|name| rule.apply(name)), expected);
    }
}
