//! The operations on what a stage makes, and what the platform does with it.

/// The names of the operations, and what there is to know of them.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(in crate::pipeline) struct Operations {
    pub(in crate::pipeline) create: &'static str,
    pub(in crate::pipeline) list: &'static str,
    pub(in crate::pipeline) get: &'static str,
    pub(in crate::pipeline) update: &'static str,
    pub(in crate::pipeline) publish: Option<&'static str>,
    pub(in crate::pipeline) delete: Option<&'static str>,
    /// The field of the inputs that holds the id.
    pub(in crate::pipeline) id: &'static str,
    /// The member of a resource that holds its id.
    pub(in crate::pipeline) own_id: &'static str,
    /// Whether a change needs the resource's etag.
    pub(in crate::pipeline) etag: bool,
    /// Whether the platform itself keeps a name from being given twice: such things are in the Schema Registry, and the name is their title.
    pub(in crate::pipeline) unique: bool,
    /// Whether each change makes a version, which others refer to.
    pub(in crate::pipeline) versioned: bool,
    /// Whether an old one must be gone before a new one is made: two would do the same work twice.
    pub(in crate::pipeline) alone: bool,
    /// What can be most of a list, and nothing looks at.
    pub(in crate::pipeline) unread: Option<&'static str>,
}

/// The operations of a kind of thing by the name of that kind; members that are given take the place of the usual.
macro_rules! operations {
    ($name:literal, $id:literal $(, $member:ident: $value:expr)* $(,)?) => {
        Operations {
            $($member: $value,)*
            ..Operations {
                create: concat!("create", $name),
                list: concat!("list", $name, "s"),
                get: concat!("get", $name),
                update: concat!("update", $name),
                publish: None,
                delete: Some(concat!("delete", $name)),
                id: $id,
                own_id: "id",
                etag: false,
                unique: false,
                versioned: false,
                alone: false,
                unread: None,
            }
        }
    };
}
pub(super) use operations;
