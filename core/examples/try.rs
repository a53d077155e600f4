use std::io::BufRead;
fn main() {
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        match aepflow::language::parse(&l) {
            Ok(t) => {
                let f = aepflow::language::format(&t);
                let t2 = aepflow::language::parse(&f);
                let ok = t2.map(|t2| {
                    aepflow::language::format(&t2) == f && strip(&format!("{t2:?}")) == strip(&format!("{t:?}"))
                });
                println!("{l}  =>  {f}  {}", if ok == Ok(true) { "".into() } else { format!("!!!! {ok:?}") });
                if std::env::args().len() > 1 {
                    println!("{t:#?}")
                }
            }
            Err(e) => println!("{l}  ERR {}", e.diagnostic(&l, "")),
        }
    }
}
fn strip(s: &str) -> String {
    let mut o = String::new();
    let mut skip = false;
    let b = s.as_bytes();
    let mut i = 0;
    while i < b.len() {
        if s[i..].starts_with("start: ") || s[i..].starts_with("end: ") {
            skip = true;
        }
        if skip {
            if b[i] == b',' {
                skip = false;
            }
        } else {
            o.push(b[i] as char);
        }
        i += 1;
    }
    o
}
