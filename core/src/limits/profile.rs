//! Limits of Profile, Identity and audiences.

use super::limit::Bound::{Exactly, Least};
use super::limit::{Group, hard, help, soft};

const RAILS: &str = help!("profile/guardrails.md");
const IDENTITY: &str = help!("identity-service/guardrails.md");

pub(super) const GROUPS: &[Group] = &[
    Group {
        name: "Model of Profile",
        limits: &[
            soft("profile_datasets", 20, "datasets", "sandbox")
                .of("the datasets of the class Individual Profile that Profile reads", RAILS)
                .note("the page doesn't say what it is counted over; health checks count by class and sandbox"),
            soft("event_datasets", 20, "datasets", "sandbox")
                .of("the datasets of the class ExperienceEvent that Profile reads", RAILS)
                .note("counted as those of profiles"),
            soft("analytics_datasets", 1, "dataset", "sandbox").of("the report suites of Adobe Analytics that Profile reads", RAILS),
            soft("relationships", 5, "relationships", "sandbox")
                .of("the relationships between people and other entities", RAILS)
                .note("a health check names 4"),
            soft("relationship_depth", 4, "levels", "field").of("how deep the id of a relationship may be", RAILS),
            soft("nested_relationships", 0, "relationships", "pair of schemas").of("the relationships between two entities that are no people", RAILS),
            soft("primary_identity_depth", 4, "levels", "field").of("how deep the primary identity may be", RAILS),
            soft("record_array", 500, "elements", "array").of("the elements of an array in a record", RAILS),
            soft("event_array", 10, "elements", "array").of("the elements of an array in an event", RAILS),
            hard("profile_identities", 50, "identities", "graph")
                .of("the identities of one profile", RAILS)
                .note("one with more is left out of segments, exports and look-ups"),
            hard("other_time_series", 0, "datasets", "entity")
                .of("the datasets of events that belong to no people", RAILS)
                .note("Profile must not read one"),
        ],
    },
    Group {
        name: "Sizes in Profile",
        limits: &[
            hard("fragment_size", 50, "MB", "fragment")
                .of("a fragment of a profile", RAILS)
                .note("segments, exports and look-ups of a larger one may fail"),
            soft("profile_size", 50, "MB", "profile").of("a profile as it is stored", RAILS),
            soft("profile_events", 5000, "events", "profile")
                .of("the events of one profile", RAILS)
                .note("one with more is left out of segments"),
            soft("entities_size", 5, "GB", "sandbox").of("all entities that are no people together", RAILS),
            soft("entity_datasets", 5, "datasets", "schema").of("the datasets of one schema of such entities", RAILS),
            soft("entity_batches", 4, "batches", "day and entity").of("the batches of one such entity", RAILS),
        ],
    },
    Group {
        name: "Audiences",
        limits: &[
            soft("audiences", 4000, "audiences", "sandbox").of("all audiences", RAILS),
            soft("edge_audiences", 150, "audiences", "sandbox").of("those computed at the edge", RAILS),
            soft("streaming_audiences", 500, "audiences", "sandbox").of("those computed as data arrives", RAILS),
            soft("batch_audiences", 4000, "audiences", "sandbox").of("those computed once a day", RAILS),
            hard("account_audiences", 50, "audiences", "sandbox").of("those of accounts", RAILS),
            hard("merge_policies", 5, "policies", "organization").of("the merge policies", RAILS).inferred().note("a health check names 3"),
            soft("computed_attributes", 25, "attributes", "sandbox")
                .of("the computed attributes", help!("run-and-operate/health-checks/profile.md"))
                .inferred(),
        ],
    },
    Group {
        name: "Identities",
        limits: &[
            hard("graph_identities", 50, "identities", "graph and sandbox")
                .of("the identities of a graph", IDENTITY)
                .note("a new one takes the place of an old one: cookies and devices go first, the oldest before the others"),
            hard("identity_links", 50, "links", "identity and batch")
                .of("the links of one identity that one batch brings", IDENTITY)
                .note("an identity that has as many takes no more"),
            hard("record_identities", 20, "identities", "record").of("the identities of a record", IDENTITY).inferred(),
            hard("record_identities_least", 2, "identities", "record")
                .of("the identities that make a link", IDENTITY)
                .bound(Least)
                .inferred(),
            hard("identity_length", 1024, "characters", "value")
                .of("the value of an identity other than an ECID", IDENTITY)
                .note("a record with a longer one is skipped"),
            hard("ecid_length", 38, "digits", "value")
                .of("an ECID", IDENTITY)
                .bound(Exactly)
                .note("a record with another one is skipped"),
        ],
    },
];
