//! The page about a table: every question that its keys answer, and nothing that they do not.

use dynamo_orm::{DynamoItem, Schema};

use super::schemas::{Customer, Order, all, app, shop};

/// The rows of the questions, without their numbers.
fn questions(schema: &Schema) -> Vec<String> {
    let page = schema.to_markdown().unwrap();
    let table = page.split("## Access patterns").nth(1).unwrap().split("##").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.splitn(3, '|').nth(2).unwrap().trim().to_owned()).collect()
}

#[test]
fn the_questions_of_a_shop_are_all_told() {
    assert_eq!(
        questions(&shop()),
        [
            "one `Customer` by `customer_id` | `db.table::<Customer>().get(customer_id)` | the table |",
            "one `Address` by `customer_id`, `label` | `db.table::<Address>().get((customer_id, label))` | the table |",
            "one `Order` by `customer_id`, `order_id` | `db.table::<Order>().get((customer_id, order_id))` | the table |",
            "one `Line` by `order_id`, `number` | `db.table::<Line>().get((order_id, number))` | the table |",
            "`Address` by `customer_id`, sorted by `label` | `db.table::<Address>().query(customer_id)` | the table |",
            "`Order` by `customer_id`, sorted by `order_id` | `db.table::<Order>().query(customer_id)` | the table |",
            "`Line` by `order_id`, sorted by `number` | `db.table::<Line>().query(order_id)` | the table |",
            "all of `Customer`, `Address`, `Order` by `customer_id` | `db.collection::<_>().query(customer_id)` | the table |",
            "`Order` by `status`, sorted by `order_id` (greatest first) | `db.table::<Order>().index(Order::GSI1).query(status)` | `gsi1` |",
        ]
    );
}

#[test]
fn a_key_of_several_attributes_is_given_as_a_tuple() {
    let questions = questions(&app());
    let of_user = |text: &str| questions.iter().any(|question| question.contains(text));
    assert!(
        of_user("`db.table::<User>().index(User::BY_BOTH).query((tenant, status))`"),
        "{questions:?}"
    );
    assert!(of_user("`User` by `tenant`, `user`, sorted by `seen`"), "{questions:?}");
}

#[derive(DynamoItem)]
#[dynamo(table = "names")]
#[dynamo(global_index(name = "byStatus", partition_key(status)))]
#[dynamo(global_index(name = "by.status-2", partition_key(status)))]
#[dynamo(global_index(name = "2nd", partition_key(status)))]
struct Named {
    #[dynamo(partition_key)]
    id: u64,
    status: String,
}

/// The calls are Rust that compiles: these constants are those that the page names.
#[test]
fn an_index_is_called_by_its_constant() {
    let _ = (Named::BY_STATUS, Named::BY_STATUS_2, Named::_2ND);
    let page = Schema::of::<Named>().to_markdown().unwrap();
    for constant in ["BY_STATUS", "BY_STATUS_2", "_2ND"] {
        assert!(page.contains(&format!(".index(Named::{constant}).query(status)")), "{constant}");
    }
}

/// Every identifier of the diagram's edges is one that it declares, and every label is closed.
#[test]
fn a_diagram_is_whole_whatever_its_names_are() {
    for (name, schema) in all().into_iter().chain([("app", app())]) {
        let chart = schema.to_mermaid().unwrap();
        let mut lines = chart.lines();
        assert_eq!(lines.next(), Some("flowchart LR"));
        let mut known = Vec::new();
        let mut depth = 0;
        for line in lines.map(str::trim) {
            match line.split_once(" --> ") {
                Some((from, to)) => {
                    assert!(known.contains(&from) && known.contains(&to), "{name}: {line}");
                }
                None if line == "end" => depth -= 1,
                None => {
                    let declared = line.strip_prefix("subgraph ");
                    depth += i32::from(declared.is_some());
                    let (id, label) = declared.unwrap_or(line).split_once(['[', '(']).unwrap();
                    known.push(id);
                    let label = label.trim_matches(['[', ']', '(', ')']);
                    let inside = label.strip_prefix('"').and_then(|l| l.strip_suffix('"')).unwrap();
                    let text = inside.replace("<br>", "");
                    assert!(!text.contains(['"', '<', '>', '`', '\\', '\t']), "{name}: {line}");
                }
            }
        }
        assert_eq!(depth, 0, "{name}");
    }
}

#[test]
fn a_bar_or_a_backtick_in_a_name_does_not_break_the_table() {
    #[derive(DynamoItem)]
    #[dynamo(table = "odd")]
    struct Odd {
        #[dynamo(partition_key, rename = "a|b`c")]
        id: u64,
    }
    let page = Schema::of::<Odd>().to_markdown().unwrap();
    assert!(page.contains("| table | `` a\\|b`c `` (N) |"), "{page}");
}

#[test]
fn the_page_of_a_conflict_is_an_error() {
    let schema = Schema::of::<Customer>().with::<Named>().with::<Order>();
    assert!(schema.to_markdown().unwrap_err().is_schema_conflict());
    assert!(schema.to_mermaid().unwrap_err().is_schema_conflict());
}
