// Runs one case against the package, in any host: a case is data; this only calls and gives plain data back.

const text = (owner, name) => owner[`${name}Text`] ?? owner[name];
const plain = (value) => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
// A case that tells no time means none, where the package would ask the host's clock; cases count in seconds.
const options = ({ options = {} }) => {
  if (Array.isArray(options)) return options;
  const { now = null, ...others } = options;
  return { now: now === null ? null : now * 1000, ...others };
};
const caseStep = ({ milliseconds, ...others }) => (milliseconds === undefined ? others : { seconds: milliseconds / 1000, ...others });

/** A step of a case as the package tells it. */
export const stepOf = ({ seconds, ...others }) => (seconds === undefined ? others : { milliseconds: seconds * 1000, ...others });

const calls = {
  check: (aepflow, c) => aepflow.check(c.operation, text(c, "input") ?? "", options(c)),
  operationSchema: (aepflow, c) => aepflow.operationSchema(c.operation),
  buildRequest: (aepflow, c) => aepflow.buildRequest(c.operation, text(c, "input"), c.context, options(c)),
  parseResponse: (aepflow, c) => {
    const { status, headers } = c.response;
    const body = c.response.bodyText ?? JSON.stringify(c.response.body);
    return aepflow.parseResponse(c.operation, { status, headers, body });
  },
  nextPage: (aepflow, c) => aepflow.nextPage(c.operation, c.input, c.result, c.context, options(c)) ?? null,
  nextInput: (aepflow, c) => aepflow.nextInput(c.operation, c.input, c.result) ?? null,
  retryPause: (aepflow, c) => aepflow.retryPause(c.operation, c.attempt, c.retry, c.random, c.longestPause) ?? null,
  toCurl: (aepflow, c) => aepflow.toCurl(c.request, { revealSecrets: c.revealSecrets ?? false }),
  fixRequest: (aepflow, c) => aepflow.fixRequest(c.text, options(c)),
  lintRequest: (aepflow, c) => aepflow.lintRequest(c.text, options(c)),
  readConnectionSpec: (aepflow, c) => aepflow.readConnectionSpec(text(c, "connectionSpec"), text(c, "flowSpecs")),
  lintConnectionSpec: (aepflow, c) => aepflow.lintConnectionSpec(text(c, "input")),
  decodeSourceParams: (aepflow, c) => aepflow.decodeSourceParams(c.text),
  readContext: (aepflow, c) => aepflow.readContext(c.input),
  explainRun: (aepflow, c) => aepflow.explainRun(text(c, "run"), text(c, "parts")),
  readEvent: (aepflow, c) => aepflow.readEvent(text(c, "event")),
  readFields: (aepflow, c) => aepflow.readFields(text(c, "answer")),
  inferSchema: (aepflow, c) => aepflow.inferSchema(text(c, "input")),
  inferMapping: (aepflow, c) => aepflow.inferMapping(text(c, "input")),
  checkContext: (aepflow, c) => aepflow.checkContext(text(c, "context")),
  checkMapping: (aepflow, c) => aepflow.checkMapping(text(c, "input")),
  convertMapping: (aepflow, c) => aepflow.convertMapping(text(c, "input")),
  checkRequests: (aepflow, c) => aepflow.checkRequests(text(c, "input"), options(c)),
  parseExpression: (aepflow, c) => aepflow.parseExpression(c.text),
  formatExpression: (aepflow, c) => aepflow.formatExpression(text(c, "tree")),
  checkSpec: (aepflow, c) => aepflow.Pipeline.check(text(c, "input")),
  drivePipeline: drive,
  previewMapping: tried((plan, c) => plan.preview(text(c, "records"), c.options)),
  traceMapping: tried((plan, c) => plan.trace(text(c, "records"), c.destination, c.options)),
  runMappingTests: tried((plan, c) => plan.runTests(text(c, "tests"), c.options)),
  generateMappingTests: tried((plan, c) => plan.generateTests(text(c, "records"), c.options)),
  checkExpression: (aepflow, c) => aepflow.checkExpression(text(c, "input")),
};

/** What mappings do to records: their diagnostics, and what the call gives. */
function tried(call) {
  return (aepflow, c) => {
    const plan = aepflow.compileMapping(text(c, "input"));
    return { diagnostics: plan.diagnostics, result: call(plan, c) };
  };
}

/** Every step of a pipeline until it ends or the case has no more answers; what it then knows, and its plan. */
function drive(aepflow, { input, ledger, options, context, secrets, now, answers }) {
  const pipeline = new aepflow.Pipeline(input, { ...options, ledger });
  const steps = [];
  for (let at = 0; ; ) {
    const next = pipeline.next(context, secrets, now * 1000);
    steps.push(caseStep(next));
    if (next.kind === "wait") continue;
    if (next.kind === "test") {
      pipeline.receiveTests(next.id, aepflow.compileMapping(next.mapping).runTests(next.tests, { now: 0 }));
      continue;
    }
    const { conflict } = answers[at] ?? {};
    if (conflict) steps.push(caseStep(pipeline.conflict()));
    if (conflict || next.kind !== "send" || at === answers.length) return { steps, ledger: pipeline.ledger(), plan: pipeline.plan() };
    const { id = next.id, failure, reason, ...response } = answers[at++];
    if (failure !== undefined) pipeline.receiveFailure(id, failure, reason);
    else pipeline.receive(id, { ...response, body: response.body === null ? "" : JSON.stringify(response.body) });
  }
}

/** The thrown error in the form in which a case writes it. */
function thrown(error) {
  const { message, diagnostics, status, code, detail, requestId, meaning, help, retry, mayHaveTakenEffect, body } = error;
  const kind = { ValidationError: "invalid", ServiceError: "service", UnexpectedResponseError: "unexpected" }[error.name];
  if (kind === undefined) throw error;
  return plain({ kind, message, diagnostics, status, code, detail, requestId, meaning, help, retry, mayHaveTakenEffect, body });
}

/** What the call of a case gives, to be compared with what the case expects. */
export function run(aepflow, c) {
  try {
    return plain(calls[c.call](aepflow, c));
  } catch (error) {
    return { error: thrown(error) };
  }
}
