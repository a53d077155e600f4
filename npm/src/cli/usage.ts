/** What the verbs are called. */
export type Verb = "init" | "check" | "lint" | "explain" | "infer" | "preview" | "test" | "sources" | "curl" | "emulator";

export const USAGE = `usage: aepflow [--help] [--version] <verb>

verbs:
  init       write a spec with comments, valid as it is
  sources    list the sources, or say what one takes
  check      say what is wrong with a spec, with line and column
  lint       say what is wrong with a pasted request, or mend it
  explain    say what a code of a diagnostic, refusal or run means
  infer      infer fields, schema and mappings from records
  preview    show what mappings do to records
  test       run tests of mappings, or write them
  curl       print the requests of a step as commands for curl
  emulator   serve the platform in memory over HTTP

"aepflow <verb> --help" lists what a verb takes. With --json each prints one JSON document, errors too. The verbs that reach
the platform are those of Python's command: pip install "aepflow[cli]".`;

export const USAGES: Record<Verb, string> = {
  init: `usage: aepflow init SOURCE [RESOURCE]... [--out FILE] [--force] [--json]

Writes a spec with comments, valid as it is.

  --out FILE   where to write it, JSON if it ends in .json; by default SOURCE.yaml, - is the standard output
  --force      write over a file that is there`,
  sources: `usage: aepflow sources [SOURCE] [--json]

Lists the sources, or says what one takes.`,
  check: `usage: aepflow check SPEC [--json]

Says what is wrong with a spec in YAML or JSON, with line and column; - is the standard input. YAML needs the package "yaml".`,
  lint: `usage: aepflow lint [FILE] [--fix] [--json]

Says what is wrong with the requests in a file (commands for curl, items of Postman, a HAR file, a .http file, a body of JSON),
or in what it reads from its standard input. It ends with 1 if there is an error.

  --fix   print the text with what has one right change mended; what was changed, and what is left, goes to the standard error`,
  explain: `usage: aepflow explain CODE [--json]

Says what a code means: of a diagnostic, such as missing_field, or of the platform, such as 1100-400.`,
  infer: `usage: aepflow infer FILE --tenant ID --class CLASS [--title TEXT] [--source SOURCE] [--resource NAME] [--json]

Infers fields, schema and mappings from records, or from an answer of exploring; - is the standard input.

  --tenant ID       the id of the tenant
  --class CLASS     profile, experienceEvent, or the $id of a class
  --title TEXT      the title of the schema; by default the name of the file
  --source SOURCE   the source that the records are of
  --resource NAME   which resource of it`,
  preview: `usage: aepflow preview MAPPINGS RECORDS [--resource NAME] [--mode batch|streaming] [--limit NUMBER] [--show NUMBER]
               [--trace DESTINATION] [--watch] [--now MS] [--seed NUMBER] [--json]

Shows what mappings do to records: what lands, what is null, what is rejected, and why. Nothing is sent. MAPPINGS is a file with
"mappings", and "schema" beside them, or a spec whose resource has mappings; RECORDS one of JSON, or with a record in each line.

  --resource NAME        of a spec: whose mappings
  --mode MODE            streaming ingestion looks at patterns, formats and lengths too
  --limit NUMBER         how many records are read at most
  --show NUMBER          how many records are shown before and after; 1 by default
  --trace DESTINATION    show how this value of the first record is made
  --watch                show it again whenever a file has changed, until Ctrl-C
  --now MS               the present time in milliseconds since 1970, for now(); the clock by default
  --seed NUMBER          what random values are made from; 0 by default`,
  test: `usage: aepflow test MAPPINGS [TESTS] [--generate RECORDS] [--out FILE] [--resource NAME] [--mode batch|streaming]
            [--limit NUMBER] [--now MS] [--seed NUMBER] [--json]

Runs tests of mappings, and shows each part of an output that is not as expected. TESTS is a file with tests; by default those
beside the mappings.

  --generate RECORDS   write tests of what the mappings do now to these records
  --out FILE           where --generate writes; by default it prints
  --resource NAME      of a spec: whose mappings
  --mode MODE          streaming ingestion looks at patterns, formats and lengths too
  --limit NUMBER       of how many records tests are made at most
  --now MS             the present time in milliseconds since 1970, for now(); the clock by default
  --seed NUMBER        what random values are made from; 0 by default`,
  curl: `usage: aepflow curl SPEC [--step STEP] [--json]

Prints the requests of a step as commands for curl. They are played in memory: nothing is sent. <STEP> stands for the id that a
step gives.

  --step STEP   of one step, such as charges/flow; without it the steps are listed`,
  emulator: `usage: aepflow emulator [--port 8080] [--host 127.0.0.1] [--options FILE] [--specs FILE]... [--state FILE] [--env FILE] [--help]

Serves the platform in memory over HTTP, until it is interrupted. It prints as JSON its address, the
credentials, and the token that the paths below /_emulator/ need in the header x-emulator-token.

  --port NUMBER    0 takes a free one
  --host ADDRESS   another one than this machine's own lets others in
  --options FILE   a JSON file with the emulator's options
  --specs FILE     a JSON file with connection or flow specs to add, as the platform answers them; may be repeated
  --state FILE     a JSON file that is read at the start if it is there, and written at the end
  --env FILE       where its address and credentials are kept as variables while it serves: .env gives them to the verbs in this folder`,
};
