// What says whose a code is: names, methods, protocols.
import { inWord, isLetter } from "../bytes.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import type { KnownApi, Meaning } from "../vocabulary.ts";
import { isOutcome } from "./key.ts";
import { farthestBrace } from "./surroundings.ts";

type Owner = "ours" | "other" | "none";

/** Whose it is: the name before it decides, else the one behind it. */
export function ownerOf(line: Line, start: number, end: number, api: KnownApi, keyed = false, coded = false): Owner {
  const owners = line.phrases.owners;
  const word = line.words.before(start);
  const middle = line.phrases.firstFrom(owners, word + 1);
  for (let index = middle - 1; index >= 0 && middle - index < mostNeighbours; index--) {
    const phrase = owners[index] as Phrase<Meaning>;
    const owner = line.words.end(phrase.last) <= start ? ownerSaid(line, phrase.meaning, api, keyed, coded) : "none";
    if (owner !== "none" && !isMethodOfNamed(line, phrase)) return owner;
  }
  for (let index = middle; index < owners.length && index - middle < mostNeighbours; index++) {
    const { meaning, first } = owners[index] as Phrase<Meaning>;
    const owner = line.words.start(first) >= end ? ownerSaid(line, meaning, api, keyed, coded) : "none";
    if (owner !== "none") return owner;
  }
  return "none";
}

/** `ippanel sendSms`, `FarazSMS::sendSms`: whose method it is the name before it says, whoever else has one that is called so. */
function isMethodOfNamed(line: Line, { meaning, first }: Phrase<Meaning>): boolean {
  if (meaning.kind !== "operation") return false;
  const before = first - 1;
  return before >= 0 && line.words.start(first) - line.words.end(before) <= 2 && !!line.phrases.at(before, "name");
}

function ownerSaid(line: Line, meaning: Meaning, api: KnownApi, keyed: boolean, coded: boolean): Owner {
  switch (meaning.kind) {
    case "name":
    case "operation":
      if (meaning.api === api) return "ours";
      // Methods are called alike everywhere: in an API's own log `sendSms` is its own.
      if (meaning.kind === "operation" && line.vocabulary.only === api) return "none";
      return api.section.kin?.includes(meaning.api.api) || meaning.api.section.kin?.includes(api.api)
        ? "none"
        : "other";
    case "kin":
      return meaning.api === api && coded ? "ours" : "none";
    case "service":
      return "other";
    case "protocol":
      return api.numeric && !keyed ? "other" : "none";
    default:
      return "none";
  }
}

/** Whether anything in the line can speak for a number of an API; in its own log nothing has to. */
export function isSpokenFor(line: Line, api: KnownApi): boolean {
  const { only } = line.vocabulary;
  const isOurs = ({ meaning }: Phrase<Meaning>) => "api" in meaning && meaning.api === api;
  return only === api || line.phrases.owners.some(isOurs) || line.phrases.texts.some(isOurs);
}

export function isNamedBefore(line: Line, start: number, api: KnownApi): boolean {
  return line.phrases.owners.some(
    ({ meaning, last }) =>
      (meaning.kind === "name" || meaning.kind === "operation") && meaning.api === api && line.words.end(last) <= start,
  );
}

/** Whether the text in quotes that a place is in names the API: the line of another log, kept in a list of them. */
export function isNamedInText(line: Line, start: number, api: KnownApi): boolean {
  let quote = start - 1;
  while (quote >= 0 && start - quote < farthestBrace && line.plain.bytes[quote] !== 0x22) quote--;
  if (line.plain.bytes[quote] !== 0x22) return false;
  return line.phrases
    .near(line.phrases.owners, quote, start)
    .some(
      ({ meaning, first, last }) =>
        meaning.kind === "name" &&
        meaning.api === api &&
        line.words.start(first) > quote &&
        line.words.end(last) <= start,
    );
}

/** `smpp session EXPIRED`, `certificate of smpp.example.com EXPIRED`: something else of what has the API's name, or a host's name. */
export function isOfOther(line: Line, start: number, api: KnownApi): boolean {
  const { bytes } = line.plain;
  const word = line.words.before(start);
  const isBesideWord = bytes[start - 1] === 0x20 && isLetter(bytes[start - 2]) && bytes[line.words.end(word)] === 0x20;
  if (isBesideWord && !isOutcome(line, word) && !line.phrases.at(word, "report")) return true;
  return !line.phrases.owners.some(
    ({ meaning, last }) =>
      meaning.kind === "name" &&
      meaning.api === api &&
      !(bytes[line.words.end(last)] === 0x2e && inWord[bytes[line.words.end(last) + 1] ?? 0] === 1),
  );
}
