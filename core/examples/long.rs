use aepflow::language::{Tree, check, format as fmt, parse};
fn main() {
    let kb: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    for (o, m, c) in [
        ("(", "1", ")"),
        ("f(", "1", ")"),
        ("[", "1", "]"),
        ("{1:", "1", "}"),
        ("a ? b : ", "1", ""),
        ("a[", "1", "]"),
        ("a.get(", "1", ")"),
        ("(x) -> { ", "1", " }"),
        ("a||b && c|d^e&f==g<h+i*-(", "1", ")"),
        ("(", "1", " * 2 + 3 < 4 == 5 && 6 || 7 ? 8 : 9)"),
        ("- ", "1", ""),
    ] {
        let d = (1..300).find(|d| parse(&format!("{}{m}{}", o.repeat(*d), c.repeat(*d))).is_err()).unwrap();
        println!("{o} {d}");
        std::thread::Builder::new()
            .stack_size(kb * 1024)
            .spawn(move || {
                for d in [d - 1, 10000] {
                    let t = format!("{}{m}{}", o.repeat(d), c.repeat(d));
                    if let Ok(tree) = parse(&t) {
                        let _ = fmt(&tree);
                        let _ = check(&tree);
                        let j = tree.to_value().to_string();
                        Tree::from_json(j.as_bytes()).unwrap();
                    }
                }
            })
            .unwrap()
            .join()
            .unwrap();
    }
}
fn format2() {}
