//! Identifiers, addresses, URLs, small texts, and ordered collections.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use dynamo_orm::AttributeValue;
use indexmap::{IndexMap, IndexSet};
use proptest::prelude::*;
use smol_str::SmolStr;
use ulid::Ulid;
use url::Url;
use uuid::Uuid;

use super::{cases, check, read_or_refuse, round};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn identifiers_come_back_in_their_order([left, right] in any::<[u128; 2]>(), low in 0..64_u32) {
        for right in [right, left ^ (1 << low)] {
            check(&Uuid::from_u128(left), &Uuid::from_u128(right))?;
            check(&Ulid::from(left), &Ulid::from(right))?;
        }
    }

    #[test]
    fn small_texts_and_characters_come_back_in_their_order([a, b] in any::<[String; 2]>(), [c, d] in any::<[char; 2]>()) {
        check(&SmolStr::from(a), &SmolStr::from(b))?;
        check(&c, &d)?;
    }

    #[test]
    fn addresses_come_back(ip in any::<IpAddr>(), v4 in any::<Ipv4Addr>(), v6 in any::<Ipv6Addr>(), port in any::<u16>()) {
        prop_assert_eq!(round(&ip), ip);
        prop_assert_eq!(round(&v4), v4);
        prop_assert_eq!(round(&v6), v6);
        let socket = SocketAddr::new(ip, port);
        prop_assert_eq!(round(&socket), socket);
    }

    #[test]
    fn urls_come_back(text in "(https?|ftp|data|x)://?[a-z0-9é.]{1,20}(:[0-9]{1,4})?(/.{0,20})?") {
        if let Ok(url) = Url::parse(&text) {
            prop_assert_eq!(round(&url), url);
        }
    }

    #[test]
    fn index_maps_and_index_sets_come_back(
        entries in prop::collection::vec((".{1,5}", any::<i64>()), 0..9), elements in prop::collection::vec(any::<u32>(), 1..9),
    ) {
        let map: IndexMap<String, i64> = entries.into_iter().collect();
        prop_assert_eq!(round(&map), map);
        let set: IndexSet<u32> = elements.into_iter().collect();
        prop_assert_eq!(round(&set), set);
    }

    #[test]
    fn any_text_is_refused_or_comes_back(any in ".*", near in "[0-9A-Za-z:.\\[\\]{}%-]{1,40}") {
        for text in [any, near].map(AttributeValue::S) {
            read_or_refuse::<Uuid>(&text)?;
            read_or_refuse::<Ulid>(&text)?;
            read_or_refuse::<IpAddr>(&text)?;
            read_or_refuse::<SocketAddr>(&text)?;
            read_or_refuse::<Url>(&text)?;
            read_or_refuse::<char>(&text)?;
        }
    }
}
