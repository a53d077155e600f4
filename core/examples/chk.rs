use std::io::BufRead;
fn main() {
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        let (e, d) = l.split_once(" => ").map_or((l.as_str(), ""), |x| x);
        let mut o = serde_json::json!({"expression":e});
        if !d.is_empty() {
            let extra: serde_json::Value = serde_json::from_str(d).unwrap();
            for (k, v) in extra.as_object().unwrap() {
                o[k] = v.clone();
            }
        }
        let f = aepflow::language::check_expression(o.to_string().as_bytes());
        let t = aepflow::language::parse(e).map(|t| aepflow::language::check(&t));
        println!(
            "{l}   {:?}",
            t.as_ref()
                .map(|t| (
                    t.result.name(),
                    t.fields.iter().map(|f| format!("{}@{}-{}", f.path, f.start, f.end)).collect::<Vec<_>>()
                ))
                .ok()
        );
        for x in f {
            println!(
                "      {x}  {:?}",
                x.params
                    .iter()
                    .filter(|p| ["start", "end"].contains(&p.0))
                    .map(|p| p.1.to_string())
                    .collect::<Vec<_>>()
            );
        }
    }
}
