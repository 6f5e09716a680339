//! Addresses, characters, URLs and small texts.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6};

use dynamo_orm::{AttributeValue, DynamoItem, Result, from_attribute_value, to_attribute_value};
use smol_str::SmolStr;
use tests::new_table;
use url::Url;

use super::{n, refused, s};

fn address<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

stored_as! {
    an_address_is_its_canonical_text:
        Ipv4Addr::LOCALHOST => s("127.0.0.1"), Ipv6Addr::LOCALHOST => s("::1"),
        IpAddr::from([192, 0, 2, 1]) => s("192.0.2.1"),
        address::<IpAddr>("2001:DB8:0:0:0:0:0:1") => s("2001:db8::1"),
        address::<Ipv6Addr>("::ffff:192.0.2.1") => s("::ffff:192.0.2.1"),
        SocketAddr::from(([192, 0, 2, 1], 80)) => s("192.0.2.1:80"),
        address::<SocketAddr>("[fe80::1%4]:80") => s("[fe80::1%4]:80"),
        BTreeSet::from([Ipv4Addr::LOCALHOST]) => AttributeValue::Ss(vec!["127.0.0.1".into()]);
    a_character_is_text: 'é' => s("é"), '\u{0}' => s("\u{0}"), '🎓' => s("🎓");
    a_url_is_its_text:
        address::<Url>("HTTPS://Example.org:443/a b?q=é#f") => s("https://example.org/a%20b?q=%C3%A9#f"),
        address::<Url>("mailto:a@example.org") => s("mailto:a@example.org");
    a_small_text_is_text: SmolStr::new("") => s(""), SmolStr::new("é\u{0}") => s("é\u{0}");
}

keys! {
    an_ip_address_is_a_key: IpAddr, ["10.0.0.1", "10.0.0.2", "::1"].map(address);
    an_ipv4_address_is_a_key: Ipv4Addr, ["10.0.0.1", "10.0.0.2", "10.0.0.3"].map(address);
    an_ipv6_address_is_a_key: Ipv6Addr, ["::1", "::2", "::3"].map(address);
    a_socket_address_is_a_key: SocketAddr, ["10.0.0.1:1", "10.0.0.1:2", "[::1]:2"].map(address);
}

ordered_keys! {
    a_character_is_a_key, characters_have_the_order_of_text: char, ['a', 'é', '🎓'];
    a_url_is_a_key, urls_have_the_order_of_text: Url, ["a:1", "a:10", "a:2"].map(address);
    a_small_text_is_a_key, small_texts_have_the_order_of_text: SmolStr, ["a", "ab", "b"].map(SmolStr::new);
}

#[test]
fn other_text_is_refused_by_what_was_expected() {
    assert_eq!(refused::<IpAddr>(s("10.0.0.256")), "expected an IP address");
    assert_eq!(refused::<Ipv4Addr>(s("::1")), "expected an IPv4 address, as in 192.0.2.1");
    assert_eq!(refused::<Ipv4Addr>(s("010.0.0.1")), "expected an IPv4 address, as in 192.0.2.1");
    assert_eq!(refused::<Ipv6Addr>(s("")), "expected an IPv6 address, as in 2001:db8::1");
    assert!(refused::<SocketAddr>(s("10.0.0.1")).starts_with("expected an address with a port"));
    assert_eq!(refused::<char>(s("")), "expected one character");
    assert_eq!(refused::<char>(s("e\u{301}")), "expected one character");
    assert_eq!(refused::<Url>(s("/relative")), "expected an absolute URL");
    assert_eq!(refused::<SmolStr>(n("1")), "expected S, found N");
    assert_eq!(refused::<IpAddr>(AttributeValue::Null(true)), "expected S, found NULL");
    let flow = SocketAddr::V6(SocketAddrV6::new(Ipv6Addr::LOCALHOST, 80, 7, 0));
    let error = to_attribute_value(&[flow]).unwrap_err();
    assert_eq!(
        error.encode_error().unwrap().to_string(),
        "[0]: the flow information of a socket address has no text"
    );
    let upper: Ipv6Addr = from_attribute_value(&s("2001:DB8::0001")).unwrap();
    assert_eq!(upper, address::<Ipv6Addr>("2001:db8::1"));
}

#[tokio::test]
async fn texts_are_given_by_reference_and_asked_by_their_beginning() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "hosts")]
    struct Host {
        #[dynamo(partition_key)]
        name: SmolStr,
        address: IpAddr,
        home: Option<Url>,
        tags: BTreeSet<SmolStr>,
        ports: std::collections::HashMap<SmolStr, u16>,
    }
    let hosts = new_table::<Host>().await?;
    let host = Host {
        name: "a".into(),
        address: [10, 0, 0, 1].into(),
        home: None,
        tags: BTreeSet::from(["x".into()]),
        ports: [("http".into(), 80)].into(),
    };
    hosts.put(&host).await?;
    assert_eq!(hosts.get("a").await?, Some(host.clone()));
    let home = address::<Url>("https://example.org");
    let after = hosts
        .update("a")
        .set_home(&home)
        .apply(|h| h.ports().key("https").set(443))
        .apply(|h| h.tags().insert(["y"]))
        .return_new()
        .await?;
    assert_eq!((after.home, after.ports["https"], after.tags.len()), (Some(home), 443, 2));
    let begins =
        hosts.scan().filter(|h| h.address().begins_with("10.") & h.home().begins_with("https:"));
    assert_eq!(begins.count().await?, 1);
    let named = hosts.scan().filter(|h| h.name().eq(String::from("a")) & h.name().lt("b"));
    assert_eq!(named.count().await?, 1);
    Ok(())
}
