use benches::contenders::*;
use benches::measure::costs;
use benches::model::Student;

fn page(n: u64) -> Vec<u8> {
    let items: Vec<_> = (0..n).map(|n| { let s = Student::numbered(n);
        serde_json::json!({"student_id":{"N":s.student_id.to_string()},"first_name":{"S":s.first_name},"last_name":{"S":s.last_name},"grades":{"L": s.grades.iter().map(|g| serde_json::json!({"N":g.to_string()})).collect::<Vec<_>>()}})}).collect();
    format!("{{\"Count\":{n},\"Items\":{},\"ScannedCount\":{n}}}", serde_json::to_string(&items).unwrap()).into_bytes()
}

fn main() {
    if let Ok(w) = std::env::var("ONE") {
        let b: Vec<_> = (0..25).map(Student::numbered).collect();
        let p = page(100);
        let mut r = match w.as_str() { "ours" => ours::batch_write(b), "hand" => hand::batch_write(b), "serde" => serde::batch_write(b), "q" => ours::query(&p), "e" => { let c = benches::connector::client(b"{}"); calling(move || { let r = c.get_item().table_name("students").key("student_id", aws_sdk_dynamodb::types::AttributeValue::N("1".into())); async move { r.send().await.unwrap(); 1 } }) }, _ => hand::query(&p) };
        for _ in 0..500 { r(); } let t = std::time::Instant::now(); for _ in 0..500 { r(); } println!("{w} {:?}", t.elapsed()/20000);
        return;
    }

    let p = page(5000);
    println!("page {} bytes", p.len());
    let q = p.clone();
    let mut runs: Vec<(&str, Run)> = vec![
        ("ours", ours::query(&p)), ("hand", hand::query(&p)), ("serde", serde::query(&p)), ("maps", hand::query_to_maps(&p)),
        ("pull", Box::new(move || pull::students(&q).iter().map(Student::fingerprint).sum())),
    ];
    for (n, r) in &mut runs { println!("{n} {}", r()); }
    let names: Vec<_> = runs.iter().map(|r| r.0).collect();
    let mut rs: Vec<&mut Run> = runs.iter_mut().map(|r| &mut r.1).collect();
    for (n, c) in names.iter().zip(costs(&mut rs, 15)) { println!("{n:8} {:?} {:?} allocs {} bytes {}", c.median, c.least, c.allocations, c.bytes); }
    let b: Vec<_> = (0..25).map(Student::numbered).collect();
    let mut runs: Vec<(&str, Run)> = vec![("ours", ours::batch_write(b.clone())), ("hand", hand::batch_write(b.clone())), ("serde", serde::batch_write(b.clone()))];
    let names: Vec<_> = runs.iter().map(|r| r.0).collect();
    let mut rs: Vec<&mut Run> = runs.iter_mut().map(|r| &mut r.1).collect();
    for (n, c) in names.iter().zip(costs(&mut rs, 30)) { println!("{n:8} {:?} {:?} allocs {} bytes {}", c.median, c.least, c.allocations, c.bytes); }
}
