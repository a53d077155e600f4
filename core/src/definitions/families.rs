//! What the type of an explore specification means: sources of a type are explored alike, and bring the same formats.

/// How the sources of one type work, as the definition has it.
#[derive(Debug)]
pub(super) struct Family {
    /// The type of the explore specification.
    pub(super) kind: &'static str,
    /// `explore`, as JSON.
    pub(super) explore: Option<&'static str>,
    /// The parameter of the source that exploring takes as the path.
    pub(super) explored: Option<&'static str>,
    /// `source/format`, as JSON.
    pub(super) format: &'static str,
    /// `source/properties`, as JSON.
    pub(super) properties: Option<&'static str>,
}

pub(super) const FAMILIES: [Family; 4] = [
    Family {
        kind: "Resource",
        explore: Some(concat!(
            r#"{"endpoint":"connections","objectType":["rest"],"params":["#,
            r#"{"name":"object","required":true,"allowed":["json"],"default":"json"},"#,
            r#"{"name":"fileType","required":true,"allowed":["json"],"default":"json"},"#,
            r#"{"name":"preview","required":true,"type":"boolean","default":"false"},"#,
            r#"{"name":"sourceParams","required":true,"type":"object"}]}"#
        )),
        explored: None,
        format: r#"["json"]"#,
        properties: None,
    },
    Family {
        kind: "Tabular",
        explore: Some(concat!(
            r#"{"endpoint":"connections","objectType":["root","table"],"params":["#,
            r#"{"name":"object","for":["table"],"required":true},"#,
            r#"{"name":"preview","for":["table"],"type":"boolean"}]}"#
        )),
        explored: Some("tableName"),
        format: r#"["tabular"]"#,
        properties: None,
    },
    Family {
        kind: "FileSystem",
        explore: Some(concat!(
            r#"{"endpoint":"connections","objectType":["root","folder","file"],"params":["#,
            r#"{"name":"object","for":["folder","file"],"required":true},"#,
            r#"{"name":"fileType","for":["file"],"required":true,"allowed":["delimited","json","parquet"]},"#,
            r#"{"name":"preview","for":["file"],"unclear":true,"type":"boolean","default":"true"},"#,
            r#"{"name":"columnDelimiter","for":["file"],"type":"character"},"#,
            r#"{"name":"compressionType","for":["file"],"allowed":"#,
            r#"["bzip2","gzip","deflate","zipDeflate","tarGzip","tar"]},"#,
            r#"{"name":"encoding","for":["file"],"allowed":["UTF-8","ISO-8859-1"]}]}"#
        )),
        explored: Some("path"),
        format: r#"["delimited","json","parquet"]"#,
        properties: Some(concat!(
            r#"[{"name":"columnDelimiter","for":["delimited"],"type":"character"},"#,
            r#"{"name":"encoding","for":["delimited"],"allowed":["UTF-8","ISO-8859-1"]},"#,
            r#"{"name":"compressionType","for":["delimited","json"],"allowed":"#,
            r#"["bzip2","gzip","deflate","zipDeflate","tarGzip","tar"]}]"#
        )),
    },
    Family { kind: "StreamingConnection", explore: None, explored: None, format: r#"["json"]"#, properties: None },
];

/// A parameter that sources have which filter rows, as JSON.
pub(super) const FILTERS: [&str; 2] =
    [r#"{"name":"filters","for":["table"],"type":"filter"}"#, r#"{"name":"filters","type":"filter"}"#];
