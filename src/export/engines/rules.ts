// The rules of the reader of logs as regular expressions over a normal line in which one candidate is marked: what the
// reader asks of the bytes before and behind it is one expression here. Nothing looks around, so that every engine reads
// them, and in linear time.
import type { AnyEntry } from "../../catalogue/entry.ts";
import type { KnownApi, Vocabulary } from "../../log/vocabulary.ts";
import { anyOf, anySentence, escaped, gaps, marks, never, signs } from "./phrases.ts";

const { open, close, code, end, seam, call, capital } = marks;

const any = (...sources: readonly string[]): string => `(?:${sources.join("|")})`;
const matching = (...sources: readonly string[]): string => sources.map((source) => any(source)).join("|");

// Boundaries of a phrase; what is no sign, and no part of a longer name either; candidates.
const from = `(?:^|[${gaps}])`;
const to = `(?:[${gaps}]|$)`;
const letter = `[^${signs}]`;
const plainLetter = `[^${gaps}]`;
const candidate = `${open}[^${close}]*${close}`;
const other = `${code}[^${end}]*${end}`;
const before = `[^${open}]*`;
// Behind a phrase, where neither a colon nor an equals sign is.
const noKey = `(?:[\\t-\\/;<>-@\\[-\`{-~${seam}${capital}${call}${code}${end}${open}${close}]|$)`;
// Before a key: no letter, no `-`, `$` or `.`; and inside a path a sign that joins nothing.
const beforeKey = `[\\t-#%-,\\/:-@\\[-^\`{-~${capital}${call}${code}${end}${open}${close}]`;
// Behind what says that something failed, where it is no key, or one that says so: `ok: true`, not `ok: false`.
const noOtherKey = any(
  "$",
  `["']? ?(?:=>|[:=]) ?["']?(?:true|yes|1(?:[^0-9a-z_]|$))`,
  `["'](?:$|[^ :=]| (?:$|[^:=]))`,
  " (?:$|[^:=])",
  ": ?(?:$|[^ fn0])",
  `[\\t!#-&(-\\/;<>-@\\[-\`{-~${seam}${capital}${call}${code}${end}${open}${close}]`,
);
const apart = `[\\t!-,.\\/:-@\\[-^\`{-~]`;

const upTo = `[ \\t]?(?:\\.{2,3}|…)[ \\t]?`;
const row = `["'\`]*(?:[ \\t]?["'\`]*[,;|/]["'\`]*[ \\t]*["'\`]*(?:or |and )?:?| (?:or|and|et|ou|und|oder|y|o) |${upTo}|[ \\t])["'\`]*`;
const orRow = `["'\`]*(?:[ \\t]?["'\`]*[,;|/]["'\`]*[ \\t]*["'\`]*or | (?:or|ou|oder|o) )["'\`]*`;
const numberRow = `(?:, ?| ?[/&] ?| and )`;
// Of a failure, or around what may be one.
const failing = "error|exception|fault|failure|optional|some|just";
const images = "image|pull|pulled|pulling|push|pushed|pushing|tagged";
const stop = ` "'<>(),`;
const inAddress = `[^${stop}]*`;
// What stands within brackets that are open, and pairs of them.
const inner = `(?:[^()\\[\\]{}]|[(\\[{][^()\\[\\]{}]*[)\\]}]|[(\\[{])*`;
const endsHere = ` *(?:[${signs}]|$)`;

/** What stands before a word that is one of a row: what holds the first of a row holds all of it. The word begins in the group. */
export const membersBefore = `(?:${other}${row}){1,8}${open}([0-9]*[^0-9${close}])`;

