//! Connection specs and flow specs: what the platform offers.

use super::shared::{DOC, LIST, id};
use crate::answer::Answer;
use crate::fields::Field;
use crate::operation::{Body, Operation, Service};

const PROPERTY: &[Field] = LIST.split_at(1).0;

pub(super) const ROWS: &[Operation] = &[
    Operation {
        name: "listConnectionSpecs",
        service: Service::Flow,
        method: "GET",
        path: "/connectionSpecs",
        fields: PROPERTY,
        body: Body::None,
        success: 200,
        answer: Answer::List,
        doc: DOC,
    },
    Operation {
        name: "getConnectionSpec",
        service: Service::Flow,
        method: "GET",
        path: "/connectionSpecs/{connectionSpecId}",
        fields: &[id("connectionSpecId")],
        body: Body::None,
        success: 200,
        answer: Answer::One,
        doc: DOC,
    },
    Operation {
        name: "listFlowSpecs",
        service: Service::Flow,
        method: "GET",
        path: "/flowSpecs",
        fields: PROPERTY,
        body: Body::None,
        success: 200,
        answer: Answer::List,
        doc: DOC,
    },
    Operation {
        name: "getFlowSpec",
        service: Service::Flow,
        method: "GET",
        path: "/flowSpecs/{flowSpecId}",
        fields: &[id("flowSpecId")],
        body: Body::None,
        success: 200,
        answer: Answer::One,
        doc: DOC,
    },
];
