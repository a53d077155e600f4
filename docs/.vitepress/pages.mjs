// The pages of the site, in the order of its sidebar. A test compares the list with the files.

/** Groups of pages; a page is the name of its file without `.md` and what the sidebar calls it. */
export const groups = [
  {
    text: "Start",
    pages: [
      ["start-form", "A form in a page"],
      ["start-data", "Data in a notebook"],
      ["start-function", "A function on a server"],
      ["concepts", "How it fits together"],
    ],
  },
  {
    text: "Guides",
    pages: [
      ["forms", "Check a form"],
      ["lint", "Lint and fix a request"],
      ["infer", "Infer schema and mapping"],
      ["expressions", "Calculated fields"],
      ["preview", "Preview a mapping"],
      ["answers", "Read answers"],
      ["client", "A client"],
      ["pipelines", "Pipelines"],
      ["ledgers", "Resume: ledgers and stores"],
      ["run-failed", "Why a run failed"],
      ["emulator", "Without a sandbox"],
      ["bundlers", "Bundlers and weights"],
    ],
  },
  {
    text: "Recipes",
    pages: [
      ["stripe", "Stripe's six resources"],
      ["identities", "Identities"],
      ["rotation", "Rotate keys"],
      ["drift", "Drift in CI"],
      ["other-sources", "Other sources"],
      ["own-sources", "A source of your own"],
      ["lambda", "In AWS Lambda"],
      ["worker", "On a Worker"],
      ["orchestrators", "In Airflow or Dagster"],
    ],
  },
  {
    text: "Reference",
    pages: [
      ["command-line", "Command line"],
      ["pipeline-spec", "Spec of a pipeline"],
      ["operations", "Operations"],
      ["connectors", "Connectors"],
      ["functions", "Functions of Data Prep"],
      ["diagnostics", "Diagnostics"],
      ["run-codes", "Codes of runs"],
      ["limits", "Limits"],
    ],
  },
  {
    text: "About",
    pages: [
      ["promises", "Promises and their limits"],
      ["versions", "Versions"],
      ["comparison", "Beside other ways"],
      ["security", "Security"],
      ["performance", "Performance"],
      ["tools", "In its users' tools"],
    ],
  },
];

/** The start page, and what llms.txt says first. */
export const title = "aepflow";
export const description = "Builds and checks every HTTP request that brings data into Adobe Experience Platform, and reads the answers.";
