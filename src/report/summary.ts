import type { CodeFigures, Figures } from "./figures.ts";
import type { Wording } from "./wording.ts";

export interface SummaryItem {
  readonly label: string;
  readonly value: string;
}

/** What failed, most frequent first. */
export function failuresOf({ codes }: Figures): CodeFigures[] {
  return codes.filter(({ share }) => share !== undefined);
}

/** What a code's attempts cost, in the currency in which they cost most. */
export const costOf = ({ cost = [] }: CodeFigures): number => Math.max(0, ...cost.map(({ amount }) => Number(amount)));

/** The failures that cost something, most costly first. */
export function costlyOf(failures: readonly CodeFigures[]): CodeFigures[] {
  return failures.filter((failure) => costOf(failure) > 0).sort((a, b) => costOf(b) - costOf(a));
}

/** The figures that stand on top, those that are nothing left out where nobody misses them. */
export function summaryOf(figures: Figures, wording: Wording): SummaryItem[] {
  const { summary } = wording.words;
  const { replies, successes, failures, failureRate } = figures;
  const isFax = figures.fax !== undefined && figures.fax.attempts === replies;
  const longLines = figures.files.reduce((sum, file) => sum + file.longLines, 0);
  const some = (label: string, count: number) => (count > 0 ? [{ label, value: wording.number(count) }] : []);
  return [
    { label: summary.lines, value: wording.number(figures.lines) },
    { label: isFax ? summary.attempts : summary.replies, value: wording.number(replies) },
    ...some(summary.successes, successes),
    { label: summary.failures, value: wording.number(failures) },
    ...(failureRate === undefined ? [] : [{ label: summary.failureRate, value: wording.percent(failureRate) }]),
    ...some(summary.undocumented, figures.undocumented),
    ...some(summary.unrecognized, figures.unrecognized),
    ...some(summary.pending, figures.pending),
    ...some(summary.emptyResults, figures.emptyResults),
    ...some(summary.normalEnds, figures.normalEnds),
    ...some(summary.withoutTime, figures.withoutTime),
    ...some(summary.longLines, longLines),
    ...some(summary.badRows, figures.badRows.count),
  ];
}
