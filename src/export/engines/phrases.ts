// Phrases as one regular expression that every engine reads alike: no lookaround, no names, classes of ASCII alone.

import { bytesOf, inWord, textOf } from "../../log/bytes.ts";
import { PlainLine } from "../../log/plain-line.ts";

/**
 * What stands in a normal line beside its text. A seam is between the words of `StatusNum`; `capital` before a word that
 * was written in capitals; `call` before the name of a method that is called with a text; codes stand between `code` and
 * `end`, the one that is judged between `open` and `close`.
 */
export const marks = { seam: "⌇", capital: "⌃", call: "⌄", code: "‹", end: "›", open: "⟪", close: "⟫" } as const;

/** All that is no part of a word, for use inside a class. A seam is one. */
export const signs = `\\t-\\/:-@\\[-^\`{-~${marks.capital}${marks.call}${marks.code}${marks.end}${marks.open}${marks.close}`;
/** The same with what parts the words of a name. */
export const gaps = `${signs}_${marks.seam}`;

// What may stand between the words of a phrase.
const joint = `(?:[ \\t._\\-\\/'"\`*(),${marks.seam}${marks.capital}]{1,3}|::${marks.capital}?)`;
const longest = 8;

/** A letter as a regular expression has it. */
export const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");

// A candidate holds no other.
export const never = marks.open + marks.open;

interface Node {
  ends: boolean;
  readonly next: Map<string, Node>;
}

/** The words of a phrase, as the reader of logs cuts it, in small letters; `GET` alone counts in capitals alone. */
function wordsOf(phrase: string): string[] {
  const plain = new PlainLine();
  const bytes = bytesOf(phrase);
  plain.read(bytes, 0, bytes.length);
  const words: string[] = [];
  for (let at = 0; at < plain.length; at++) {
    const start = at;
    while (at < plain.length && plain.bytes[at] !== 0x5f && inWord[plain.bytes[at] as number] === 1) at++;
    if (at > start) words.push(textOf(plain.bytes, start, at));
  }
  const [first = "", ...others] = words.slice(0, longest).map((word) => word.toLowerCase());
  return [isCapital(phrase) ? `${marks.capital}${first}` : first, ...others].filter((word) => word !== "");
}

export const isCapital = (phrase: string): boolean => /^[A-Z]{2,}$/.test(phrase);

/** Any of the phrases, as a regular expression without its boundaries; one that matches nothing for none. */
export function anyOf(phrases: Iterable<string>): string {
  return sourceOf(
    [...phrases].map((phrase) => wordsOf(phrase).map((word) => [...word])),
    marks.seam,
  );
}

/** Any of the sentences: nobody writes them as one name. */
export function anySentence(phrases: Iterable<string>): string {
  return sourceOf([...phrases].map((phrase) => wordsOf(phrase).map((word) => [...word])));
}

/** Any of the texts to the letter, in small letters. */
export function anyText(texts: Iterable<string>): string {
  return sourceOf([...texts].map((text) => [[...text.toLowerCase()]]));
}

/** Phrases share their beginnings, so that no engine tries one after the other. A seam may stand between any two letters. */
function sourceOf(phrases: readonly (readonly (readonly string[])[])[], seam = ""): string {
  const root: Node = { ends: false, next: new Map() };
  for (const words of phrases) {
    let node = root;
    for (const [index, word] of words.entries())
      for (const [place, letter] of word.entries()) {
        const edge =
          place > 0
            ? `${seam === "" ? "" : `${seam}?`}${escaped(letter)}`
            : `${index > 0 ? joint : ""}${escaped(letter)}`;
        const next = node.next.get(edge) ?? { ends: false, next: new Map() };
        node.next.set(edge, next);
        node = next;
      }
    node.ends = node !== root;
  }
  return root.next.size === 0 ? never : written(root);
}

function written(node: Node): string {
  const branches = [...node.next].map(([edge, next]) => `${edge}${written(next)}`);
  if (branches.length === 0) return "";
  if (branches.length === 1 && !node.ends) return branches[0] as string;
  return `(?:${branches.join("|")})${node.ends ? "?" : ""}`;
}
