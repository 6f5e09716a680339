"""The packages that are built: the same structs for everybody, with what each library asks for."""

from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# What follows the key, in order; further fields begin again.
MIX = [
    ("name", "String"),
    ("email", "String"),
    ("visits", "u32"),
    ("balance", "i64"),
    ("rating", "f64"),
    ("active", "bool"),
    ("nickname", "Option<String>"),
    ("grades", "Vec<u32>"),
    ("city", "String"),
]

SDK = 'aws-sdk-dynamodb = { version = "1.136", default-features = false, features = ["rt-tokio"] }'


def ours(tree=ROOT):
    return f'dynamo-orm = {{ path = "{tree / "dynamo-orm"}" }}'


SERDE = 'serde = { version = "1", features = ["derive"] }'
SERDE_DYNAMO = 'serde_dynamo = { version = "4.3", features = ["aws-sdk-dynamodb+1"] }'


@dataclass
class Struct:
    number: int
    fields: list  # of (name, type); the first is the key

    @property
    def name(self):
        return f"Thing{self.number}"

    @property
    def key(self):
        return self.fields[0]

    def declared(self, key="", map_type=lambda ty: ty):
        lines = [f"    {key}pub {name}: {map_type(ty)}," for name, ty in self.fields]
        return f"pub struct {self.name} {{\n" + "\n".join(lines) + "\n}\n"

    def borrowed_key(self):
        return "&str" if self.key[1] == "String" else "u64"


def structs(count, width):
    for number in range(count):
        key = (f"id_{number}", "String" if number % 2 else "u64")
        others = [MIX[place % len(MIX)] for place in range(width - 1)]
        yield Struct(number, [key] + [
            (f"{name}_{number}" + (f"_{place}" if place >= len(MIX) else ""), ty)
            for place, (name, ty) in enumerate(others)
        ])


@dataclass
class Case:
    """A library: what its package depends on, and what its user writes for a struct."""
    name: str
    label: str
    dependencies: list = field(default_factory=list)
    head: str = ""
    write: callable = lambda struct: ""
    note: str = ""
    # The workspace; another one for what cannot stand in one lock file with the others.
    workspace: str = "together"

    def source(self, count, width):
        parts = [self.write(struct) for struct in structs(count, width)]
        # A package's public items are all compiled; documentation is nobody's subject here.
        return "\n".join(["#![allow(missing_docs, dead_code)]", self.head, *parts])


def plain(struct):
    return struct.declared()


def with_dynamo(struct):
    first = f"#[derive(dynamo_orm::DynamoItem)]\n#[dynamo(table = \"{struct.name}\")]\n"
    return first + struct.declared().replace("pub id", "#[dynamo(partition_key)]\n    pub id", 1)


def with_serde(struct):
    return "#[derive(serde::Serialize, serde::Deserialize)]\n" + struct.declared()


def with_facade(struct):
    name, (key, ty) = struct.name, struct.key
    kind = "StringAttribute" if ty == "String" else "NumberAttribute"
    identified = f"&'id str {{ &self.{key} }}" if ty == "String" else f"u64 {{ self.{key} }}"
    value = "String { id.to_owned() }" if ty == "String" else "u64 { id }"
    return with_serde(struct) + f"""
dynamodb_facade::attribute_definitions! {{ {name}Id {{ "{key}": dynamodb_facade::{kind} }} }}
dynamodb_facade::table_definitions! {{
    {name}Table {{
        type PartitionKey = {name}Id;
        fn table_name() -> String {{ "{name}".to_owned() }}
    }}
}}
dynamodb_facade::dynamodb_item! {{
    #[table = {name}Table]
    {name} {{
        #[partition_key]
        {name}Id {{
            fn attribute_id(&self) -> {identified}
            fn attribute_value(id) -> {value}
        }}
    }}
}}
"""


MODYNE_TABLE = """
pub struct App;
impl modyne::Table for App {
    type PrimaryKey = modyne::keys::Primary;
    type IndexKeys = modyne::keys::Gsi1;
    fn table_name(&self) -> &str { "app" }
    fn client(&self) -> &aws_sdk_dynamodb::Client { unimplemented!() }
}
"""


def with_modyne(struct):
    name, key = struct.name, struct.key[0]
    return "#[derive(modyne::EntityDef)]\n" + with_serde(struct) + f"""
impl modyne::Entity for {name} {{
    type KeyInput<'a> = {struct.borrowed_key().replace("&", "&'a ")};
    type Table = App;
    type IndexKeys = modyne::keys::Gsi1;
    fn primary_key(input: Self::KeyInput<'_>) -> modyne::keys::Primary {{
        let hash = format!("{name}#{{input}}");
        modyne::keys::Primary {{ range: hash.clone(), hash }}
    }}
    fn full_key(&self) -> modyne::keys::FullKey<modyne::keys::Primary, Self::IndexKeys> {{
        let primary = Self::primary_key({"&" if struct.key[1] == "String" else ""}self.{key});
        let indexes = modyne::keys::Gsi1 {{
            hash: primary.hash.clone(),
            range: primary.range.clone(),
        }};
        modyne::keys::FullKey {{ primary, indexes }}
    }}
}}
"""


