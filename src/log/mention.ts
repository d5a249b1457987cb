// Lines that speak of codes and report none, told by their form: source, tables, lists, the history of a repository.
import { bytesOf, textOf } from "./bytes.ts";

// So much of a line's beginning and end tells its form.
const enough = 160;

// What a search found in documentation or source: `docs/codes.md:12:| no_did | …`, `src/codes.py:7:    if …`
export const searched =
  /[\w./-]{1,120}\.(?:md|rst|adoc|html?|tf|py|php|[cm]?jsx?|tsx?|vue|rb|go|java|kt|cs|cpp|[ch]|rs|swift|lua|p[lm]|exs?|sh|sql|ya?ml|toml|xml|json)[:-]\d{1,6}[:-](?:[^ \d]| [ *#/])/y;

/** How a line begins that reports nothing, or what it says behind its time, its program, its field of JSON: tried at one place (`y`). */
export const beginnings: readonly RegExp[] = [
  // A comment: `// …`, `/* …`, `# …`, ` * @throws …`, `<!-- …`
  /\/\/|\/\*|<!--|# |\* @/y,
  // Documentation of Perl and of manual pages: `=item no_did`, `.TP`, `.B no_did`
  /=(?:item|head\d|over|back|for|begin|end|encoding|pod|cut)\b|\.(?:TP|IP|SH|SS|B|BR|It)\b/y,
  // Source: `throw new …`, `raise …`, `return "…"`, `catch (…`, `import …`, `it("…`
  /(?:throw new|raise|alias:|def|func|fn) [\w("']/y,
  // … but not `import of row 17 failed`
  /(?:using|import|export) (?:["'{(*]|[\w.*:\\]+;?$|[^;]{1,80} from ["']|(?:static|const|default|function|class|type|enum) )/y,
  // … of Python: `from voipms.codes import no_did`
  /from [\w.]{1,80} import /y,
  /(?:public|private) (?:static|const|final|readonly|class|function|enum|string|int|void|async)\b/y,
  /(?:var|let|val|auto) \w{1,40} ?:?= /y,
  /(?:return (?:["'`]|(?:\[|\{|\().*;$)|catch ?\(|(?:describe|it|test|expect)\()/y,
  // … of BASIC and Lua: `If Code = 962 Then MsgBox "…"`
  /(?:else)?if [^"]{1,80} then\b/y,
  // What a program that tests says: `ok 5 - …`, `1) …`, `PASSED tests/…`, `Scenario: …`, a check mark
  /(?:not )?ok \d+\b/y,
  /(?:passed|failed) (?:(?:\S*[^a-z\s])?test|\S*test(?:[.#]\w|::))/y,
  /scenario(?: outline)?: /y,
  /\d{1,3}\) [a-z]/y,
  /[✓✔✕●] /y,
  // A command as it is shown, unless what came of it stands behind an arrow: `$ grep …`, `+ test …`
  /(?:\$|\+{1,3}) [a-z./](?!.*[-=]> )/y,
  // What one types into a database: `mysql> update …`, `pbx=# …`
  /(?:mysql|sqlite|mariadb \[\w{1,40}\]|\w{1,40}=[#>])>? /y,
  /(?:redis-cli|[\d.]{7,15}:\d{2,5})> /y,
  // What a list of changes says: `Fixed: …`, `* \`no_did\` now …`
  /(?:fixed|fixes|merged): ["'`a-z]|[-*+] [^`]{0,80}`[\w ]{1,60}`/y,
  // What Ansible is about to do: `TASK [voipms : fail when status is no_did] ***`
  /(?:task|play) \[[^\]]{1,200}\] \*/y,
  // A member of a list, alone in its line: `- no_did`, `"no_did",`
  /[-*+] ["'`]?[\w.-]+["'`]?,?$/y,
  /["'`]?[\w.-]+["'`]?,$/y,
  // A message to be translated, a frame of a stack: `msgid "…"`, `File "x.py", line 105, in no_did`
  /(?:msg(?:id|str)|file) "/y,
  // … of PHP, of Dart, of a debugger, but not the number of a job: `#3 /srv/VoipMs.php(88): …`, `#1 main () at …`
  /#\d+ {1,8}(?:0x|\{main|\[internal|[\w.$<>:~\\/-]{1,120}(?:\(| \((?:\)|\w{1,40}[=:])))/y,
  // … of JavaScript, of Java: `at name (/srv/x.js:1:2)`
  /at (?:async )?[\w.$<>]{1,120} ?\((?:\/|[a-z]:|node:|file:|https?:|webpack|[\w$]{1,80}\.(?:java|kt|scala))/y,
  searched,
  // A commit: `1a2b3c4 Handle …`, `* 1a2b3c4 Handle …`
  /(?:(?=\d{0,6}[a-f])[\da-f]{7}|\* [\da-f]{7,12}) [a-z("']/y,
  // … and what one says by convention: `fix(api): …`
  /(?:["']|[\da-f]{7,40} )?(?:feat|fix|chore|docs|refactor|test|perf|build|ci|style|revert)(?:\([\w ./-]{1,40}\))?!?: /y,
];

// One regular expression is tried faster than twenty, and where it has to match faster than in a text cut out for it.
const beginning = /* @__PURE__ */ new RegExp(beginnings.map(({ source }) => source).join("|"), "iy");
// What stands before what a program wrote: a time; the field of a line of JSON; where in its source it did, with the level
// or, of an exception of Ruby, the method: `app.py:12:send:ERROR:`, `voip.rb:12:in 'send': `.
export const shortestTime = "09:00:00".length;
export const time = /[\d\-:.tz/,[\] ]{1,40}/iy;
export const field = /\{[^{}]{0,60}?"(?:log|msg|message)": ?"\s{0,20}/iy;
export const place =
  /[\w./-]{1,120}\.(?:py|php|[cm]?jsx?|tsx?|vue|rb|go|java|kt|cs|cpp|cc|[ch]|rs|swift|lua|p[lm]|exs?):\d{1,6}:(?:in [`'"][^'"]{1,120}['"]: |(?:[\w.<>]{1,60}:)? ?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL):)/y;
// Each alone, and its letters as they are written, because so they are looked for fastest.
export const anywhere: readonly RegExp[] = [
  // Ruby's frame, which ends with the method: `x.rb:105:in `no_did'`
  /:in [`'"][^'"]{0,120}(?:$|['"](?:[^:]|$))/,
  // A commit that is named, and a text that is one's: `commit 1a2b3c4…`, `"fix: …`; in brackets it says which program runs.
  /ommit [\da-f]{6,40}(?:[^\w)\]]|$)/,
  // What git has pushed: `1a2b3c4..5d6e7f8 main -> main`
  /\b[\da-f]{7,12}\.\.[\da-f]{7,12} /,
  // SQL whose words stand apart: `update dids set …`
  /(?:update|UPDATE) [`"\w.]{1,60} (?:set|SET) /,
  // What a unit is described as: `systemd[1]: Started voip.ms no_sms retry.`
  /systemd\[\d{1,7}\]: (?:Start(?:ed|ing)|Stopp(?:ed|ing)|Finished|Reload(?:ed|ing)) /,
  // A table of numbers and their texts, as it is shown: `map[105:… 113:…]`, `{105: '…', 113: '…'}`
  /(?:map\[|\{ ?)["']?\d{1,5}["']?: ?["']?[^\d\s"'[\]{}][^\d[\]{}]{0,100}\d{1,5}["']?: ?["']?[^\d\s"'[\]{}]/,
  // What is asked of a database or of metrics: `.find({…})`, `{code="no_did"}[5m]`
  /\.(?:find(?:One|All|Many)?\(\{|(?:find_by|(?:update|delete)(?:One|Many)|countDocuments|where|aggregate)\()/,
  /\}\[\d{1,3}[smhdw]\]/,
  // What Redis was told, as MONITOR shows it: `1778666407.105402 [0 192.0.2.7:40105] "SET" "voipms:last" "no_did"`
  /(?:^|\[\d{1,5} [^" ]{2,60}\] )"[A-Z]{3,20}" "/,
  // What PostgreSQL was told, and the key of a row: `$1 = 'no_did'`, `Key (code)=(no_did)`
  /\$\d{1,3} = '/,
  /\)=\(/,
  /(?:LOG: {1,2}(?:statement|execute [^:]{1,80})|STATEMENT): /,
  /NOTIFY \w{1,63}, '/,
  // What a client has sent: `[wire] >> "…"`
  / >> "/,
  /"(?:feat|fix|chore|docs|refactor|perf|revert)(?:\([\w ./-]{1,40}\))?!?: /,
  // A statement that answers a request: `sl_send_reply("403", "Forbidden");`
  /[a-z]\("?\d{3}"?, ?"[^"]{0,80}"\);/,
];

// A text and its translation, in the file or in what has changed there: `"Error 105: …": "…"`, `'…' => '…',`, `+ no_did: "…"`
const pair = /(?:[+-] {1,20})?(?:"[^"\\]{1,100}"|'[^'\\]{1,100}'|[\w.]{1,60}) ?(?:=>|:|->) ?["']/y;

// A cell that documentation has none of: a date and a time, a number that is no code but an id, a whole reply.
export const data = /\| ?(?:\d{4}-\d\d-\d\d[ T]\d\d:\d\d|\d{6,20} |\{"|\["?\d)/;

/** Whether the plain line [0, length), whose first code stands at a position, only speaks of codes. */
export function isMention(bytes: Uint8Array, length: number, code: number): boolean {
  let first = 0;
  while (first < length && (bytes[first] === 0x20 || bytes[first] === 0x09)) first++;
  let last = length;
  while (last > first && (bytes[last - 1] as number) <= 0x20) last--;
  const text = textOf(bytes, first, Math.min(last, first + enough));
  // A row of a table.
  if (bytes[first] === 0x7c && bytes[last - 1] === 0x7c && last - first > 1) return !data.test(text);
  const opened = endOf(time, text, 0);
  // `// 105: …` looks like the beginning of a time.
  const begins = (at: number) => isAt(beginning, text, endOf(place, text, at) || at);
  if (begins(0) || (opened >= shortestTime && begins(opened)) || anywhere.some((form) => form.test(text))) return true;
  const message = text.startsWith("{") ? endOf(field, text, 0) : behindProgram(text);
  if (message > 0 && begins(message)) return true;
  const key = endOf(pair, text, 0);
  return key > 0 && code < first + bytesOf(text.slice(0, key)).length - 3;
}

/** Behind a program's name, its colon and what syslog says before it; 0 where a text or an object comes first. */
function behindProgram(text: string): number {
  const colon = text.indexOf(": ");
  return colon > 0 && !/["{}]/.test(text.slice(0, colon)) ? colon + 2 : 0;
}

function isAt(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}

/** Where a form ends that begins at a position; 0 where it does not. */
function endOf(form: RegExp, text: string, at: number): number {
  return isAt(form, text, at) ? form.lastIndex : 0;
}
