// Lines that speak of codes and report none, told by their form: source, tables, lists, the history of a repository.
import { textAt } from "./holder.ts";

// So much of a line's beginning and end tells its form.
const enough = 160;

/** What stands before what a program wrote: a time, syslog's host and program, the field of a line of JSON. */
const openings: readonly RegExp[] = [
  /^[\d\-:.tz/,[\] ]{0,40}/,
  /^[^"{}]{0,60}? [\w./-]{1,40}(?:\[\d{1,9}\])?: /,
  /^\{.{0,60}?"(?:log|msg|message)": ?"\s{0,20}/,
];
/** How a line begins that reports nothing. */
const beginnings: readonly RegExp[] = [
  // A comment: `// …`, `/* …`, `# …`, ` * @throws …`, `<!-- …`
  /^(?:\/\/|\/\*|<!--|# |\* @)/,
  // Source: `throw new …`, `raise …`, `return "…"`, `catch (…`, `import …`, `it("…`
  /^(?:throw new|raise|using|import|export|alias:|def|func|fn|public|private) [\w("']/,
  /^(?:var|let|val|auto) \w{1,40} ?:?= /,
  /^(?:return ["'`]|catch ?\(|(?:describe|it|test|expect)\()/,
  // What a program that tests says: `ok 5 - …`, `PASSED tests/…`, `Scenario: …`, a check mark
  /^(?:not )?ok \d+\b/,
  /^(?:passed|failed) \S*test/,
  /^scenario(?: outline)?: /,
  /^\u00e2\u009c[\u0093\u0094] /,
  // A command as it is shown: `$ grep …`, `+ test …`
  /^(?:\$|\+{1,3}) [a-z./]/,
  // A member of a list, alone in its line: `- no_did`, `"no_did",`
  /^[-*+] ["'`]?[\w.-]+["'`]?,?$/,
  /^["'`]?[\w.-]+["'`]?,$/,
  // A message to be translated, a frame of a stack: `msgid "…"`, `File "x.py", line 105, in no_did`
  /^msg(?:id|str) "/,
  /^(?:file "|#\d+ )/,
  // A commit: `1a2b3c4 Handle …`, `* 1a2b3c4 Handle …`
  /^(?:(?=\d{0,6}[a-f])[\da-f]{7}|\* [\da-f]{7,12}) [a-z("']/,
  // … and what one says by convention: `fix(api): …`
  /^(?:["']|[\da-f]{7,40} )?(?:feat|fix|chore|docs|refactor|test|perf|build|ci|style|revert)(?:\([\w ./-]{1,40}\))?!?: /,
];

// One regular expression is tried faster than twenty.
const beginning = /* @__PURE__ */ new RegExp(beginnings.map(({ source }) => source).join("|"));
// Ruby's frame, and a commit that is named: `x.rb:105:in `no_did'`, `commit 1a2b3c4…`
const anywhere = /\w:\d{1,7}:in [`'"]|\bcommit [\da-f]{7,40}\b/;

// A text and its translation: `"Error 105: …": "…"`, `'…' => '…',`
const pair = /^(?:"[^"\\]{1,100}"|'[^'\\]{1,100}'|[\w.]{1,60}) ?(?:=>|:|->) ?["']/;

/** Whether the plain line [0, length), whose first code stands at a position, only speaks of codes. */
export function isMention(bytes: Uint8Array, length: number, code: number): boolean {
  let first = 0;
  while (first < length && (bytes[first] === 0x20 || bytes[first] === 0x09)) first++;
  let last = length;
  while (last > first && (bytes[last - 1] as number) <= 0x20) last--;
  // A row of a table.
  if (bytes[first] === 0x7c && bytes[last - 1] === 0x7c && last - first > 1) return true;
  const start = textAt(bytes, first, Math.min(last, first + enough));
  const key = pair.exec(start)?.[0].length ?? 0;
  if (code < first + key - 3 || beginning.test(start) || anywhere.test(start)) return true;
  return openings.some((opening) => {
    const opened = opening.exec(start)?.[0].length ?? 0;
    return opened > 0 && beginning.test(start.slice(opened));
  });
}
