import type { ConnectorParam, Diagnostic, FieldInfo, Json } from "aepflow";
import { busy, h, marked } from "./element.js";

/** A field of a form: what the package's tables say of a value, and the place in the input that it is for. */
interface Field {
  /** JSON Pointer into the input; diagnostics have the same. */
  path: string;
  title: string;
  description: string;
  required: boolean;
  kind: "text" | "secret" | "number" | "switch" | "word";
  allowed: string[];
  example: Json | undefined;
  minimum: number | undefined;
}

const KINDS: Record<string, Field["kind"]> = { boolean: "switch", integer: "number", count: "number", number: "number", word: "word" };

/** The field of a form for a field of an operation. */
export function ofOperation(info: FieldInfo, place = ""): Field {
  const { title, description, required, allowed = [], example, minimum } = info;
  return { path: `${place}/${info.name}`, title, description, required, kind: info.secret ? "secret" : (KINDS[info.kind] ?? "text"), allowed, example, minimum };
}

/** The field of a form for a credential of a connector. */
export function ofCredential(param: ConnectorParam, place: string): Field {
  const { name, description = "", required = false, allowed = [] } = param;
  const words = name.replaceAll(/([A-Z])/g, " $1").toLowerCase();
  const kind = param.secret ? "secret" : param.type === "boolean" ? "switch" : allowed.length > 0 ? "word" : "text";
  return { path: `${place}/${name}`, title: words.charAt(0).toUpperCase() + words.slice(1), description, required, kind, allowed, example: undefined, minimum: undefined };
}

type Input = HTMLInputElement | HTMLSelectElement;

/** What a form is about. */
interface FormOptions {
  fields: Field[];
  /** What is filled in at first, by the fields' paths. */
  initial?: Record<string, string>;
  action: string;
  /** Everything wrong with the values. */
  faults: (values: Record<string, unknown>) => Diagnostic[];
  submit: (values: Record<string, unknown>) => Promise<void>;
  failed: (error?: unknown) => void;
}

/** A form whose messages stand at their fields: at each key for what was touched, and for all when it is sent. */
export function form({ fields, initial = {}, action, faults, submit, failed }: FormOptions): HTMLFormElement {
  const inputs = new Map(fields.map((field) => [field, inputOf(field, initial[field.path])]));
  const touched = new Set<Field>();
  const rest = h("p", { class: "error", role: "alert" });
  const send = h("button", { type: "submit" }, action);
  const element = h("form", { novalidate: true }, ...fields.map((field) => row(field, inputs.get(field) as Input)), rest, send);

  /** Shows what is wrong, and gives the first input that it is wrong with. */
  const show = (): { found: Diagnostic[]; first: Input | undefined } => {
    const found = faults(valuesOf(inputs)).filter(({ severity }) => severity === "error");
    let first: Input | undefined;
    const placed = new Set<Diagnostic>();
    for (const [field, input] of inputs) {
      const own = found.find(({ path }) => path === field.path || path.startsWith(`${field.path}/`));
      found.filter(({ path }) => path === field.path || path.startsWith(`${field.path}/`)).forEach((one) => placed.add(one));
      if (own) first ??= input;
      say(input, own && touched.has(field) ? sentence(own) : "");
    }
    const others = found.filter((one) => !placed.has(one));
    rest.replaceChildren(...(touched.size === inputs.size ? marked(others.map(sentence).join(" ")) : []));
    return { found, first };
  };
  for (const [field, input] of inputs) {
    input.addEventListener("input", () => {
      touched.add(field);
      show();
    });
  }
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const field of fields) touched.add(field);
    const { found, first } = show();
    if (found.length > 0) first?.focus();
    else void busy(send, () => submit(valuesOf(inputs)), failed);
  });
  return element;
}

function inputOf(field: Field, value = ""): Input {
  const id = `field${field.path.replaceAll("/", "-")}`;
  const common = { id, "aria-describedby": `${id}-hint ${id}-error`, "aria-required": String(field.required) };
  if (field.kind === "word") {
    const empty = field.required ? [] : [h("option", { value: "" }, "–")];
    return h("select", common, ...empty, ...field.allowed.map((word) => h("option", { selected: word === value }, word)));
  }
  if (field.kind === "switch") return h("input", { id, "aria-describedby": common["aria-describedby"], type: "checkbox", checked: value === "true" });
  const type = field.kind === "secret" ? "password" : "text";
  const inputmode = field.kind === "number" ? "numeric" : undefined;
  return h("input", { ...common, type, inputmode, value, autocomplete: "off", spellcheck: "false" });
}

function row({ title, description, required, example }: Field, input: Input): HTMLElement {
  const hint = `${description}${example === undefined ? "" : ` Example: ${String(example)}`}`;
  return h(
    "div",
    { class: `field ${input.type === "checkbox" ? "switch" : ""}` },
    h("label", { for: input.id }, title, required ? "" : h("span", { class: "optional" }, " (optional)")),
    input,
    h("p", { id: `${input.id}-hint`, class: "hint" }, ...marked(hint)),
    h("p", { id: `${input.id}-error`, class: "error", "aria-live": "polite" }),
  );
}

function say(input: Input, message: string): void {
  input.setAttribute("aria-invalid", String(message !== ""));
  const place = document.getElementById(`${input.id}-error`);
  // A message that stays is not said again.
  if (place && place.textContent !== message.replaceAll("`", "")) place.replaceChildren(...marked(message));
}

const sentence = ({ message, help }: Diagnostic): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}${help ? `: ${help}` : ""}.`;

/** The values of all inputs that are filled in, each in its place. */
function valuesOf(inputs: Map<Field, Input>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [{ path, kind }, input] of inputs) {
    const value = input instanceof HTMLInputElement && kind === "switch" ? input.checked : input.value.trim();
    if (value === "") continue;
    const names = path.split("/").slice(1);
    const last = names.pop() as string;
    const place = names.reduce((within, name) => (within[name] ??= {}) as Record<string, unknown>, values);
    // What is no number stays a text, of which the check says so.
    place[last] = kind === "number" && /^-?\d+$/.test(String(value)) ? Number(value) : value;
  }
  return values;
}
