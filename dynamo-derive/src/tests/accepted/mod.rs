//! What the derive accepts, the compiler takes: generated structs of meaningful types, in any
//! combination of words that are right by themselves. Those that the derive does not refuse make up
//! the file `tests/ui/pass/generated.rs`, which is compiled and run with the runtime.
//!
//! `DYNAMO_BLESS=1 cargo test -p dynamo-derive` writes it anew.

mod item;
mod types;

use std::fs;
use std::path::Path;

use self::item::Item;
use super::mistakes;
use super::random::Random;

const INPUTS: u64 = 400;

#[test]
fn the_program_of_accepted_items_is_what_is_generated_now() {
    let mut accepted = Vec::new();
    for seed in 0..INPUTS {
        let mut random = Random::new(seed);
        let item = Item::new(&mut random);
        let found = mistakes(&format!("#[derive(DynamoItem)]\n{}", item.source()));
        if found.is_empty() {
            accepted.push((seed, module(seed, &item, &mut random)));
        }
    }
    assert!(accepted.len() > 100, "{} accepted", accepted.len());
    let now = program(&accepted);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui/pass/generated.rs");
    if std::env::var_os("DYNAMO_BLESS").is_some() {
        fs::write(&path, &now).expect("to write the program");
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    assert!(before == now, "set DYNAMO_BLESS=1 to write {} anew", path.display());
}

/// One struct, with a value of it.
fn module(seed: u64, item: &Item, random: &mut Random) -> String {
    let values: Vec<String> = item
        .fields
        .iter()
        .map(|field| format!("{}: {}", field.name, field.sample(random)))
        .collect();
    let arguments = item.parameters("u16", "2");
    let (declared, used) = (item.parameters("T", "const N: usize"), item.parameters("T", "N"));
    let editions = match item.is_upgraded() {
        false => String::new(),
        true => format!(
            "mod editions {{
                #[derive(dynamo_orm::DynamoValue)]
                pub(super) struct V1 {{}}
                pub(super) fn v1_to_v2{declared}(_: V1) -> super::Thing{used} {{
                    unreachable!(\"no item is of the first edition\")
                }}
            }}"
        ),
    };
    format!(
        "mod input_{seed:03} {{
            use super::*;
            #[derive(Debug, Clone, PartialEq, DynamoItem)]
            {}
            pub(crate) fn value() -> Thing{arguments} {{ Thing {{ {} }} }}
            {editions}
        }}",
        item.source(),
        values.join(", "),
    )
}

fn program(accepted: &[(u64, String)]) -> String {
    let modules: Vec<&str> = accepted.iter().map(|(_, text)| text.as_str()).collect();
    let checks: Vec<String> = accepted
        .iter()
        .map(|(seed, _)| format!("wrong.extend(comes_back(&input_{seed:03}::value()).await.err().map(|error| ({seed}, error)));"))
        .collect();
    let source = include_str!("prelude.rs.txt")
        .replace("MODULES!();", &modules.join("\n"))
        .replace("CHECKS!();", &checks.join("\n"));
    let file = syn::parse_file(&source).expect("the program is Rust");
    prettyplease::unparse(&file)
}
