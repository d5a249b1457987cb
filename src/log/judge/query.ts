// Values in the query of an address or in the body of a form.
import { inWord, isOneOf, isUpper } from "../bytes.ts";
import { textAt } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import type { PlainLine } from "../plain-line.ts";
import type { KnownApi, Meaning } from "../vocabulary.ts";

const longestAddress = 2_000;
const longestColumn = 200;

/** Whether a value stands in the query of an address: whoever asked wrote it. */
export function isInAddress(plain: PlainLine, start: number): boolean {
  const { bytes } = plain;
  let question = false;
  const first = Math.max(0, start - longestAddress);
  let at = start - 1;
  for (; at >= first && !isOneOf(bytes[at] as number, " \"'<>(),"); at--) {
    // The body of a form is written as a query is.
    if (bytes[at] === 0x26 && inWord[bytes[at + 1] as number] === 1 && inWord[bytes[at - 1] ?? 0] === 1) return true;
    if (bytes[at] === 0x3f) question = true;
    if (bytes[at] === 0x2f && question) return true;
  }
  return isColumnOfQuery(plain, at, start);
}

/** In the logs of IIS a query is the column between the path and the port: `GET /dids status=no_did 443`. */
function isColumnOfQuery({ bytes, length }: PlainLine, blank: number, start: number): boolean {
  if (bytes[blank] !== 0x20) return false;
  let end = start;
  while (end < length && end - start < longestColumn && bytes[end] !== 0x20) end++;
  if (!/^ \d{2,5} /.test(textAt(bytes, end, Math.min(length, end + 7)))) return false;
  let path = blank;
  while (path > 0 && blank - path < longestAddress && bytes[path - 1] !== 0x20) path--;
  return bytes[path] === 0x2f && isUpper(bytes[path - 2]) && isUpper(bytes[path - 3]);
}

/** Whether the address is one that the API calls: ours, with its name and the word for it, not one of its own. */
export function isCalledBack(line: Line, start: number, api: KnownApi): boolean {
  const { bytes } = line.plain;
  let at = start;
  const farthest = Math.max(0, start - longestAddress);
  while (at > farthest && !isOneOf(bytes[at - 1] as number, " \"'<>(),")) at--;
  const path = /^(?:[a-z]+:\/\/[^/]*)?/.exec(textAt(bytes, at, start))?.[0].length ?? 0;
  const isWithin = ({ first, last }: Phrase<Meaning>) =>
    line.words.start(first) >= at + path && line.words.end(last) <= start;
  return (
    line.phrases
      .near(line.phrases.owners, at, start)
      .some((phrase) => phrase.meaning.kind === "name" && phrase.meaning.api === api && isWithin(phrase)) &&
    line.phrases.all.some((phrase) => phrase.meaning.kind === "callback" && isWithin(phrase))
  );
}
