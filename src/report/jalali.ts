const millisecondsOfDay = 86_400_000;
// The first day of the year 0, in days of Unix time.
const dayZero = -1_075_196 + 1;

/** The years of the Persian calendar that logs have, of which this reckoning is right. */
export const isJalali = (year: number): boolean => year >= 1300 && year < 1500;

const newYear = (year: number): number => {
  const shifted = year + 1595;
  return dayZero + 365 * shifted + Math.floor(shifted / 33) * 8 + Math.floor(((shifted % 33) + 3) / 4);
};

/** A day of the Persian calendar as the day of ours, `2026-03-02`; `undefined` where there is no such day. */
export function gregorianOf(year: number, month: number, day: number): string | undefined {
  if (!isJalali(year) || month < 1 || month > 12) return undefined;
  const first = newYear(year) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);
  const next = month === 12 ? newYear(year + 1) : first + (month <= 6 ? 31 : 30);
  if (day < 1 || first + day > next) return undefined;
  return new Date((first + day - 1) * millisecondsOfDay).toISOString().slice(0, 10);
}
