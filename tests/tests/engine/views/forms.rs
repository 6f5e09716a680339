//! Fields that are stored in another form than their type's, missing, renamed or flattened.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use aws_sdk_dynamodb::primitives::Blob;
use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Number, Result, epoch_seconds};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
struct Size {
    width: u32,
    unit: String,
}

impl Default for Size {
    fn default() -> Self {
        Self { width: 7, unit: "m\"".to_owned() }
    }
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
struct Maker {
    maker: String,
    #[dynamo(default = "nowhere")]
    country: String,
}

fn a_note() -> String {
    "none".to_owned()
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "forms", view = "Shown")]
struct Forms {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(default)]
    labels: Vec<String>,
    #[dynamo(default)]
    size: Size,
    #[dynamo(default = "a\\b")]
    title: String,
    #[dynamo(default = a_note)]
    note: String,
    #[dynamo(default = 5)]
    stars: u8,
    #[dynamo(default)]
    words: HashSet<String>,
    #[dynamo(null)]
    comment: Option<String>,
    #[dynamo(null, default)]
    remark: Option<Vec<u8>>,
    #[dynamo(alias("old", "older"), rename = "new")]
    renamed: String,
    #[dynamo(flatten)]
    maker: Maker,
    #[dynamo(json)]
    parts: Vec<u8>,
    #[dynamo(with = epoch_seconds)]
    at: std::time::SystemTime,
    #[dynamo(skip)]
    cached: u32,
    #[dynamo(owned)]
    price: Number,
    #[dynamo(owned, default)]
    sizes: Vec<Size>,
    pair: (String, u32),
    code: [u8; 2],
    inner: Option<Box<Size>>,
    r#type: Rc<str>,
    #[dynamo(flatten)]
    others: BTreeMap<String, AttributeValue>,
}

/// The item that is shown, made of its view again.
fn owned(shown: &Shown<'_>) -> Forms {
    let size = |size: &SizeView<'_>| Size { width: size.width, unit: size.unit.to_owned() };
    Forms {
        id: shown.id,
        labels: shown.labels.iter().map(ToString::to_string).collect(),
        size: size(&shown.size),
        title: shown.title.to_owned(),
        note: shown.note.to_owned(),
        stars: shown.stars,
        words: shown.words.iter().map(ToString::to_string).collect(),
        comment: shown.comment.map(str::to_owned),
        remark: shown.remark.map(<[u8]>::to_vec),
        renamed: shown.renamed.to_owned(),
        maker: Maker {
            maker: shown.maker.maker.to_owned(),
            country: shown.maker.country.to_owned(),
        },
        parts: shown.parts.clone(),
        at: shown.at,
        cached: shown.cached,
        price: shown.price.clone(),
        sizes: shown.sizes.clone(),
        pair: (shown.pair.0.to_owned(), shown.pair.1),
        code: *shown.code,
        inner: shown.inner.map(|inner| Box::new(size(inner))),
        r#type: shown.r#type.into(),
        others: shown.others.clone(),
    }
}

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn least(id: u64) -> HashMap<String, AttributeValue> {
    let n = |number: u64| AttributeValue::N(number.to_string());
    let pair = AttributeValue::L(vec![s("one"), n(1)]);
    [
        ("id", n(id)),
        ("older", s("an \"older\" name")),
        ("maker", s("Ola")),
        ("parts", s("[1,2]")),
        ("at", n(1_700_000_000)),
        ("price", n(12)),
        ("pair", pair),
        ("code", AttributeValue::B(Blob::new([1, 2]))),
        ("type", s("plain")),
        ("another", s("kept")),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

async fn put(db: &Db, item: HashMap<String, AttributeValue>) {
    db.client().put_item().table_name("forms").set_item(Some(item)).send().await.unwrap();
}

#[tokio::test]
async fn each_form_is_shown_as_it_is_read() -> Result<()> {
    let db = Db::in_memory();
    let forms = db.table::<Forms>();
    forms.create_table().await?;
    let put = |item| put(&db, item);
    let size = |unit: &str| {
        let entries = [("width", AttributeValue::N("3".into())), ("unit", s(unit))];
        AttributeValue::M(entries.map(|(name, value)| (name.to_owned(), value)).into())
    };
    let full = [
        ("labels", AttributeValue::L(vec![s("a"), s("b\n")])),
        ("size", size("in")),
        ("title", s("t")),
        ("note", s("n")),
        ("stars", AttributeValue::N("1".into())),
        ("words", AttributeValue::Ss(vec!["y".into(), "x".into()])),
        ("comment", s("c")),
        ("remark", AttributeValue::B(Blob::new(b"r"))),
        ("new", s("by its new name")),
        ("old", s("by an old name")),
        ("country", s("Norway")),
        ("sizes", AttributeValue::L(vec![size("a"), size("b")])),
        ("inner", size("i\\")),
    ];
    let nulls = [("comment", AttributeValue::Null(true)), ("remark", AttributeValue::Null(true))];
    for (id, more) in [(1, &full[..]), (2, &nulls[..]), (3, &[][..])] {
        let mut item = least(id);
        item.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        put(item).await;
    }
    let mut shown = Vec::new();
    assert_eq!(forms.scan().views(|item| shown.push(owned(&item))).await?, 3);
    assert_eq!(shown, forms.scan().all().await?);
    shown.sort_by_key(|item| item.id);
    assert_eq!(shown[0].renamed, "by its new name");
    assert_eq!((&*shown[2].renamed, &*shown[2].title), ("an \"older\" name", "a\\b"));
    assert_eq!((&shown[2].size, shown[2].stars), (&Size::default(), 5));
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_read_cannot_be_shown_for_the_same_reason() -> Result<()> {
    let db = Db::in_memory();
    let forms = db.table::<Forms>();
    forms.create_table().await?;
    let put = |item| put(&db, item);
    let wrong = [
        ("labels", AttributeValue::L(vec![s("a"), AttributeValue::Bool(true)])),
        ("size", s("large")),
        ("stars", AttributeValue::N("256".into())),
        ("words", AttributeValue::Ns(vec!["1".into()])),
        ("parts", s("[1,")),
        ("at", s("today")),
        ("code", AttributeValue::B(Blob::new([1]))),
        ("pair", AttributeValue::L(vec![s("one")])),
        ("older", AttributeValue::Bool(true)),
        ("inner", AttributeValue::M([("width".to_owned(), s("wide"))].into())),
    ];
    for (name, value) in wrong {
        let mut item = least(1);
        item.insert(name.to_owned(), value);
        put(item).await;
        let read = forms.scan().all().await.unwrap_err();
        let shown = forms.scan().views(|_| ()).await.unwrap_err();
        assert_eq!(shown.to_string(), read.to_string());
        assert!(shown.is_decode(), "{name}: {shown}");
    }
    for name in least(1).into_keys().filter(|name| name != "id" && name != "another") {
        let mut item = least(1);
        item.remove(&name);
        put(item).await;
        let read = forms.scan().all().await.unwrap_err();
        let shown = forms.scan().views(|_| ()).await.unwrap_err();
        assert_eq!(shown.to_string(), read.to_string());
        assert!(shown.is_decode(), "{name}: {shown}");
    }
    Ok(())
}
