import { formattingLocale, spaced } from "../compile/language.ts";

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** Seconds in the largest unit that they fill: a day, 90 minutes. */
export function duration(seconds: number, lng: string): string {
  const [unit, length] = units.find(([, size]) => seconds % size === 0) ?? (["second", 1] as const);
  const format = new Intl.NumberFormat(formattingLocale(lng), { style: "unit", unit, unitDisplay: "long" });
  return spaced(format.format(seconds / length), lng);
}
