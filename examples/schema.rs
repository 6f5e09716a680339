//! One description of a table, written for each tool that makes or guards it.
//!
//! `cargo run --example schema`

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use dynamo_orm::{Access, Db, Result, Schema, Stream};
use examples::shop::{Address, Customer, Line, Order};

/// The whole table: each type whose items stand in it, and what is set of it beside.
fn shop() -> Schema {
    Schema::new()
        .with::<Customer>()
        .with::<Address>()
        .with::<Order>()
        .with::<Line>()
        .stream(Stream::NewAndOldImages)
        .deletion_protection(true)
        .point_in_time_recovery(true)
        .tag("team", "shop")
}

#[tokio::main]
async fn main() -> Result<()> {
    let shop = shop();
    println!("1. For Terraform:\n\n{}", shop.to_terraform()?);
    println!("2. For CloudFormation:\n\n{}", shop.to_cloudformation_yaml()?);
    println!("The same as JSON:\n\n{}", shop.to_cloudformation_json()?);
    println!("3. For the CDK:\n\n{}", shop.to_cdk()?);

    println!("4. What a program may do that reads, and pays orders:\n");
    let policy = shop.iam_policy().allow(Access::READ).allow([Access::Update]);
    println!("{}", policy.region("eu-west-1").account("123456789012").to_json()?);

    println!("5. The SDK's own input, sent by hand:\n");
    let input = shop.to_create_table_input()?;
    let (keys, indexes) = (input.key_schema().len(), input.global_secondary_indexes().len());
    println!("CreateTable with {keys} key attributes and {indexes} index");

    println!("\n6. For people, which questions the table answers:\n\n{}", shop.to_markdown()?);

    println!("7. A table that was made when there were customers only, held against all types:\n");
    let db = Db::in_memory();
    db.table::<Customer>().create_table().await?;
    let live = shop.in_db(&db);
    println!("{}\n", live.check().await?);
    let plan = live.plan().await?;
    println!("{plan}\n");
    plan.apply()
        .on_progress(|progress| println!("{:?}: {}", progress.state, progress.step))
        .await?;
    println!("\n{}", live.check().await?);
    Ok(())
}
