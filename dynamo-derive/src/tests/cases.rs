//! Each rule of `rename_all` on the names that people write, of fields and of variants.

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

#[test]
fn each_rule_makes_the_name_of_a_variant_that_serde_makes() {
    let names = ["Open", "PaidInFull", "V2", "HTTPError", "Größe", "A_B"];
    let expected = [
        ("lowercase", ["open", "paidinfull", "v2", "httperror", "größe", "a_b"]),
        ("UPPERCASE", ["OPEN", "PAIDINFULL", "V2", "HTTPERROR", "GRößE", "A_B"]),
        ("PascalCase", names),
        ("camelCase", ["open", "paidInFull", "v2", "hTTPError", "größe", "a_B"]),
        ("snake_case", ["open", "paid_in_full", "v2", "h_t_t_p_error", "größe", "a__b"]),
        ("SCREAMING_SNAKE_CASE", ["OPEN", "PAID_IN_FULL", "V2", "H_T_T_P_ERROR", "GRößE", "A__B"]),
        ("kebab-case", ["open", "paid-in-full", "v2", "h-t-t-p-error", "größe", "a--b"]),
        ("SCREAMING-KEBAB-CASE", ["OPEN", "PAID-IN-FULL", "V2", "H-T-T-P-ERROR", "GRößE", "A--B"]),
    ];
    assert_eq!(expected.map(|(rule, _)| rule), RenameRule::NAMES);
    for (rule, expected) in expected {
        let rule = RenameRule::named(rule).expect("a rule of the list");
        assert_eq!(names.map(|name| rule.apply_to_variant(name)), expected);
    }
}
