fn main() {
    let b = std::fs::read("/tmp/cm10000.json").unwrap();
    let k = std::fs::read("/tmp/ck10000.json").unwrap();
    let t = |n: &str, f: &dyn Fn() -> usize| {
        let mut best = f64::MAX;
        for _ in 0..30 {
            let s = std::time::Instant::now();
            std::hint::black_box(f());
            best = best.min(s.elapsed().as_secs_f64());
        }
        println!("{n:30} {:.3} us/mapping", best * 1e6 / 1e4);
    };
    t("plain", &|| aepflow::check("createMappingSet", &k, b"").len());
    t("checkMapping", &|| aepflow::check_mapping(&b).len());
    let e = "dformat(data.account.address_12 * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")";
    t("parse expr (x10000)", &|| (0..10000).map(|_| aepflow::language::parse(e).unwrap().root.end).sum());
    let tree = aepflow::language::parse(e).unwrap();
    t("check expr (x10000)", &|| (0..10000).map(|_| aepflow::language::check(&tree).fields.len()).sum());
}
