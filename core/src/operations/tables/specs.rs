//! Connection specs and flow specs: what the platform offers.

use super::shared::{LIST, id};
use crate::input::Field;
use crate::operations::answer::Answer;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const PROPERTY: &[Field] = LIST.split_at(1).0;

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .get("listConnectionSpecs", "/connectionSpecs", PROPERTY, Answer::List)
        .doc("Lists the specifications of all sources and targets.")
        .page("Connection-specs/operation/listConnectionSpecs"),
    Service::Flow
        .get(
            "getConnectionSpec",
            "/connectionSpecs/{connectionSpecId}",
            &[id("connectionSpecId")
                .doc("The id of the connection specification, as `connectors()` and listConnectionSpecs give it.")],
            Answer::One,
        )
        .doc("Reads the specification of a source or target: how it authenticates and what it takes.")
        .page("Connection-specs/operation/retrieveConnectionSpec"),
    Service::Flow
        .get("listFlowSpecs", "/flowSpecs", PROPERTY, Answer::List)
        .doc("Lists the specifications of all kinds of flows.")
        .page("Flow-specs/operation/listFlowSpecs"),
    Service::Flow
        .get(
            "getFlowSpec",
            "/flowSpecs/{flowSpecId}",
            &[id("flowSpecId").doc("The id of the flow specification, as `connectors()` and listFlowSpecs give it.")],
            Answer::One,
        )
        .doc("Reads the specification of a kind of flow: its schedules and transformations.")
        .page("Flow-specs/operation/retrieveFlowSpec"),
];
