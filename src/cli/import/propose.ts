// What words and HTTP statuses make likely of an error. A proposal, for a person to confirm: never more.
import type { Category, Decided, DraftFacts, Fix, Retry } from "./facts.ts";

type Proposal = readonly [words: RegExp, category: Category, retry: Retry, fix: Fix];

// The first that fits counts: what says more stands before what says less.
const byWords: readonly Proposal[] = [
  [
    /\b(?:rate.?limit\w*|too many (?:requests|attempts|messages)|throttl\w*|quota|slow down)\b/,
    "resource_exhausted",
    "backoff",
    "caller",
  ],
  [
    /\b(?:insufficient|not enough|no) (?:funds?|balance|credit)s?\b|\bpayment required\b|\bbalance (?:is )?too low\b/,
    "resource_exhausted",
    "after_fix",
    "account",
  ],
  [
    /\b(?:limit|maximum|max) (?:\w+ ){0,3}(?:exceeded|reached)\b|\bexceed(?:s|ed)?\b/,
    "resource_exhausted",
    "after_fix",
    "caller",
  ],
  [
    /\b(?:already (?:exists?|registered|used|in use|taken)|duplicate\w*|conflict|unique violation)\b/,
    "already_exists",
    "after_fix",
    "caller",
  ],
  [/\b(?:not implemented|unsupported|not supported|unimplemented)\b/, "unimplemented", "after_fix", "caller"],
  [
    /\b(?:unauthenticated|authenticat\w+|(?:invalid|wrong|bad|incorrect) (?:\w+ )?(?:credentials?|password|api ?key|token|login)|token (?:has )?expired|not logged in)\b/,
    "unauthenticated",
    "after_fix",
    "account",
  ],
  [
    /\b(?:permission|forbidden|not (?:allowed|authorized|authorised|permitted)|access denied|unauthori[sz]ed|denied|blocked|suspended)\b/,
    "permission_denied",
    "after_fix",
    "account",
  ],
  [/\b(?:time[ -]?d?[ -]?out|deadline)\b/, "deadline_exceeded", "backoff", "provider"],
  [
    /\b(?:temporar(?:y|ily)|unavailable|overload\w*|maintenance|try again|service down|connection (?:refused|reset|failed|lost)|unreachable|busy)\b/,
    "unavailable",
    "backoff",
    "provider",
  ],
  [
    /\b(?:not (?:be )?found|does not exist|doesn't exist|no such|unknown (?:\w+ )?(?:id|user|account|number|resource)|missing resource)\b/,
    "not_found",
    "after_fix",
    "caller",
  ],
  [/\b(?:out of range|too (?:large|big|small|high|low)|overflow)\b/, "out_of_range", "after_fix", "caller"],
  [
    /\b(?:invalid|malformed|missing|required|must (?:be|not)|bad request|illegal|incorrect|too (?:long|short)|not (?:a )?valid|cannot be (?:empty|blank)|parse error|syntax error)\b/,
    "invalid_argument",
    "after_fix",
    "caller",
  ],
  [/\b(?:cancel+ed|abort by user)\b/, "cancelled", "never", "caller"],
  [/\b(?:aborted|deadlock|serialization failure|rolled? ?back)\b/, "aborted", "backoff", "caller"],
  [
    /\b(?:expired|not (?:enabled|active|activated|configured|ready)|disabled|inactive)\b/,
    "failed_precondition",
    "after_fix",
    "account",
  ],
  [
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
  [...byWords].reverse().map(([, category, retry, fix]) => [category, [retry, fix]]),
);

/** Of the fields that nobody has decided those that are likely. */
export function proposalsFor(
  { name, title = "", text = "", http, category }: DraftFacts,
  fields: readonly Decided[],
): Partial<Record<Decided, string>> {
  const spoken = `${title} ${text} ${name.replace(/([a-z])([A-Z])/g, "$1 $2")}`.toLowerCase();
  const words = category ? undefined : byWords.find(([expression]) => expression.test(spoken))?.slice(1);
  const known = category ? byCategory[category] : undefined;
  const found = (known ? [category, ...known] : (words ?? (http === undefined ? undefined : byStatus[http]))) as
    | readonly [Category, Retry, Fix]
    | undefined;
  if (!found || category === "ok") return {};
  const [proposed, retry, fix] = found;
  const all = { category: proposed, retry, fix };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}