/** What may stand between what holds a value and the value, as `holderOf` in src/log/holder.ts walks over it. */
function between(fillers: string) {
  const type = "(?:integer|int|float|double|string|str|decimal|number|i|s|d)";
  const skipped = `(?:[ \\t"'\`*#(${code}${end}${capital}${call}]|\\[|<!\\[cdata\\[|${type}\\((?:[0-9]+\\))?|[ub]["'])`;
  const tells = `(?:[=:]|[=-]>|[ \\t]-[ \\t]|["'], *|;(?:s:[0-9]+:|[sid]:)?)`;
  const walked = `(?:${skipped}|${tells}|\\])`;
  const filled = `(?:(?:${fillers})(?:${skipped}|: ?)+){0,2}`;
  const behind = `(?:${skipped}|[=:]|[=-]>|[ \\t]-[ \\t])*`;
  return {
    any: `\\.?${walked}*${filled}`,
    untold: `\\.?${skipped}*${filled}`,
    told: `\\.?${walked}*${tells}${behind}${filled}`,
    quoted: `\\.?${walked}*["'\`*]${walked}*${tells}${behind}${filled}`,
    equal: `\\.?${walked}*=>?(?:["'\`*#\\[(=:]${behind})?`,
    arrow: `\\.?${walked}*[=-]>${behind}${filled}`,
  };
}

export type Rules = ReturnType<typeof rulesOf>;

/** What stands for and against a candidate, whichever API's it is. */
export function rulesOf(vocabulary: Vocabulary) {
  const said = saidOf(vocabulary);
  return {
    /** A line that only speaks of codes. */
    mention: `${from}(?:${anyOf(vocabulary.against.mentions.signs)})${to}`,
    ...namedRules(said),
    ...rowRules(said),
    ...mentionRules(said),
    ...outcomeRules(said),
    ...numberRules(said),
    ...labelRules(said),
    ...httpRules(said),
    ...listRules,
  };
}

/** The phrases that rules are made of, and what holds a candidate. */
function saidOf({ against, apis }: Vocabulary) {
  const { mentions, numbers } = against;
  const fillers = anyOf(numbers.fillers);
  const keys = apis.flatMap(keysOf);
  const comparison = any(...mentions.before.map(escaped));
  const gap = between(fillers);
  const reporters = [
    ...[...against.outcomes, ...numbers.labels, ...numbers.verbs, ...numbers.replies],
    ...[...apis.flatMap(namesOf), ...keys.map(({ last }) => last)],
  ];
  return {
    against,
    mentions,
    numbers,
    fillers,
    labels: anyOf(numbers.labels),
    verbs: anyOf(numbers.verbs),
    present: anyOf(numbers.verbs.filter((verb) => verb.endsWith("s"))),
    failures: anySentence([...against.failures, ...against.system]),
    system: anySentence(against.system),
    lists: anyOf(against.lists),
    // Loki's lines and Sentry's exceptions are members of a list of `values`.
    setting: anyOf(mentions.keys.filter((key) => key !== "values")),
    names: anyOf(apis.flatMap(namesOf)),
    keys: anyOf(keys.map(({ last }) => last)),
    standardOperations: anyOf(apis.filter(({ isStandard }) => isStandard).flatMap(operationsOf)),
    telling: anyOf(keys.filter(({ words }) => words > 1).map(({ last }) => last)),
    /** What came of something, and of those all but methods, which are called with anything. */
    outcomes: anyOf([...reporters, ...apis.flatMap(operationsOf)]),
    reporters: anyOf(reporters),
    compared: matching(`${comparison}[ "'\`]*${open}`, `case[ "'\`]+(?:[0-9a-z_.${seam}]*\\.)?${open}`),
    gap,
    toldOf: (what: string) => matching(held(what, gap.told), `${element(what)}${open}`),
    anyHeld: (what: string) => matching(held(what, gap.any), `${element(what)}${open}`),
  };
}

type Said = ReturnType<typeof saidOf>;

const isLong = (phrase: string) => /[ _]/.test(phrase);
const members = `(?:${other}${row}){0,8}`;
const held = (what: string, how: string) => `${from}(?:${what})${how}${open}`;
const element = (name: string): string =>
  any(
    `<(?:[^<>"'= \\t]*[:._${seam}-])?(?:${name})(?:[ \\t/][^<>]*)?>(?:["'\`*#]|<!\\[cdata\\[)*`,
    `<key(?: [^<>]*)?>(?:${name})</key>[ \\t]*<value(?: [^<>]*)?>`,
  );

