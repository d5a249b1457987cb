import type { Settle } from "./reading.ts";

/** What a reading comes to by one after the other. */
export const settles =
  (...all: readonly Settle[]): Settle =>
  (reading, context) =>
    all.reduce((settled, settle) => settle(settled, context), reading);
