use aepflow::language::parse;
fn main() {
    let i: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let pats = [
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
    ];
    if i >= pats.len() {
        std::process::exit(3)
    }
    let (o, m, c) = pats[i];
    let kb: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    std::thread::Builder::new()
        .stack_size(kb * 1024)
        .spawn(move || {
            let d = 10000;
            let t = format!("{}{m}{}", o.repeat(d), c.repeat(d));
            std::mem::forget(parse(&t));
            println!("{o}");
        })
        .unwrap()
        .join()
        .unwrap();
}
