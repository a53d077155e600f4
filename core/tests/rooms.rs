//! No file of the core or of the syntax imports itself in a circle, parent and child excepted, and no room does.
//!
//! Whoever reads a room then always finds a file to begin with. What a file imports through another's `pub use` counts as
//! imported from where it is defined.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The names of a module below the crate; the crate itself has none.
type Module = Vec<String>;
type Graph = BTreeMap<Module, BTreeSet<Module>>;

#[derive(Default)]
struct File {
    /// What `use` brings in: the name here, and the path as written.
    names: BTreeMap<String, String>,
    /// Paths that begin with `crate` or `super` and are written out where they are needed.
    paths: Vec<String>,
}

fn read(folder: &Path, module: &Module, files: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        let is_own = matches!(name.as_str(), "lib" | "mod");
        let child = module.iter().cloned().chain((!is_own).then_some(name)).collect();
        if path.is_dir() {
            read(&path, &child, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.insert(child, file(&fs::read_to_string(&path).expect("a text")));
        }
    }
}

fn file(text: &str) -> File {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let mut file = File::default();
    for statement in lines.join("\n").split(';') {
        // An import begins a line; what is before it in the statement ends in a brace or an attribute.
        match statement.rfind("use ").filter(|at| is_import(&statement[..*at])) {
            Some(at) => imports("", &statement[at + "use ".len()..], &mut file.names),
            None => file.paths.extend(written(statement)),
        }
    }
    file
}

fn is_import(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim();
    line.is_empty() || line.starts_with("pub")
}

/// Adds the names of a tree such as `a::{b, c as d}`.
fn imports(prefix: &str, tree: &str, names: &mut BTreeMap<String, String>) {
    let mut depth = 0;
    let parts = tree.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        if let Some((outer, inner)) = part.split_once('{') {
            imports(&format!("{prefix}{outer}"), inner.trim_end_matches('}'), names);
        } else {
            let (path, alias) = part.split_once(" as ").unwrap_or((part, ""));
            let path = format!("{prefix}{path}").trim_end_matches("::self").to_owned();
            let name = if alias.is_empty() { path.rsplit("::").next().unwrap_or_default() } else { alias };
            names.insert(name.to_owned(), path);
        }
    }
}

fn written(code: &str) -> impl Iterator<Item = String> {
    // `pub(in crate::a)` says who may use something, and uses nothing itself.
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default();
    let others = parts.map(|part| part.split_once(')').map_or("", |(_, rest)| rest));
    let words = [first].into_iter().chain(others);
    let paths = words.flat_map(|part| part.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':'))));
    paths.filter(|path| path.starts_with("crate::") || path.starts_with("super::")).map(str::to_owned)
}

/// The path below the crate; nothing for those of other crates.
fn absolute(module: &Module, path: &str, files: &BTreeMap<Module, File>) -> Option<Module> {
    let mut steps: Vec<String> = path.split("::").map(str::to_owned).collect();
    let mut base = module.clone();
    match steps[0].as_str() {
        "crate" => base.clear(),
        "super" | "self" => {}
        child => {
            base.push(child.to_owned());
            return files.contains_key(&base).then(|| module.iter().cloned().chain(steps).collect());
        }
    }
    while steps.first().is_some_and(|step| matches!(step.as_str(), "crate" | "super" | "self")) {
        if steps.remove(0) == "super" {
            base.pop();
        }
    }
    base.extend(steps);
    Some(base)
}

/// The file in which what a path leads to is defined; a file that passes it on is not meant.
fn defined(path: &Module, files: &BTreeMap<Module, File>, passed: usize) -> Option<Module> {
    let length = (0..=path.len()).rev().find(|length| files.contains_key(&path[..*length]))?;
    let (module, rest) = (path[..length].to_vec(), &path[length..]);
    match rest.first().and_then(|name| files[&module].names.get(name)) {
        Some(source) if passed < 10 => {
            let source: Module =
                absolute(&module, source, files)?.into_iter().chain(rest[1..].iter().cloned()).collect();
            defined(&source, files, passed + 1)
        }
        _ => Some(module),
    }
}

fn graph(folder: &str) -> Graph {
    let mut files = BTreeMap::new();
    read(Path::new(folder), &Module::new(), &mut files);
    let found = files.iter().map(|(module, file)| {
        let paths = file.names.values().chain(&file.paths);
        let used = paths.filter_map(|path| defined(&absolute(module, path, &files)?, &files, 0));
        let is_child =
            |child: &Module, parent: &Module| child.split_last().is_some_and(|(_, rest)| rest == &parent[..]);
        let is_other = |other: &Module| other != module && !is_child(other, module) && !is_child(module, other);
        (module.clone(), used.filter(is_other).collect())
    });
    found.collect()
}

/// The rooms, each with all of its files in one.
fn rooms(files: &Graph) -> Graph {
    let room = |module: &Module| module.first().cloned().into_iter().collect::<Module>();
    let mut rooms = Graph::new();
    for (module, used) in files.iter().filter(|(module, _)| !module.is_empty()) {
        let others = used.iter().map(room).filter(|other| !other.is_empty() && *other != room(module));
        rooms.entry(room(module)).or_default().extend(others);
    }
    rooms
}

/// What is left once everything that nothing leads out of, or into, has been taken away again and again.
fn circles(mut graph: Graph) -> Graph {
    loop {
        let before = graph.len();
        let used: BTreeSet<Module> = graph.values().flatten().cloned().collect();
        graph.retain(|module, _| used.contains(module));
        let known: BTreeSet<Module> = graph.keys().cloned().collect();
        for used in graph.values_mut() {
            used.retain(|other| known.contains(other));
        }
        graph.retain(|_, used| !used.is_empty());
        if graph.len() == before {
            return graph;
        }
    }
}

#[test]
fn no_file_and_no_room_imports_itself() {
    let folders =
        [("src", 100), ("../syntax/src", 15), ("../preview/src", 30), ("../arrow/src", 2), ("../emulator/src", 30)];
    for (folder, least) in folders {
        let files = graph(&format!("{}/{folder}", env!("CARGO_MANIFEST_DIR")));
        assert!(files.values().map(BTreeSet::len).sum::<usize>() > least, "{folder} has imports");
        assert_eq!(circles(rooms(&files)), Graph::new(), "a circle of rooms in {folder}");
        assert_eq!(circles(files), Graph::new(), "a circle of files in {folder}");
    }
}

#[test]
fn a_circle_is_found() {
    let module = |name: &str| vec![name.to_owned()];
    let edges = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("d", "d2")];
    let graph = edges.iter().fold(Graph::new(), |mut graph, (from, to)| {
        graph.entry(module(from)).or_default().insert(module(to));
        graph
    });
    assert_eq!(circles(graph).into_keys().collect::<Vec<_>>(), [module("b"), module("c")]);
    let text = "use crate::a::{b, c::{self, d as e}};\npub use super::f;\npub(in crate::x) fn g() { crate::h::i(); }\n";
    let file = file(text);
    let names: Vec<_> = file.names.iter().map(|(name, path)| format!("{name} {path}")).collect();
    assert_eq!(names, ["b crate::a::b", "c crate::a::c", "e crate::a::c::d", "f super::f"]);
    assert_eq!(file.paths, ["crate::h::i"]);
}