def with_aws_dynamo(struct):
    first = f'#[derive(aws_dynamo_derive::Table)]\n#[aws_dynamo(table_name = "{struct.name}")]\n'
    stored = struct.declared(map_type=lambda ty: "String" if ty == "Option<String>" else ty)
    return first + stored.replace("pub id", "#[aws_dynamo(hash_key)]\n    pub id", 1)


def with_toasty(struct):
    stored = struct.declared().replace("pub id", "#[key]\n    pub id", 1)
    return "#[derive(Debug, toasty::Model)]\n" + stored


def dynamo_used(struct):
    name, key = struct.name, struct.borrowed_key()
    return with_dynamo(struct) + f"""
pub async fn save_{struct.number}(
    table: &dynamo_orm::Table<{name}>, thing: &{name},
) -> dynamo_orm::Result<()> {{
    table.put(thing).await
}}
pub async fn load_{struct.number}(
    table: &dynamo_orm::Table<{name}>, id: {key},
) -> dynamo_orm::Result<Option<{name}>> {{
    table.get(id).await
}}
"""


def serde_used(struct):
    name, (key, ty) = struct.name, struct.key
    value = "S(id.to_owned())" if ty == "String" else "N(id.to_string())"
    return with_serde(struct) + f"""
pub async fn save_{struct.number}(client: &Client, thing: &{name}) -> Result<(), Failed> {{
    let item = serde_dynamo::to_item(thing)?;
    client.put_item().table_name("{name}").set_item(Some(item)).send().await?;
    Ok(())
}}
pub async fn load_{struct.number}(
    client: &Client, id: {struct.borrowed_key()},
) -> Result<Option<{name}>, Failed> {{
    let id = AttributeValue::{value};
    let found = client.get_item().table_name("{name}").key("{key}", id).send().await?;
    Ok(found.item.map(serde_dynamo::from_item).transpose()?)
}}
"""


def facade_used(struct):
    name = struct.name
    return with_facade(struct) + f"""
pub async fn save_{struct.number}(thing: &{name}) -> dynamodb_facade::Result<()> {{
    thing.put().await.map(drop)
}}
pub async fn load_{struct.number}(
    id: {struct.borrowed_key()},
) -> dynamodb_facade::Result<Option<{name}>> {{
    {name}::get(KeyId::pk(id)).await
}}
"""


SERDE_USED_HEAD = """
use aws_sdk_dynamodb::{Client, types::AttributeValue};
pub type Failed = Box<dyn std::error::Error + Send + Sync>;
"""

CASES = [
    Case("plain", "no derive", write=plain),
    Case("named", "no derive, dynamo-orm loaded", [ours()], "extern crate dynamo_orm as _;", plain),
    Case("dynamo", "`DynamoItem`", [ours()], "", with_dynamo),
    Case("with_serde", "serde `Serialize + Deserialize`", [SERDE], "", with_serde),
    Case("facade", "dynamodb-facade 0.2", ['dynamodb-facade = "0.2"', SERDE], "", with_facade,
         "on top of serde's derives"),
    Case("with_modyne", "modyne 0.3", ['modyne = { version = "0.3", features = ["derive"] }', SDK, SERDE],
         MODYNE_TABLE, with_modyne, "on top of serde's derives"),
    Case("aws_dynamo", "aws-dynamo-derive 1.1", ['aws-dynamo-derive = "1.1"', SDK], "",
         with_aws_dynamo, "has no `Option<String>`: a `String` in its place"),
    Case("with_toasty", "toasty 0.11", ['toasty = { version = "0.11", features = ["dynamodb"] }'], "",
         with_toasty, "with an older SDK, as it pins `aws-smithy-types` to 1.8.1", workspace="apart"),
]

USED = [
    Case("dynamo_used", "`DynamoItem`, put and get", [ours()], "", dynamo_used),
    Case("serde_used", "serde, serde_dynamo and the SDK, put and get", [SDK, SERDE, SERDE_DYNAMO],
         SERDE_USED_HEAD, serde_used),
    Case("facade_used", "dynamodb-facade 0.2, put and get", ['dynamodb-facade = "0.2"', SERDE],
         "use dynamodb_facade::{DynamoDBItemOp, KeyId};", facade_used),
]
