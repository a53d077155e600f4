// The site: `make docs` writes it to build/site. The pages are read on the repository's host too, so their links lead to
// files and their anchors are those that the host makes.
import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { description, groups, title } from "./pages.mjs";

const docs = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const project = dirname(docs);
const home = "https://github.com/aepflow/aepflow";

/** The anchor of a heading, as the repository's host makes it. */
const slugify = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, "").replaceAll(" ", "-");

/** A link to a file outside the docs leads to the repository's host. */
function linksOutside(markdown) {
  markdown.core.ruler.push("links_outside", ({ tokens, env }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === "link_open")) {
      const href = link.attrGet("href");
      if (!href?.startsWith("../")) continue;
      const file = resolve(dirname(env.path ?? join(docs, "index.md")), href);
      link.attrSet("href", `${home}/blob/main/${relative(project, file).replaceAll("\\", "/")}`);
    }
  });
}

/** What a page is about: its first sentence, as plain text. */
function about(text) {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[\p{L}`[]/u.test(part)) ?? "";
  const plain = paragraph.replaceAll("\n", " ").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return plain.replace(/(?<=[.:]) .*/, "").replace(/:$/, ".");
}

/** Beside each page its text as it was written, and all of them for programs that read. */
function textsOf(site) {
  copyFileSync(join(docs, "pipeline.svg"), join(site, "pipeline.svg"));
  cpSync(join(docs, "pictures"), join(site, "pictures"), { recursive: true });
  const list = [`# ${title}`, "", `> ${description}`, ""];
  const whole = [];
  const add = (name, called) => {
    const file = join(docs, `${name}.md`);
    copyFileSync(file, join(site, `${name}.md`));
    const text = readFileSync(file, "utf8");
    list.push(`- [${called}](${name}.md): ${about(text)}`);
    whole.push(text);
  };
  add("index", title);
  for (const { text, pages } of groups) {
    list.push("", `## ${text}`, "");
    for (const [name, called] of pages) add(name, called);
  }
  writeFileSync(join(site, "llms.txt"), `${list.join("\n")}\n`);
  writeFileSync(join(site, "llms-full.txt"), whole.join("\n\n"));
}

export default {
  title,
  description,
  lang: "en",
  outDir: join(project, "build/site"),
  cacheDir: join(project, "build/site-cache"),
  // Shown from a folder, whatever the address.
  base: process.env.DOCS_BASE ?? "/",
  // The index of the search is one file.
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  // No picture in the tab, or a browser would look for one.
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    anchor: { slugify },
    config: linksOutside,
  },
  themeConfig: {
    search: { provider: "local" },
    sidebar: groups.map(({ text, pages }) => ({ text, items: pages.map(([name, called]) => ({ text: called, link: `/${name}` })) })),
    nav: [{ text: "Source", link: home }],
    outline: { level: [2, 3] },
  },
  buildEnd: ({ outDir }) => textsOf(outDir),
};