/** Words that are the name of something, not what came of it. */
function namedRules({ against, compared, telling, outcomes, reporters }: Said) {
  return {
    /** A path, a flag, a variable, a call, what is compared. */
    named: matching(
      `[-$@#&/\\\\|]${open}|<${candidate}>${letter}`,
      `(?:${letter}|[)\\]])->${open}`,
      `\\.\\.${open}`,
      `, line [0-9]{1,6}, in ${open}`,
      // The version of a container's image.
      `${from}(?:${images})[ "'\`:]{1,4}[0-9a-z_./${seam}-]{1,80}:${open}`,
      `[.][0-9a-z-]{1,30}(?::[0-9]{1,5})?/[0-9a-z_./${seam}-]{1,80}:${open}`,
      `${call}${letter}*\\(["']${open}`,
      `${close}[(\\[@/$|?]`,
      `${close}(?:[.-]${letter}|\\.\\.|--)`,
    ),
    /** A key: in a line of counters none. */
    key: matching(
      `${close} {0,2}=(?:[^>]|$)`,
      `${close} {0,2}(?:>=? ?|<= ?|< )[0-9]`,
      `${close} {0,2}[=-]> ?[\\[{"']|${close} {0,2}=> ?[0-9]`,
      `${close}: {0,2}(?:[0-9]|true|false|null)`,
      `\\{(?:[^"'{}()\\[\\]]*,)? *${candidate}:`,
      `${close}["'] {0,4}(?::|=>|[!=]=.)`,
      `${close}["'] {0,4}\\{$`,
      `${close}["'] {0,4}\\] {0,2}=(?:[^=]|$)`,
    ),
    counted: `${close}[=:][1-9][0-9]*(?:[ ,;)\\]}|]|$)`,
    summary: `${from}(?:${anyOf(against.summaries)})${to}`,
    compared,
    part: `(?:\\.|::)${open}`,
    partOfKey: `${from}(?:${telling})(?:\\.|::)${open}`,
    argument: `${plainLetter}\\(["']?${open}`,
    /** A word that is an index, not of what came of something. */
    index: `${plainLetter}${end}?\\[${candidate}(?:,|\\](?:[^\\]]|$))`,
    outcomeAt: matching(`${from}(?:${outcomes})${end}?\\[${open}`, `(?:${failing})\\[${open}`),
    /** The code that stands before it with no other word between. */
    same: `${code}([^${end}]*)${end}[${gaps}]*${open}`,
    report: matching(
      `${from}(?:${reporters})\\(["']?${open}|${from}(?:${outcomes})\\(${open}`,
      `(?:${failing})\\(["']?${open}`,
      `${from}[0-9]${plainLetter}*\\(["']?${open}`,
    ),
    address: matching(
      `${letter}&${letter}${inAddress}${open}`,
      `/${inAddress}\\?${inAddress}${open}`,
      `(?:get|post|put|patch|delete|head|options) /[^ ]* [^${stop}]*${candidate}[^ ]* [0-9]{2,5} `,
    ),
  };
}

/** Words that are one of several. */
function rowRules({ gap, lists, setting }: Said) {
  return {
    listed: matching(
      `[\\[{]${inner}, *(?:"${candidate}" *(?:\\]|, *")|'${candidate}' *(?:\\]|, *'))`,
      `\\[ *"${candidate}" *, *"|\\[ *'${candidate}' *, *'`,
      `${other}${orRow}${members}${open}`,
      `${close}(?:${row}${other})?${orRow}${code}`,
      `${other}${row}${other}${row}${open}|${other}${row}${candidate}${row}${code}|${close}${row}${other}${row}${code}`,
      `[\\[({][ "'\`]*(?:${other}${row})+${open}|[\\[({][ "'\`]*${candidate}${row}${code}`,
      `${other}${row}${candidate}(?:${row}${other})*[ ,"'\`]*\\.\\.|${candidate}(?:${row}${other})+[ ,"'\`]*\\.\\.`,
      `${from}(?:${setting})${gap.told}${other}${row}${members}${open}|${from}(?:${setting})${gap.told}${candidate}${row}${code}`,
    ),
    inReport: `${from}(?:${lists})${gap.any}\\[[^()\\[\\]{}]*${open}`,
  };
}

