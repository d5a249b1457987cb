import * as z from "zod/mini";

/** White space is folded and never leads or trails: the wording is compared to the letter. */
export const line = z.string().check(
  // The expression takes a place on the stack for each word.
  z.maxLength(100_000, { error: "must have at most 100,000 characters", abort: true }),
  z.regex(/^\S+(?: \S+)*$/u, "must be one line of text with single spaces and no white space at its ends"),
);
