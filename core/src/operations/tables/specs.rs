//! Connection specs and flow specs: what the platform offers.

use super::shared::{LIST, id};
use crate::input::Field;
use crate::operations::answer::Answer;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const PROPERTY: &[Field] = LIST.split_at(1).0;

pub(super) const ROWS: &[Operation] = &[
    Service::Flow.get("listConnectionSpecs", "/connectionSpecs", PROPERTY, Answer::List),
    Service::Flow.get(
        "getConnectionSpec",
        "/connectionSpecs/{connectionSpecId}",
        &[id("connectionSpecId")],
        Answer::One,
    ),
    Service::Flow.get("listFlowSpecs", "/flowSpecs", PROPERTY, Answer::List),
    Service::Flow.get("getFlowSpec", "/flowSpecs/{flowSpecId}", &[id("flowSpecId")], Answer::One),
];
