//! Identifiers: UUIDs and ULIDs.

use std::collections::BTreeSet;

use dynamo_orm::{AttributeValue, DynamoItem, Result, from_attribute_value};
use tests::new_table;
use ulid::Ulid;
use uuid::Uuid;

use super::{n, refused, s};

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

const LAST: u128 = u128::MAX;

stored_as! {
    a_uuid_is_hyphenated_and_in_lower_case:
        uuid(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8) => s("67e55044-10b1-426f-9247-bb680e5fe0c8"),
        uuid(0) => s("00000000-0000-0000-0000-000000000000"),
        BTreeSet::from([uuid(1)]) => AttributeValue::Ss(vec!["00000000-0000-0000-0000-000000000001".into()]);
    a_ulid_is_its_26_characters:
        Ulid::from(0) => s("00000000000000000000000000"), Ulid::from(LAST) => s("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
        BTreeSet::from([Ulid::from(31)]) => AttributeValue::Ss(vec!["0000000000000000000000000Z".into()]);
}

ordered_keys! {
    a_uuid_is_a_key, uuids_have_the_order_of_their_bytes: Uuid, [uuid(9), uuid(10), uuid(LAST)];
    a_ulid_is_a_key, ulids_have_the_order_of_their_value: Ulid, [9, 10, LAST].map(Ulid::from);
}

#[test]
fn an_identifier_is_read_in_every_form_of_it_and_nothing_else_is() {
    let expected = uuid(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);
    for text in [
        "67E55044-10B1-426F-9247-BB680E5FE0C8",
        "67e5504410b1426f9247bb680e5fe0c8",
        "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
        "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
    ] {
        assert_eq!(from_attribute_value::<Uuid>(&s(text)).unwrap(), expected);
    }
    for text in ["", "67e55044-10b1-426f-9247-bb680e5fe0c", "67e55044-10b1-426f-9247-bb680e5fe0cg"]
    {
        assert_eq!(refused::<Uuid>(s(text)), "expected a UUID");
    }
    assert_eq!(refused::<Uuid>(n("1")), "expected S, found N");
    assert_eq!(refused::<Uuid>(AttributeValue::Null(true)), "expected S, found NULL");
    let lower = from_attribute_value::<Ulid>(&s("7zzzzzzzzzzzzzzzzzzzzzzzzz")).unwrap();
    assert_eq!(lower, Ulid::from(LAST));
    // 130 bits, of which parsing would drop two.
    for text in [
        "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
        "",
        "7ZZZZZZZZZZZZZZZZZZZZZZZZ",
        "7ZZZZZZZZZZZZZZZZZZZZZZZZ!",
    ] {
        assert_eq!(refused::<Ulid>(s(text)), "expected a ULID", "{text}");
    }
}

#[tokio::test]
async fn sets_of_identifiers_grow_and_are_asked() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "groups")]
    struct Group {
        #[dynamo(partition_key)]
        id: Uuid,
        members: BTreeSet<Uuid>,
    }
    let groups = new_table::<Group>().await?;
    groups.put(&Group { id: uuid(1), members: BTreeSet::from([uuid(2)]) }).await?;
    groups.update(uuid(1)).apply(|g| g.members().insert([uuid(3), uuid(4)])).await?;
    groups.update(uuid(1)).apply(|g| g.members().delete([uuid(2)])).await?;
    let found = groups.scan().filter(|g| g.members().contains(uuid(4))).all().await?;
    assert_eq!(found, [Group { id: uuid(1), members: BTreeSet::from([uuid(3), uuid(4)]) }]);
    let prefix = groups.scan().filter(|g| g.id().begins_with("00000000-"));
    assert_eq!(prefix.count().await?, 1);
    Ok(())
}
