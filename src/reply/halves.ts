import type { Settle } from "./reading.ts";

/** The entries of the halves of a composed code, also where the whole is not documented. */
export const halves: Settle = (reading, { reply, codes }) => {
  const code = reply.kind(reading.entry?.code ?? reading.raw ?? "") ?? "";
  return { ...reading, around: { ...reading.around, ...codes.halves?.(code) } };
};
