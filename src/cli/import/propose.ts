// What words and HTTP statuses make likely of an error. A proposal, for a person to confirm: never more.
import { normalize } from "../../compile/search/normalize.ts";
import type { Category, Decided, DraftFacts, Fix, Retry } from "./facts.ts";
import { type PhraseKind, phrases } from "./phrases.ts";

type Proposal = readonly [kind: PhraseKind, english: RegExp, category: Category, retry: Retry, fix: Fix];

// The first that fits counts: what says more stands before what says less.
const byWords: readonly Proposal[] = [
  [
    "rate",
    /\b(?:rate.?limit\w*|too many (?:requests|attempts|messages)|throttl\w*|quota|slow down)\b/,
    "resource_exhausted",
    "backoff",
    "caller",
  ],
  [
    "funds",
    /\b(?:insufficient|not enough|no) (?:funds?|balance|credit)s?\b|\bpayment required\b|\bbalance (?:is )?too low\b/,
    "resource_exhausted",
    "after_fix",
    "account",
  ],
  [
    "limit",
    /\b(?:limit|maximum|max) (?:\w+ ){0,3}(?:exceeded|reached)\b|\bexceed(?:s|ed)?\b/,
    "resource_exhausted",
    "after_fix",
    "caller",
  ],
  [
    "exists",
    /\b(?:already (?:exists?|registered|used|in use|taken)|duplicate\w*|conflict|unique violation)\b/,
    "already_exists",
    "after_fix",
    "caller",
  ],
  [
    "unsupported",
    /\b(?:not implemented|unsupported|not supported|unimplemented)\b/,
    "unimplemented",
    "after_fix",
    "caller",
  ],
  [
    "login",
    /\b(?:unauthenticated|authenticat\w+|(?:invalid|wrong|bad|incorrect) (?:\w+ )?(?:credentials?|password|api ?key|token|login)|token (?:has )?expired|not logged in)\b/,
    "unauthenticated",
    "after_fix",
    "account",
  ],
  [
    "permission",
    /\b(?:permission|forbidden|not (?:allowed|authorized|authorised|permitted)|access denied|unauthori[sz]ed|denied|blocked|suspended)\b/,
    "permission_denied",
    "after_fix",
    "account",
  ],
  ["deadline", /\b(?:time[ -]?d?[ -]?out|deadline)\b/, "deadline_exceeded", "backoff", "provider"],
  [
    "unavailable",
    /\b(?:temporar(?:y|ily)|unavailable|overload\w*|maintenance|try again|service down|connection (?:refused|reset|failed|lost)|unreachable|busy)\b/,
    "unavailable",
    "backoff",
    "provider",
  ],
  [
    "not_found",
    /\b(?:not (?:be )?found|does not exist|doesn't exist|no such|unknown (?:\w+ )?(?:id|user|account|number|resource)|missing resource)\b/,
    "not_found",
    "after_fix",
    "caller",
  ],
  ["range", /\b(?:out of range|too (?:large|big|small|high|low)|overflow)\b/, "out_of_range", "after_fix", "caller"],
  [
    "invalid",
    /\b(?:invalid|malformed|missing|required|must (?:be|not)|bad request|illegal|incorrect|too (?:long|short)|not (?:a )?valid|cannot be (?:empty|blank)|parse error|syntax error)\b/,
    "invalid_argument",
    "after_fix",
    "caller",
  ],
  ["cancelled", /\b(?:cancel+ed|abort by user)\b/, "cancelled", "never", "caller"],
  ["aborted", /\b(?:aborted|deadlock|serialization failure|rolled? ?back)\b/, "aborted", "backoff", "caller"],
  [
    "precondition",
    /\b(?:expired|not (?:enabled|active|activated|configured|ready)|disabled|inactive)\b/,
    "failed_precondition",
    "after_fix",
    "account",
  ],
  [
    "internal",
    /\b(?:internal|unexpected|server error|unknown error|system error|database error|crash\w*)\b/,
    "internal",
    "backoff",
    "provider",
  ],
];

const byStatus: Readonly<Record<number, readonly [Category, Retry, Fix]>> = {
  400: ["invalid_argument", "after_fix", "caller"],
  401: ["unauthenticated", "after_fix", "account"],
  402: ["resource_exhausted", "after_fix", "account"],
  403: ["permission_denied", "after_fix", "account"],
  404: ["not_found", "after_fix", "caller"],
  405: ["unimplemented", "after_fix", "caller"],
  408: ["deadline_exceeded", "backoff", "provider"],
  409: ["aborted", "after_fix", "caller"],
  410: ["not_found", "after_fix", "caller"],
  413: ["out_of_range", "after_fix", "caller"],
  415: ["invalid_argument", "after_fix", "caller"],
  422: ["invalid_argument", "after_fix", "caller"],
  429: ["resource_exhausted", "backoff", "caller"],
  500: ["internal", "backoff", "provider"],
  501: ["unimplemented", "after_fix", "provider"],
  502: ["unavailable", "backoff", "provider"],
  503: ["unavailable", "backoff", "provider"],
  504: ["deadline_exceeded", "backoff", "provider"],
};

const byCategory: Readonly<Partial<Record<Category, readonly [Retry, Fix]>>> = Object.fromEntries(
  [...byWords].reverse().map(([, , category, retry, fix]) => [category, [retry, fix]]),
);

// The article is written with its word in Arabic.
const spaced = (text: string): string => ` ${normalize(text).replace(/(^| )\u0627\u0644(?=\p{L}{3})/gu, "$1")} `;

/** The phrases of other languages as they are compared: what a * ends has no blank behind it. */
const elsewhere = new Map(
  Object.entries(phrases).map(([kind, lists]) => [
    kind as PhraseKind,
    lists
      .flatMap((list) => list.split("|"))
      .map((phrase) => (phrase.endsWith("*") ? spaced(phrase).trimEnd() : spaced(phrase))),
  ]),
);

/** Of the fields that nobody has decided those that are likely. */
export function proposalsFor(
  { name, title = "", text = "", http, category }: DraftFacts,
  fields: readonly Decided[],
): Partial<Record<Decided, string>> {
  const spoken = `${title} ${text} ${name.replace(/([a-z])([A-Z])/g, "$1 $2")}`.toLowerCase();
  const folded = spaced(spoken);
  const words = category
    ? undefined
    : byWords
        .find(
          ([kind, english]) => english.test(spoken) || elsewhere.get(kind)?.some((phrase) => folded.includes(phrase)),
        )
        ?.slice(2);
  const known = category ? byCategory[category] : undefined;
  const found = (known ? [category, ...known] : (words ?? (http === undefined ? undefined : byStatus[http]))) as
    | readonly [Category, Retry, Fix]
    | undefined;
  if (!found || category === "ok") return {};
  const [proposed, retry, fix] = found;
  const all = { category: proposed, retry, fix };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}