/** What is only spoken of. */
function mentionRules({ mentions, labels, lists, names, keys, present, setting, gap }: Said) {
  return {
    mentioned: matching(
      // A text and its translation.
      `^[ \\t]*(?:[+-] {1,20})?(?:"[^"]*${open}[^"]*"|'[^']*${open}[^']*'|[\\w.]*${candidate}[\\w.]*) ?(?:[=-]>|:) ?["']`,
      `<(?:td|th|li|dt|dd|option|kbd|samp|a)(?:[ /][^<>]*)?>["'\`*#]*${open}`,
      `<code(?:[ /][^<>]*)?>["'\`*#]*${open}[^0-9]`,
      // A metric of nothing.
      `${close}"(?:, ?\\w{1,60}="[^"]{0,60}")*,?\\} 0(?:\\.0+)?(?: |$)`,
      // `retry_on=Timeout,InvalidHandle`
      `${from}(?:${setting})${gap.told}(?:(?:${letter}|[${code}${end}])+, ?)*${open}`,
      `(?:^|[ "'\\[(])-${letter}*(?:-${letter}+)*${gap.any}${members}${open}`,
      `${from}(?:${setting})${gap.told}%?[(\\[{]${inner}${open}`,
      `${from}values["']? ?(?:[:=]|=>) ?["'{]${inner}${open}`,
      `${from}(?:${anyOf(mentions.keys.filter(isLong))})${gap.any}%?[(\\[{]${inner}${open}`,
    ),
    /** None was counted. */
    none: matching(`(?:^|[ (,])0x? ${open}`, `${close} ?(?:\\(0\\)|x ?0(?:[^0-9a-z_]|$))`, `\\(was ${candidate}\\)`),
    /** A verb speaks of it, or says nothing that came of something. */
    spokenOf: matching(
      `${close}["'\`]* (?:${anyOf(mentions.trail)})${noKey}`,
      `${from}(?:${anyOf(mentions.lead)})[ "'\`${capital}]+(?:(?:${any(labels, names, keys, lists, present)})[ "'\`]+){0,3}(?:[0-9]+${numberRow})*:?${open}`,
    ),
  };
}

/** What tells that something came of a word, and what holds it. */
function outcomeRules({ against, failures, outcomes, gap, toldOf, anyHeld }: Said) {
  return {
    bracketed: `${plainLetter}:${candidate}\\]`,
    outcome: toldOf(outcomes),
    outcomeHeld: anyHeld(outcomes),
    /** Behind a word of a sentence, and behind one that reports what comes. */
    sentence: `(?:^|[ \\t(\\["'])${capital}?[a-z${seam}]{2,} ${open}`,
    goesOn: `${close} ${capital}?[a-z]`,
    reported: `${from}(?:${any(outcomes, anyOf([...against.reports, ...against.lists]))}) ${open}`,
    told: matching(`${plainLetter}${gap.told}${open}`, `<[a-z][^<>]*>(?:["'\`*#]|<!\\[cdata\\[)*${open}`),
    // A key in quotes, or an equals sign without a blank behind it.
    keyed: matching(`${plainLetter}${gap.quoted}${open}`, `${plainLetter}${gap.equal}${open}`),
    place: `${from}[0-9]${plainLetter}*${gap.any}${open}`,
    tag: `<[a-z][^<>]*>(?:["'\`*#]|<!\\[cdata\\[)*${open}`,
    failed: matching(
      `${close}[${gaps}]{0,4}(?:${failures})${noOtherKey}`,
      `${close}[${gaps}]{0,6}${plainLetter}{1,7}[${gaps}]{1,6}(?:${anySentence([...against.failures, ...against.system].filter(isLong))})${to}`,
    ),
    alone: `^[ \\t"'\\[(]*${candidate}[ \\t\\r\\n"'\\])]*$`,
  };
}

