//! Structs that live in a block, one of each name, and uses of them before they are written.

use dynamo_orm::{DynamoItem, DynamoValue, Result, from_item, to_item};

#[test]
fn a_block_has_its_own_structs() -> Result<()> {
    fn names() -> (&'static str, &'static str) {
        return (Task::SCHEMA.table, inner());

        #[derive(DynamoItem)]
        #[dynamo(table = "outer")]
        struct Task {
            #[dynamo(partition_key)]
            _id: u64,
        }

        fn inner() -> &'static str {
            #[derive(DynamoItem)]
            #[dynamo(table = "inner")]
            struct Task {
                #[dynamo(partition_key)]
                _id: String,
            }
            Task::SCHEMA.table
        }
    }
    assert_eq!(names(), ("outer", "inner"));

    let made = {
        type Note = Option<Vec<Line>>;
        #[derive(Debug, PartialEq, DynamoValue)]
        struct Line {
            text: String,
            below: Vec<Self>,
        }
        #[derive(Debug, PartialEq, DynamoItem)]
        #[dynamo(table = "tasks")]
        struct Task {
            #[dynamo(partition_key)]
            id: u64,
            note: Note,
        }
        let line = Line { text: "x".into(), below: vec![] };
        let task = Task { id: 1, note: Some(vec![Line { text: "y".into(), below: vec![line] }]) };
        let raw = to_item(&task)?;
        assert_eq!(from_item::<Task>(&raw)?, task);
        // The alias hides the `Option` from the derive, and not from the compiler.
        let _ = Task::fields().note().remove();
        raw
    };
    assert_eq!(made.len(), 2);
    Ok(())
}
