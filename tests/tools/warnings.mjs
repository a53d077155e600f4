// What bundlers warn about: the package's files must give no cause.

// The word of most; Next's sign, which esbuild puts behind the size of a large file; Rollup's and Vite's; Vite's plugins.
const WARNING = /\bwarn(ing)?\b|^\s*⚠|\(!\)|\[plugin\b/i;
const NO_CAUSE = [
  // webpack counts a wasm file, which arrives beside the page, like a script that keeps it waiting.
  /^WARNING in (asset size limit|entrypoint size limit|webpack performance recommendations): /,
  // Next at a project's first build.
  /No build cache found/,
  // How many there were, which webpack says after them.
  /\b\d+ warnings?\b/,
];

/** The lines of what a bundler printed that warn. */
export function warnings(text) {
  return text.split("\n").filter((line) => WARNING.test(line) && !NO_CAUSE.some((known) => known.test(line)));
}
