//! Connection specs and flow specs: what the platform offers.

use super::explore::{BY_SPEC, EXPLORED, ONE_OBJECT, SPEC, by_spec};
use super::shared::{LIST, id};
use crate::input::{Field, Place, Shape, field};
use crate::operations::answer::Answer;
use crate::operations::body::Body;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const PROPERTY: &[Field] = LIST.split_at(1).0;
const EXPLORED_FIELDS: &[Field] = &{
    let [a, b, c, d, e, f, g, h, i, j] = BY_SPEC;
    let id = field("connectionSpecId", Shape::Uuid).at(Place::Path);
    [id.doc("The id of the connection specification, where no connector is given."), a, b, c, d, e, f, g, h, i, j]
};

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
        .get("exploreConnectionSpec", "/connectionSpecs/{connectionSpecId}/explore", EXPLORED_FIELDS, Answer::Explored)
        .doc("Lists what a source without base connections has, or reads the fields of one file.")
        .page("Connection-specs/operation/exploreByConnectionSpecId")
        .body(Body::Query(by_spec))
        .conditions(&[SPEC, EXPLORED, ONE_OBJECT]),
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