/** Numbers that are something else, and those of one row. */
function numberRules({ against, numbers, labels, fillers, compared, failures, system, lists, gap }: Said) {
  return {
    /** The system's, behind what it says. */
    ofSystem: `${from}(?:${system})(?: ${plainLetter}+){0,6}[${gaps}]{1,4}(?:(?:${any(labels, fillers)})[${gaps}]{1,4})*${open}(?:[1-9][0-9]?|1[0-2][0-9]|13[0-3]|1[01][0-9]{3})${close}`,
    joined: matching(
      `[-+$@&/\\\\.%~]${open}`,
      `${close}[%@/\\\\$*^~]`,
      `${call}${letter}*\\(${open}`,
      // Behind a code in words its number in a table of another's.
      `${end} \\((?:[a-z]{1,12}:? )?${open}`,
      `string\\(${open}`,
      `[0-9][:,]${candidate}[" ]*[^" ]`,
      `${close}[.:,-][0-9]`,
      `${close}-${letter}`,
      `${close}\\|[0-9]|[0-9]\\|${open}`,
      `${close}[ "']*=`,
      `"${candidate}"[ "']*:|'${candidate}'[ "']*:`,
      `${close} (?:${anyOf(numbers.units.filter((unit) => unit !== "x"))})${noKey}`,
      `${close} x(?:[!-\\/;<>-@\\[-\`{-~${code}${end}]| (?:[^0-9]|$)|$)`,
      compared,
    ),
    /** How often it came. */
    times: `${close} x ?[1-9]`,
    toldBehind: `${close}[${gaps}]{0,4}(?:${anyOf(against.outcomes)})[${gaps}]{1,4}(?:${failures})${to}`,
    inRow: matching(
      `${from}(?:${lists})${gap.untold}(?:[0-9]+${numberRow})+${open}`,
      `${from}(?:${lists})${gap.untold}${candidate}${numberRow}[0-9]`,
      `${from}(?:${lists})${gap.told}[0-9]{3}[0-9]*${numberRow}(?:[0-9]+${numberRow})*${open}`,
      `${from}(?:${lists})${gap.told}${open}[0-9]{3}[0-9]*${close}${numberRow}[0-9]`,
    ),
  };
}

/** What stands before a number and calls it a code. */
function labelRules({ against, numbers, labels, verbs, fillers, names, gap, anyHeld }: Said) {
  const strong = anyOf(numbers.labels.filter((label) => !numbers.weak.includes(label)));
  const replying = anyOf(numbers.verbs.filter((verb) => numbers.replies.includes(verb)));
  return {
    label: anyHeld(labels),
    errorCode: anyHeld(`(?:${strong})[ _\\-${seam}](?:${strong})`),
    labelOfName: `${from}(?:${labels})[${gaps}]+(?:${plainLetter}+[${gaps}]+)?(?:${names})${gap.told}${open}`,
    openList: `\\[["'\`]*${candidate}(?:[^\\]]|$)`,
    ofAnother: `${from}(?:${anyOf(numbers.not)})[ \\-_."'*()\\[{}/${seam}]?(?:(?:${any(labels, fillers)})[ \\-_."'*()\\[{}/${seam}]?)*(?:${any(labels, verbs)})(?:[${gaps}]+(?:${plainLetter}+[${gaps}]+)?(?:${names}))?${gap.any}${open}`,
    quotedLabel: held(labels, gap.quoted),
    loneLabel: matching(
      `(?:^|["'<.]|[${gaps}][${gaps}])(?:${labels})${gap.quoted}${open}`,
      `${from}(?:${any(labels, names)})[${gaps}](?:${labels})${gap.quoted}${open}`,
    ),
    weak: anyHeld(anyOf(numbers.weak)),
    longWeak: anyHeld(anyOf(numbers.weak.filter(isLong))),
    reply: anyHeld(anyOf(numbers.replies)),
    name: anyHeld(names),
    success: `${open}20`,
    callback: `${from}(?:${anyOf(against.callbacks)})${to}`,
    fails: anyHeld(anyOf(numbers.verbs.filter((verb) => !numbers.replies.includes(verb)))),
    said: `${from}(?:${verbs})[${gaps}]+(?:${anyOf(numbers.weak)})${gap.any}${open}`,
    three: `${open}[0-9]{3}`,
    verb: matching(
      `${from}(?:${verbs})${gap.untold}${open}[0-9]{3}[0-9]*${close}${endsHere}`,
      `${from}(?:${names})[${gaps}]+(?:${replying})${gap.untold}${candidate}${endsHere}`,
      `${plainLetter}[${gaps}](?:${verbs})(?:: *| - )["'\`]*${open}[0-9]{3}[0-9]*${close}${endsHere}`,
    ),
    arrow: `[^${gaps}]${gap.arrow}${open}[0-9]{3}[0-9]*${close}${endsHere}`,
  };
}

