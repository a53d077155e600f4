/** What an element contains. */
export type Content = Node | string;

/** An element with its attributes, of which those that are `undefined` or `false` are left out, and what it contains. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...content);
  return element;
}

/** A name, a path or a value, which breaks behind dots and underscores. */
export function code(text: string): HTMLElement {
  return h("code", {}, ...text.split(/(?<=[._])/).flatMap((part) => [part, h("wbr")]));
}

/** A sentence of the package's tables or diagnostics, in which names stand between backticks. */
export function marked(sentence: string): Content[] {
  return sentence.split("`").map((part, at) => (at % 2 === 1 ? h("code", {}, part) : part));
}

/** A table with its heads; it scrolls by itself where it is too wide, and by the keys. */
export function table(caption: string, heads: string[], rows: Content[][]): HTMLElement {
  const cells = (row: Content[]) => row.map((cell, at) => h("td", { "data-head": heads[at] }, cell));
  return h(
    "div",
    { class: "scroll", role: "region", "aria-label": caption, tabindex: "0" },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...cells(row)))),
    ),
  );
}

/** A button that does its work once at a time, and hands what goes wrong to `failed`. */
export function button(label: string, work: () => Promise<void>, failed: (error?: unknown) => void): HTMLButtonElement {
  const element = h("button", { type: "button" }, label);
  element.addEventListener("click", () => busy(element, work, failed));
  return element;
}

/** Does some work while a button can't be pressed; it keeps the focus. */
export async function busy(element: HTMLButtonElement, work: () => Promise<void>, failed: (error?: unknown) => void): Promise<void> {
  if (element.getAttribute("aria-disabled") === "true") return;
  element.setAttribute("aria-disabled", "true");
  failed();
  try {
    await work();
  } catch (error) {
    failed(error);
  } finally {
    element.removeAttribute("aria-disabled");
  }
}
