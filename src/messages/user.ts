// What an end user is told: nothing of the account, the program or the provider behind it.
import type { AnyEntry } from "../catalogue/entry.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import type { Category, UserTopic } from "../schema/vocabulary.ts";
import type { Reader } from "./messages.ts";

type Answer = AnyDecoded | AnyEntry;

const entryOf = (told: Exclude<AnyDecoded, { outcome: "unknown" }> | AnyEntry): AnyEntry =>
  "entry" in told ? told.entry : told;

/** @throws TypeError for a reader that there is not, as plain JavaScript may name: nobody is told by mistake what operators are. */
export function checkedReader(reader: Reader): Reader {
  if (reader === "operator" || reader === "user") return reader;
  throw new TypeError(`for is ${JSON.stringify(reader)}: it is one of operator, user`);
}

/** What says of a code whether something was done: of a composed fax code its state, where it lets nothing be sent again. */
const speakerOf = (entry: AnyEntry): AnyEntry => (entry.state && entry.state.retry !== "backoff" ? entry.state : entry);

/** What a code says goes before what is said of its kind; of a composed fax code its reason speaks, unless part of it may have arrived. */
export function topicOf(told: Answer, topicOfCode: (api: string, code: string) => string | undefined): string {
  const later = (): string => general(waitOf(told) < long ? "later" : "tomorrow");
  if (told.outcome === "unknown")
    return told.why === "pending" ? general("pending") : isRefused(told) ? later() : general("unclear");
  const entry = entryOf(told);
  if (entry.outcome === "success") return general("done");
  if (entry.outcome === "pending") return general("pending");
  if (entry.emptyResult) return general("empty");
  if (entry.normal) return general("ended");
  const ofCode = ({ api, code }: AnyEntry): string | undefined => topicOfCode(api, code);
  const ofKind = ({ fix, retry }: AnyEntry): string => {
    if (fix === "user") return general("entered");
    if (fix === "recipient") return general("recipient");
    return retry === "backoff" ? later() : general("support");
  };
  const { reason = entry } = entry;
  const topic = ofCode(entry) ?? ofCode(reason) ?? ofKind(reason);
  const speaker = speakerOf(entry);
  // What is ours stays ours, however far it got.
  return speaker === entry || topic === "support" ? topic : (ofCode(speaker) ?? general("unclear"));
}

/**
 * Whether nothing was done, though nobody understood the reply: HTTP says when it would be. Without a time proxies say 503 of an
 * answer, too, that they did not wait for.
 */
const isRefused = ({ why, category, retryAfter }: Extract<Answer, { outcome: "unknown" }>): boolean =>
  why !== "contradictory" &&
  (category === "resource_exhausted" || (category === "unavailable" && retryAfter !== undefined));

// An hour: what is longer is not told in minutes.
const long = 3_600_000;

/** How many milliseconds have to pass, where it is known. */
function waitOf(told: Answer): number {
  if ("retryAfter" in told && told.retryAfter !== undefined) return told.retryAfter;
  return told.outcome === "unknown" ? 0 : (entryOf(told).wait ?? 0) * 1000;
}

// So that a misspelt topic does not compile.
const general = (topic: UserTopic): string => topic;

// An error by its number alone.
const fine: ReadonlySet<string> = new Set<UserTopic>(["empty", "ended"]);
const ours: ReadonlySet<string> = new Set<UserTopic>(["later", "tomorrow", "support", "unclear"]);

/** Whether the user can do nothing about it but wait, or ask who runs the app. */
export const isOurs = (topic: string): boolean => ours.has(topic);

/** The category that a user is told. */
export function categoryFor(topic: string, told: Answer): Category {
  if (topic === "support") return "internal";
  if (topic === "later" || topic === "tomorrow" || topic === "pending") return "unavailable";
  if (fine.has(topic)) return "ok";
  return told.outcome === "unknown" ? "unknown" : speakerOf(entryOf(told)).category;
}

// What failed at the far end or on the way: no request is bad for that.
const elsewhere: ReadonlySet<Category> = new Set([
  "aborted",
  "cancelled",
  "deadline_exceeded",
  "internal",
  "unavailable",
  "unimplemented",
  "unknown",
]);

/** The HTTP status that a user's client is answered. */
export function statusFor(topic: string, told: Answer): number {
  if (fine.has(topic)) return 200;
  // What is still being done is no bad request, and no client repeats a 409 by itself.
  if (topic === "pending") return 409;
  if (topic === "support" || topic === "unclear") return 502;
  if (told.outcome === "unknown") return 503;
  const { category, retry, fix } = speakerOf(entryOf(told));
  if (retry === "backoff") return 503;
  if (fix !== "user" && elsewhere.has(category)) return 502;
  return category === "already_exists" ? 409 : 400;
}

// No vowels, so that no word comes out, and nothing that is misheard or misread for something else.
const signs = "23456789BCDFGHJKLMNPQRSTVWXZ";

/** Whether a text is spelt as `referenceOf` does. */
export const isReference = (text: string): boolean =>
  text.length === 6 && [...text.toUpperCase()].every((sign) => signs.includes(sign));

/**
 * Six signs that stand for a code and say nothing to whoever reads them: a user can tell them to support, and `telerr <reference>`
 * says which code it is. Always the same for the same code.
 *
 * @example
 * referenceOf(decode("invalid_credentials", { api: "voipms" })) // "FCJ9LK"
 */
export function referenceOf(told: Answer): string {
  const code = told.outcome === "unknown" ? told.why : (entryOf(told).reason?.code ?? entryOf(told).code);
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${told.api}:${code}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  let reference = "";
  for (; reference.length < 6; hash = Math.floor(hash / signs.length)) reference += signs.charAt(hash % signs.length);
  return reference;
}
