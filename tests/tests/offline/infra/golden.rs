//! Each output of each schema as a file that is read in review: `DYNAMO_BLESS=1 cargo test -p tests --test
//! offline infra` writes what it is now.

use std::fs;
use std::path::{Path, PathBuf};

use dynamo_orm::{Access, Schema};

use super::schemas;

/// Where other tools find them too.
pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/offline/infra/golden")
}

/// Every output of a schema, by the end of its file's name.
fn outputs(schema: &Schema) -> Vec<(&'static str, String)> {
    vec![
        ("tf", schema.to_terraform().unwrap()),
        ("template.json", schema.to_cloudformation_json().unwrap()),
        ("template.yaml", schema.to_cloudformation_yaml().unwrap()),
        ("ts", schema.to_cdk().unwrap()),
        ("md", schema.to_markdown().unwrap()),
    ]
}

/// Policies, each for one kind of program.
fn policies() -> Vec<(&'static str, String)> {
    let (shop, app) = (schemas::shop(), schemas::app());
    let readers = shop.iam_policy().allow(Access::READ).region("eu-west-1").account("123456789012");
    let workers = shop.iam_policy().allow(Access::READ).allow(Access::WRITE).allow([Access::Scan]);
    let everything = schemas::everything();
    let makers = everything.iam_policy().allow([Access::CreateTable, Access::ChangeTable]);
    let tenants = app.iam_policy().allow(Access::READ).allow(Access::WRITE);
    let by_tag = "${aws:PrincipalTag/tenant}";
    let statements = [Access::PartiQlSelect, Access::PartiQlInsert, Access::DeleteTable];
    [
        ("shop_reader", readers),
        ("shop_worker", workers),
        ("everything_maker", makers),
        ("app_tenant", tenants.for_tenant("tenant", by_tag)),
        ("shop_statements", shop.iam_policy().allow(statements)),
    ]
    .map(|(name, policy)| (name, policy.to_json().unwrap()))
    .into()
}

/// Each file's name and what it should hold.
fn files() -> Vec<(String, String)> {
    let of_schema = |(name, schema): (&'static str, Schema)| {
        outputs(&schema).into_iter().map(move |(end, text)| (format!("{name}.{end}"), text))
    };
    let policies = policies().into_iter();
    let policies = policies.map(|(name, text)| (format!("{name}.policy.json"), text));
    schemas::all().into_iter().flat_map(of_schema).chain(policies).collect()
}

#[test]
fn every_output_is_what_its_file_holds() {
    let bless = std::env::var_os("DYNAMO_BLESS").is_some();
    let mut stale = Vec::new();
    let mut known = Vec::new();
    for (name, now) in files() {
        let path = folder().join(name);
        if fs::read_to_string(&path).ok().as_deref() != Some(&*now) {
            if bless {
                fs::write(&path, &now).unwrap();
            } else {
                stale.push(format!("{}:\n{now}", path.display()));
            }
        }
        known.push(path);
    }
    assert!(stale.is_empty(), "set DYNAMO_BLESS=1 to accept:\n{}", stale.join("\n"));
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        assert!(known.contains(&path), "{} is the file of no output", path.display());
    }
}

#[test]
fn an_output_is_the_same_however_often_and_in_which_order_of_settings_it_is_made() {
    assert_eq!(files(), files());
    let one = schemas::smallest().tag("a", "1").tag("b", "2").deletion_protection(true);
    let other = schemas::smallest().deletion_protection(true).tag("b", "2").tag("a", "1");
    assert_eq!(outputs(&one), outputs(&other));
}
