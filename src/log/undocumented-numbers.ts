import { isId } from "./bulk-id.ts";
import { inWord, isDigit, textOf } from "./bytes.ts";
import type { Recognized } from "./candidate.ts";
import { holderOf } from "./holder.ts";
import { isHeldByKey } from "./judge/key.ts";
import { standsAlone } from "./judge/number.ts";
import { isLastOfRow, isListHead } from "./judge/row.ts";
import { isAlone } from "./judge/surroundings.ts";
import { failsBehind } from "./judge/text-beside.ts";
import type { Line } from "./line.ts";
import type { KnownApi } from "./vocabulary.ts";

/** Numbers that no API documents where only its codes stand, and in a log of one API the ids of its successes. */
export function undocumentedNumbers(line: Line, successes: boolean): readonly Recognized[] {
  const { only: api } = line.vocabulary;
  if (!api?.numeric) return [];
  const { bytes, length } = line.plain;
  for (let at = 0; at < length; at++) {
    if (inWord[bytes[at] as number] === 0) continue;
    const start = at;
    let isNumber = true;
    for (; at < length && inWord[bytes[at] as number] === 1; at++) isNumber &&= isDigit(bytes[at]);
    if (!isNumber || !standsAlone(line, start, at)) continue;
    const raw = textOf(bytes, start, at);
    const { id } = api.section;
    const success = id && isAlone(line.plain, start, at) && isId(raw, id) ? api.number(id.code) : undefined;
    const place = { api: api.api, start: line.plain.positionOf(start) };
    if (success && successes) return [{ ...place, entry: success }];
    // 0 says that there is none.
    if (Number(raw) !== 0 && api.isLike(raw) && !api.number(raw) && isInPlace(line, api, start, at))
      return [{ ...place, raw }];
  }
  return [];
}

/** Whether a number stands where only a code of the API does. */
function isInPlace(line: Line, api: KnownApi, start: number, end: number): boolean {
  if (isAlone(line.plain, start, end) || isLastOfRow(line.plain, api, start, end)) return true;
  if (failsBehind(line, end)) return false;
  const holder = holderOf(line, start);
  if (isHeldByKey(line, holder, api)) return true;
  if (holder.list && api.section.list === true && isListHead(line, end, holder, api)) return true;
  // A line that is a reply in plain text.
  const form = line.phrases.ending(
    holder.word,
    ({ meaning, first }) => meaning.kind === "form" && meaning.api === api && first === 0,
  );
  return form !== undefined && !holder.told && line.plain.bytes[end] === 0x3a;
}