/** Numbers of HTTP, and what calls them so. */
function httpRules({ numbers, standardOperations, gap, anyHeld }: Said) {
  const httpNumbers = rangesOf(numbers.http.numbers);
  // `error code`, but not `status code`, which is one itself.
  const joined = numbers.labels.map((label) => {
    const behind = numbers.http.labels.filter((other) => !numbers.http.labels.includes(`${label} ${other}`));
    return `(?:${anyOf([label])})[${gaps}]?(?:${anyOf(behind)})`;
  });
  return {
    http: `${open}(?:${httpNumbers})${close}`,
    behindHttpNumber: `${from}(?:${httpNumbers})[${signs}]${open}`,
    httpLabel: anyHeld(anyOf(numbers.http.labels)),
    joinedHttpLabel: `${from}${any(...joined)}${gap.any}${open}`,
    quotedHttpLabel: held(anyOf(numbers.http.labels), gap.quoted),
    standardOperation: `${from}(?:${standardOperations})${to}`,
    request: `${from}(?:${anyOf(numbers.http.signs)})${to}`,
  };
}

/** Lists that are a reply: the code, and its text behind it. */
const listRules = {
  inList: matching(
    `\\[[ \\t"'\`*#(]*(?:[ub]["'])?${open}`,
    `(?:^|[${gaps}])0["'\\]]*[ \\t]*(?:=>|[;:=])[^${open}]{0,16}${open}`,
    `[ :=]\\(["']?${candidate}["']?,`,
  ),
  head: `${close}["' ]*, *(?:["'](?:[^0-9]|$)|null|none|nil)`,
  dumped: `${close}["' ]*, *(?:1 ?=> ?(?:["'](?:[^0-9]|$)|null|none|nil)|\\[1\\] ?=> ?[^0-9])`,
  opening: `(?:^|[|;{},)\\]>+~!?&%$@^/<\\\\-])[ \\t"'\`*#]*\\[[ \\t"'\`*#(]*(?:[ub]["'])?${open}`,
  dumpedHead: `${close}["' ]*[^"' ,0-9a-z][${gaps}]*(?:[a-z]+[${gaps}]+)?1[${gaps}]+(?:[^${gaps}0-9i]|i[^${gaps}n]|in[^${gaps}t]|$)`,
  lastCell: `[,;\\t]["' ]*${open}[0-9]{1,3}${close}[" \\r]*$`,
};

/** What says whose a line is: other services, other programs' numbers, and of each API its names and those that it shares. */
export function ownersOf({ against, apis }: Vocabulary): readonly string[] {
  return [
    anyOf(against.services),
    anyOf(against.protocols),
    ...apis.map((api) => anyOf([...namesOf(api), ...operationsOf(api)])),
    ...apis.map(({ section: { kin = [] } }) => anyOf(kin)),
  ];
}

