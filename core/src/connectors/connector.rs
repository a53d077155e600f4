//! A connector, read from its file.

use crate::input::{elements, members};
use crate::json::Node;

/// A source connector, read from its file.
#[derive(Debug)]
pub(crate) struct Connector {
    pub(crate) connection_spec: Spec,
    pub(crate) flow_spec: Option<Spec>,
    pub(crate) transformations: Vec<String>,
    pub(crate) auth: Vec<Auth>,
    pub(crate) explore: Option<Explore>,
    pub(crate) source: Option<Source>,
    pub(crate) resource_param: Option<String>,
    pub(crate) resources: Vec<String>,
    pub(crate) schedule: Option<Schedule>,
}

#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) id: String,
    pub(crate) version: String,
}

#[derive(Debug)]
pub(crate) struct Auth {
    pub(crate) spec_name: String,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) secret: bool,
    pub(crate) refuse: Vec<Refusal>,
    pub(crate) allowed: Option<Vec<String>>,
}

/// A way in which a value shows that it is the wrong credential.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) prefix: String,
    pub(crate) code: String,
}

#[derive(Debug)]
pub(crate) struct Explore {
    pub(crate) object_type: Vec<String>,
    pub(crate) object: Option<String>,
    pub(crate) file_type: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) base_connection: bool,
    pub(crate) format: Vec<String>,
    pub(crate) params: Vec<Param>,
}

#[derive(Debug)]
pub(crate) struct Schedule {
    pub(crate) frequencies: Vec<String>,
    pub(crate) min_interval: Vec<(String, i64)>,
}

impl Connector {
    pub(super) fn read(root: Node<'_>) -> Option<Connector> {
        Some(Connector {
            connection_spec: root.get("connectionSpec").and_then(Spec::read)?,
            flow_spec: root.get("flowSpec").and_then(Spec::read),
            transformations: texts(root, "transformations"),
            auth: list(root, "auth", Auth::read),
            explore: root.get("explore").map(|node| Explore {
                object_type: texts(node, "objectType"),
                object: text(node, "object"),
                file_type: texts(node, "fileType"),
            }),
            source: root.get("source").map(|node| Source {
                base_connection: flag(node, "baseConnection"),
                format: texts(node, "format"),
                params: list(node, "params", Param::read),
            }),
            resource_param: text(root, "resourceParam"),
            resources: texts(root, "resources"),
            schedule: root.get("schedule").map(Schedule::read),
        })
    }
}

impl Spec {
    fn read(node: Node<'_>) -> Option<Spec> {
        Some(Spec { id: text(node, "id")?, version: text(node, "version")? })
    }
}

impl Auth {
    fn read(node: Node<'_>) -> Option<Auth> {
        Some(Auth { spec_name: text(node, "specName")?, params: list(node, "params", Param::read) })
    }
}

impl Param {
    fn read(node: Node<'_>) -> Option<Param> {
        Some(Param {
            name: text(node, "name")?,
            required: flag(node, "required"),
            secret: flag(node, "secret"),
            refuse: list(node, "refuse", |node| {
                Some(Refusal { prefix: text(node, "prefix")?, code: text(node, "code")? })
            }),
            allowed: node.get("allowed").map(|_| texts(node, "allowed")),
        })
    }
}

impl Schedule {
    fn read(node: Node<'_>) -> Schedule {
        let mut min_interval = Vec::new();
        for (name, value) in members(node.get("minInterval")) {
            if let Some(least) = value.as_i64() {
                min_interval.push((name.into_owned(), least));
            }
        }
        Schedule { frequencies: texts(node, "frequencies"), min_interval }
    }

    pub(crate) fn least(&self, frequency: &str) -> Option<i64> {
        self.min_interval.iter().find(|(name, _)| name == frequency).map(|(_, least)| *least)
    }
}

pub(super) fn text(node: Node<'_>, name: &str) -> Option<String> {
    Some(node.get(name)?.as_str()?.into_owned())
}

pub(super) fn flag(node: Node<'_>, name: &str) -> bool {
    node.get(name).and_then(Node::as_bool).unwrap_or(false)
}

fn texts(node: Node<'_>, name: &str) -> Vec<String> {
    list(node, name, |item| Some(item.as_str()?.into_owned()))
}

fn list<T>(node: Node<'_>, name: &str, read: fn(Node<'_>) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in elements(node.get(name)) {
        if let Some(item) = read(item) {
            found.push(item);
        }
    }
    found
}
