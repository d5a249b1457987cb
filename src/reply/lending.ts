import type { Settle } from "./reading.ts";

/**
 * Where some codes are no outcome yet, and where a number that no table has counts as one of its class: neither is a documented
 * outcome, and what is known of that code is lent to the answer.
 */
export const lending =
  (classes: Readonly<Record<string, string>> = {}): Settle =>
  (reading, { reply, codes }) => {
    const { says, form, entry, raw = "" } = reading;
    if (says === "pending" && entry) return { says, form, raw: entry.code, lent: entry };
    const number = says === "undocumented" ? reply.kind(raw) : undefined;
    const counts = Object.entries(classes).find(([range]) => isWithin(number, range.split("-").map(Number)));
    const lent = counts && codes.spelled(counts[1]);
    return lent ? { says: lent.outcome === "pending" ? "pending" : "undocumented", form, raw, lent } : reading;
  };

const isWithin = (number: string | undefined, [least = 0, most = 0]: readonly number[]) =>
  number !== undefined &&
  /^(?:0x[\da-f]{1,8}|\d{1,9})$/i.test(number) &&
  Number(number) >= least &&
  Number(number) <= most;
