/** The canonical codes of google.rpc.Code, in lower case: the one axis that all APIs share. A closed set. */
export const categories = [
  "ok",
  "invalid_argument",
  "unauthenticated",
  "permission_denied",
  "not_found",
  "already_exists",
  "resource_exhausted",
  "failed_precondition",
  "out_of_range",
  "unavailable",
  "deadline_exceeded",
  "aborted",
  "cancelled",
  "internal",
  "unknown",
  "unimplemented",
] as const;
/** What kind of failure it is, or `ok`. A closed set. */
export type Category = (typeof categories)[number];

/**
 * `backoff`: the same request may pass later, and does no harm. `after_fix`: not before something has changed, or somebody has looked whether
 * it was carried out. `never`: there is nothing to retry. A closed set.
 */
export const retries = ["backoff", "after_fix", "never"] as const;
/** When the same request may pass. A closed set. */
export type Retry = (typeof retries)[number];

/**
 * Who can act. `caller`: the program's developer. `user`: the person who typed the value. `account`: the account's owner.
 * `recipient`: the far end. `provider`: the vendor or a carrier. A closed set.
 */
export const fixes = ["caller", "user", "account", "recipient", "provider"] as const;
/** Who can act. A closed set. */
export type Fix = (typeof fixes)[number];

/** The fields of an entry on which programs act: somebody has to decide them. */
export const decided = ["category", "retry", "fix"] as const;
export type Decided = (typeof decided)[number];

/** How sure an erratum is: `plain` from the document itself, `confirmed` by the API or a later table, or `inferred`. */
export const bases = ["plain", "confirmed", "inferred"] as const;
export type Basis = (typeof bases)[number];

/** Why no outcome was read. A closed set. */
export const whys = ["undocumented", "pending", "contradictory", "not_a_reply"] as const;
/** Why no outcome was read. A closed set. */
export type Why = (typeof whys)[number];

/** What arrived instead of a status, or around it. A closed set. */
export const forms = ["empty", "json", "xml", "soap_fault", "html", "text", "value"] as const;

/** Why an answer stands where it stands among those of several APIs. */
export const becauses = ["as_documented", "respelled", "standard"] as const;

/**
 * What an end user is told of codes that have no words of their own. `later`, `tomorrow`, `support` and `unclear` are said of what
 * is not the user's to mend.
 */
export const userTopics = [
  "done",
  "empty",
  "ended",
  "pending",
  "entered",
  "recipient",
  "later",
  "tomorrow",
  "support",
  "unclear",
] as const;
export type UserTopic = (typeof userTopics)[number];
