//! An item with a field of every kind that has a view, and the way from what is shown back to it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use dynamo_orm::{DynamoItem, DynamoValue, EpochSeconds, MapView, Number, SetView};

/// A field of every kind that has a view; all but the key may be missing, so that small items are shown.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shown", view, rename_all = "camelCase")]
pub struct Shown {
    #[dynamo(partition_key)]
    pub id: String,
    pub text: Option<Box<str>>,
    pub letter: Option<char>,
    pub flag: Option<bool>,
    pub small: Option<u8>,
    pub large: Option<i128>,
    pub float: Option<f64>,
    pub bytes: Option<Vec<u8>>,
    pub shared_bytes: Option<Bytes>,
    pub four_bytes: Option<[u8; 4]>,
    #[dynamo(default)]
    pub texts: Vec<String>,
    pub deep: Option<Vec<Vec<Option<Vec<u8>>>>>,
    pub names: Option<[String; 2]>,
    pub pair: Option<(u64, String)>,
    pub twig: Option<Rc<Twig>>,
    pub twigs: Option<BTreeMap<String, Twig>>,
    pub words: BTreeSet<String>,
    pub integers: HashSet<i64>,
    pub blobs: BTreeSet<Vec<u8>>,
    pub sides: BTreeSet<Side>,
    pub by_side: Option<HashMap<Side, u32>>,
    pub label: Option<Label>,
    pub moment: Option<SystemTime>,
    pub pause: Option<Duration>,
    #[dynamo(with = "dynamo_orm::epoch_millis")]
    pub seen: Option<SystemTime>,
    #[dynamo(json)]
    pub sizes: Option<Vec<(u32, i64)>>,
    #[dynamo(null)]
    pub stars: Option<u8>,
    #[dynamo(default = 3, alias("tries", "attempts"))]
    pub lives: u8,
    #[dynamo(default = "nowhere", alias = "country")]
    pub land: String,
    #[dynamo(owned)]
    pub exact: Option<Number>,
    #[dynamo(flatten)]
    pub size: Size,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
pub struct Twig {
    name: String,
    #[dynamo(default, alias = "children")]
    twigs: Vec<Twig>,
    next: Option<Box<Twig>>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
pub struct Label(Option<String>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DynamoValue)]
#[dynamo(view, rename_all = "lowercase")]
pub enum Side {
    #[dynamo(alias = "LEFT")]
    Left,
    Right,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
pub struct Size {
    #[dynamo(alias = "w")]
    width: Option<u32>,
    unit: Option<String>,
}

/// Some of its attributes, of which one has another name in the struct.
#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
pub struct Part {
    pub id: String,
    #[dynamo(rename = "lives", default = 3)]
    pub left: u8,
    pub twig: Option<Twig>,
}

/// An item that is told by its entity and its edition, and that ends.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "notes", view, entity = "Note", schema_version = 1)]
#[dynamo(key(pk = "P#{path}", sk = "NOTE#{number}"))]
pub struct Note {
    pub path: String,
    pub number: u32,
    #[dynamo(version)]
    pub version: u64,
    #[dynamo(ttl)]
    pub ends: Option<EpochSeconds<SystemTime>>,
}

impl ShownView<'_> {
    /// The item that is shown.
    pub fn to_item(&self) -> Shown {
        Shown {
            id: self.id.to_owned(),
            text: self.text.map(Box::from),
            letter: self.letter,
            flag: self.flag,
            small: self.small,
            large: self.large,
            float: self.float,
            bytes: self.bytes.map(<[u8]>::to_vec),
            shared_bytes: self.shared_bytes.map(Bytes::copy_from_slice),
            four_bytes: self.four_bytes.copied(),
            texts: texts(self.texts),
            deep: self.deep.map(|deep| deep.iter().map(|inner| blobs(inner)).collect()),
            names: self.names.map(|names| names.map(str::to_owned)),
            pair: self.pair.map(|(number, text)| (number, text.to_owned())),
            twig: self.twig.map(|twig| Rc::new(twig.to_twig())),
            twigs: self.twigs.as_ref().map(|twigs| map(twigs, str::to_owned, TwigView::to_twig)),
            words: set(&self.words, str::to_owned),
            integers: set(&self.integers, |integer| integer),
            blobs: set(&self.blobs, <[u8]>::to_vec),
            sides: set(&self.sides, |side| side),
            by_side: self.by_side.as_ref().map(|sides| map(sides, side, |count| *count)),
            label: self.label.map(|label| Label(label.map(str::to_owned))),
            moment: self.moment,
            pause: self.pause,
            seen: self.seen,
            sizes: self.sizes.clone(),
            stars: self.stars,
            lives: self.lives,
            land: self.land.to_owned(),
            exact: self.exact.clone(),
            size: Size { width: self.size.width, unit: self.size.unit.map(str::to_owned) },
        }
    }
}

impl TwigView<'_> {
    fn to_twig(&self) -> Twig {
        Twig {
            name: self.name.to_owned(),
            twigs: self.twigs.iter().map(Self::to_twig).collect(),
            next: self.next.map(|next| Box::new(next.to_twig())),
        }
    }
}

impl PartView<'_> {
    /// The part that is shown.
    pub fn to_part(&self) -> Part {
        let twig = self.twig.as_ref().map(TwigView::to_twig);
        Part { id: self.id.to_owned(), left: self.left, twig }
    }
}

impl NoteView<'_> {
    /// The note that is shown.
    pub fn to_note(&self) -> Note {
        let (path, number) = (self.path.to_owned(), self.number);
        Note { path, number, version: self.version, ends: self.ends }
    }
}

fn texts(shown: &[&str]) -> Vec<String> {
    shown.iter().map(ToString::to_string).collect()
}

fn blobs(shown: &[Option<&[u8]>]) -> Vec<Option<Vec<u8>>> {
    shown.iter().map(|blob| blob.map(<[u8]>::to_vec)).collect()
}

fn side(name: &str) -> Side {
    if name == "right" { Side::Right } else { Side::Left }
}

/// The set that is shown: in order, and each element is found.
fn set<E: Copy + Ord, T, S: FromIterator<T>>(shown: &SetView<'_, E>, own: fn(E) -> T) -> S {
    let elements: Vec<E> = shown.iter().copied().collect();
    assert!(elements.is_sorted_by(|one, next| one < next));
    assert!(elements.iter().all(|element| shown.contains(element)));
    elements.into_iter().map(own).collect()
}

/// The map that is shown: in the order of its keys, and each value is found by its own.
fn map<V, K, T, M: FromIterator<(K, T)>>(
    shown: &MapView<'_, V>,
    key: fn(&str) -> K,
    own: fn(&V) -> T,
) -> M {
    let keys: Vec<&str> = shown.iter().map(|(key, _)| key).collect();
    assert!(keys.is_sorted_by(|one, next| one < next));
    let is_found = |key, value: &V| shown.get(key).is_some_and(|found| std::ptr::eq(found, value));
    assert!(shown.iter().all(|(key, value)| is_found(key, value)));
    shown.iter().map(|(name, value)| (key(name), own(value))).collect()
}
