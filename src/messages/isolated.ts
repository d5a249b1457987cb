import type { Messages } from "./messages.ts";

/** A text within others, of which right-to-left ones would change places with what it holds. */
export const isolated = (text: string, { dir }: Pick<Messages, "dir">): string =>
  dir === "rtl" ? `\u2068${text}\u2069` : text;