/** What stands for one API. */
export function rulesFor(api: KnownApi, { against }: Vocabulary) {
  const gap = between(anyOf(against.numbers.fillers));
  const own = [...namesOf(api), ...operationsOf(api)];
  const { kin = [] } = api.section;
  const keys = keysOf(api);
  const start = `(?:^|${beforeKey}|${from}(?:${anyOf(against.numbers.replies)})\\.)`;
  const tag = (name: string) =>
    any(
      `<(?:[^<>"'= \\t]*:)?(?:${name})(?:[ \\t/][^<>]*)?>(?:["'\`*#]|<!\\[cdata\\[)*`,
      `<key(?: [^<>]*)?>(?:${name})</key>[ \\t]*<value(?: [^<>]*)?>`,
    );
  const pick = (holds: (key: Key) => boolean) =>
    anyOf(keys.filter((key) => key.above === undefined && holds(key)).map(({ last }) => last));
  const long = pick(({ words }) => words > 1);
  const plain = pick(({ words, last }) => words === 1 && (last.length >= 8 || /[^a-z0-9]/i.test(last)));
  const generic = pick(({ words, last }) => words === 1 && last.length < 8 && !/[^a-z0-9]/i.test(last));
  const within = keys.flatMap(({ above, last }) =>
    above === undefined
      ? []
      : [
          `${from}(?:${anyOf([above])})(?:${seam}|[${signs}]*${apart})(?:${anyOf([last])})${gap.any}`,
          `${from}(?:${anyOf([above])})[${signs}]*${tag(anyOf([last]))}`,
        ],
  );
  const telling = (value: string) =>
    matching(...[`(?:^|[.]|${beforeKey})(?:${long})${gap.any}`, tag(long), ...within].map((key) => `${key}${value}`));
  const key = (value: string) =>
    matching(
      ...[
        `(?:^|[.]|${beforeKey})(?:${long})${gap.any}`,
        tag(any(long, plain, generic)),
        ...within,
        `${start}(?:${plain})${gap.any}`,
        `${start}(?:${generic})${gap.told}`,
      ].map((source) => `${source}${value}`),
    );
  const successes = api.entries.filter(({ outcome }) => outcome === "success").map(({ code: text }) => text);
  const said = `${code}(?:${anyOf(successes)})${end}`;
  const name = anyOf(namesOf(api));
  const form = anyOf(
    (api.section.forms ?? []).filter((one) => !one.includes("{text}")).map((one) => one.replace(" {code}", "")),
  );
  const callback = anyOf(against.callbacks);
  const texts = api.entries.flatMap((entry) => textOf(entry, api) ?? []);
  const httpKeys = against.numbers.http.labels.filter((label) =>
    keys.some(({ last }) => ` ${label}`.endsWith(` ${last.replaceAll("_", " ")}`)),
  );
  const path = `(?:^|[${stop}])(?:[a-z]+://[^/${stop}]*/)?[^:${stop}]*`;
  return {
    key: key(open),
    telling: telling(open),
    /** One that HTTP has, too, in prose. */
    httpKey: `${from}(?:${anyOf(httpKeys)})${gap.untold}${open}`,
    /** A key before it holds a success: what other keys hold is what was asked for. */
    payload: `(?:${key(said)})${before}${open}`,
    called: matching(
      `${path}[^0-9a-z${stop}](?:${name})[^0-9a-z${stop}](?:${inAddress}[^0-9a-z${stop}])?(?:${callback})[^0-9a-z${stop}]${inAddress}${open}`,
      `${path}[^0-9a-z${stop}](?:${callback})[^0-9a-z${stop}](?:${inAddress}[^0-9a-z${stop}])?(?:${name})[^0-9a-z${stop}]${inAddress}${open}`,
    ),
    /** A receipt stands in an address as the text that it is. */
    receipt: api.isStandard ? `\\+(?:${anyOf(keys.map(({ last }) => last))})[:=]${open}` : never,
    /** Anything in the line that speaks for its numbers. */
    spoken: `${from}(?:${any(anyOf([...own, ...kin]), anySentence(texts))})${to}`,
    anyText: `${close}${before}[${gaps}](?:${anySentence(texts)})${to}`,
    /** A text of one of its codes stands right behind. */
    textBehind: `${close}[${gaps}]{0,4}(?:${anySentence(texts)})${to}`,
    behind: (key: string) => `${from}(?:${anyOf([key])})${gap.any}${open}`,
    /** What stands right before a code in plain text. */
    inForm: form === never ? never : `${from}(?:${form})${gap.any}${open}`,
    formOfAnother: matching(
      `${from}(?:${anyOf(against.numbers.not)})[ \\-_.]?(?:${form})${gap.any}${open}`,
      `${from}(?:${anyOf(against.protocols)});(?:${form})${gap.any}${open}`,
    ),
    form: matching(
      ...(api.section.forms ?? [])
        .filter((form) => form.includes("{text}"))
        .map(
          (form) =>
            `${from}(?:${anyOf([form.split(" {code}", 1)[0] ?? form])})${gap.any}${candidate}:[^${open}]${letter}`,
        ),
      never,
    ),
    row: api.section.row === undefined ? never : `^[^,;\\t]*(?:[,;\\t][^,;\\t]*){${api.section.row.length - 1}}$`,
    list: api.section.list === true,
  };
}

