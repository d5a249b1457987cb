// How a language is written: the direction of its script, and its numbers.

import type { Quotation, Spelling } from "../schema/locale.ts";

// Unicode 15: the scripts of the languages that telerr has or plans are all covered by this.
export function directionOf(lng: string): "ltr" | "rtl" {
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo"].includes(new Intl.Locale(lng).maximize().script ?? "")
    ? "rtl"
    : "ltr";
}

/** How a language is written, as its locales say. */
export const spellingOf = ({ lng, quotation }: { readonly lng: string; readonly quotation: Quotation }): Spelling => ({
  lng,
  dir: directionOf(lng),
  quotation,
});

/**
 * The locale by which a language's numbers and times are written: the language in its likely region. Of `ar` alone Intl writes
 * the digits of its west, and the messages have those of its east.
 *
 * @throws RangeError for what is no BCP 47 tag.
 */
export function formattingLocale(lng: string): string {
  const { region } = new Intl.Locale(lng).maximize();
  return region === undefined ? lng : new Intl.Locale(lng, { region }).toString();
}

/**
 * A sentence with the spaces that its language sets between two scripts: Chinese has one between Han and a Latin letter or digit. A
 * pattern cannot know on which of them a term begins and ends.
 */
export const spaced = (sentence: string, lng: string): string =>
  new Intl.Locale(lng).language === "zh"
    ? sentence.replace(/(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d])(?=\p{Script=Han})/gu, " ")
    : sentence;
