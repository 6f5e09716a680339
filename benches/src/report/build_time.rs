//! What building costs, as `benches/build-time/run` measured it last.

use std::path::Path;

use serde_json::Value;

use super::Bar;

const NOT_RUN: &str = "not run: benches/build-time/run";
const DERIVE: &str = "What is left is what serde's derives do not write: names, paths, keys and setters for each field.";
const RELEASE: &str = "What is left is the crate's common rooms (codec, keys, expressions, operations, errors) and the \
    SDK's own asynchronous functions, which every crate that calls them compiles once more for each of the 20 operations. \
    What is called seldom is compiled only where it is called.";

/// The bars of building, out of the figures of the last measurement if there is one.
pub fn build_bars() -> Vec<Bar> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("build-time/.work/results.json");
    let results = std::fs::read(file).ok();
    bars_of(&results.and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default())
}

fn bars_of(results: &Value) -> Vec<Bar> {
    let derive = |command: &str| Bar {
        what: format!(
            "Build time that a derived struct of 10 fields adds ({command}), against Serialize + Deserialize"
        ),
        measured: added(results, "dynamo", command)
            .zip(added(results, "with_serde", command))
            .map(|(ours, serde)| ours / serde),
        unit: "of its time",
        bar: 1.5,
        aim: 1.0,
        is_least: false,
        why: DERIVE,
        otherwise: NOT_RUN,
    };
    let release = Bar {
        what: "What our crates add to a clean release build over the bare SDK".to_owned(),
        measured: cpu(&results["release"]["with_ours"])
            .zip(cpu(&results["release"]["bare"]))
            .map(|(ours, bare)| 100.0 * (ours / bare - 1.0)),
        unit: "%",
        bar: 10.0,
        aim: 5.0,
        is_least: false,
        why: RELEASE,
        otherwise: NOT_RUN,
    };
    vec![derive("check"), derive("build"), release]
}

/// The seconds that a derive adds to structs without one.
fn added(results: &Value, package: &str, command: &str) -> Option<f64> {
    let seconds = |package: &str| cpu(&results["derive"][package][command]);
    Some(seconds(package)? - seconds("plain")?)
}

fn cpu(cost: &Value) -> Option<f64> {
    cost["cpu"].as_f64()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{NOT_RUN, bars_of};

    fn printed(results: &Value) -> Vec<String> {
        bars_of(results).iter().map(|bar| bar.measured()).collect()
    }

    #[test]
    fn what_was_not_built_is_not_run() {
        assert_eq!(printed(&Value::Null), [NOT_RUN; 3]);
        let results = json!({"release": {"bare": {"cpu": 320.0}}});
        assert_eq!(printed(&results), [NOT_RUN; 3]);
    }

    #[test]
    fn a_derive_is_held_against_what_serdes_adds_to_the_same_structs() {
        let cost =
            |check: f64, build: f64| json!({"check": {"cpu": check}, "build": {"cpu": build}});
        let results = json!({
            "derive": {"plain": cost(1.0, 2.0), "dynamo": cost(2.5, 4.0), "with_serde": cost(3.0, 3.0)},
            "release": {"bare": {"cpu": 320.0}, "with_ours": {"cpu": 400.0}},
        });
        assert_eq!(printed(&results), ["0.75 of its time", "2.00 of its time", "25.0 %"]);
    }
}
