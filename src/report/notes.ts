import { filled } from "../messages/fill.ts";
import { inARow } from "../messages/in-a-row.ts";
import type { Figures } from "./figures.ts";
import type { Wording } from "./wording.ts";

/** What a reader has to know of how the figures were made. */
export function notesOf({ fax, firstSeen, timeZone, failures }: Figures, wording: Wording): string[] {
  const { note } = wording.words;
  const notes: string[] = [];
  if (failures > 0) notes.push(note.share);
  if (firstSeen !== undefined) notes.push(timeZone === undefined ? note.times : filled(note.zone, { zone: timeZone }));
  if (fax && fax.cost.all.length > 0) notes.push(note.cost);
  if (fax && fax.cost.unreadable > 0)
    notes.push(filled(note.costUnreadable, { count: wording.number(fax.cost.unreadable) }));
  if (fax && !fax.destinations.exact) {
    const { limit, tooLowBy } = fax.destinations;
    notes.push(filled(note.destinationsCut, { limit: wording.number(limit), error: wording.number(tooLowBy) }));
  }
  return notes;
}

/**
 * What a report says in place of failures: that there were none, or that nothing was found in which there could be any.
 *
 * @param option What names an API where the report was asked for.
 */
export function nothingOf({ lines, replies, apis }: Figures, wording: Wording, option?: string): string {
  const { note } = wording.words;
  if (replies > 0) return note.nothing;
  const noCode = filled(note.noCode, { count: wording.number(lines) });
  if (lines === 0) return noCode;
  if (apis) {
    const names = new Intl.ListFormat(wording.lng).format(apis.map((api) => wording.literal(api)));
    return inARow([noCode, filled(note.onlyApis, { apis: names })]);
  }
  const hint = option === undefined ? [] : [filled(note.tryApi, { option: wording.literal(option) })];
  return inARow([noCode, note.otherApi, ...hint]);
}