/** Words in one line with a documented text of their API. */
export function wordTextRules(texts: Iterable<string>) {
  return { near: never, far: `${from}(?:${anySentence(texts)})${to}` };
}

/** Numbers right beside their documented texts, and with them in one line. */
export function textRules(spellings: ReadonlyMap<string, readonly string[]>) {
  const near: string[] = [];
  const far: string[] = [];
  for (const [text, codes] of spellings) {
    const value = `${open}(?:${codes.map(escaped).join("|")})${close}`;
    const phrase = `(?:${anySentence([text])})`;
    near.push(
      `${value}(?:[^${open}]{0,5}[${gaps}])?${phrase}${to}`,
      `${from}${phrase}(?:[${gaps}][^${open}]{0,5})?${value}`,
    );
    far.push(`${value}(?:${before}[${gaps}])?${phrase}${to}`, `${from}${phrase}(?:[${gaps}]${before})?${value}`);
  }
  return { near: near.length === 0 ? never : near.join("|"), far: far.length === 0 ? never : far.join("|") };
}

export const ownerBefore = (phrases: string): string =>
  `^((?:${before}[${gaps.replace(open, "")}])?(?:${phrases}))${to}`;
export const ownerBehind = (phrases: string): string => `${close}([^${open}]*?[${gaps}](?:${phrases}))${to}`;

/** The documented text of a code; a standard's errors have some of one word. */
export const textOf = ({ title, text = title, outcome }: AnyEntry, { isStandard }: KnownApi): string | undefined => {
  const said = title ?? text;
  return said?.includes(" ") || (isStandard && outcome === "error") ? said : undefined;
};

interface Key {
  readonly last: string;
  readonly above?: string;
  readonly words: number;
}

const namesOf = ({ section }: KnownApi) => section.names ?? [];
const operationsOf = ({ section }: KnownApi) => section.operations ?? [];
const keysOf = ({ section: { keys = [], spelt = {} } }: KnownApi): Key[] =>
  [...keys, ...Object.keys(spelt)].map((key) => {
    const [last = "", above] = key.split(".").reverse();
    const words = last.split("_").length + (above === undefined ? 0 : 1);
    return above === undefined ? { last, words } : { last, above, words };
  });

/** Every number of the ranges. */
function rangesOf(ranges: readonly string[]): string {
  const numbers = ranges.flatMap((range) => {
    const [first = "", last = first] = range.split("-");
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
  });
  return numbers.join("|");
}
