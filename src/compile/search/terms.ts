import { normalize } from "./normalize.ts";

/** The words of a text, normalized. */
export function wordsOf(text: string): string[] {
  const normalized = normalize(text);
  return normalized === "" ? [] : normalized.split(" ");
}

/** The words of a text as they are indexed: normalized and lightly stemmed. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

// Light stemming: what inflection adds, not what derivation does. "addresses" is "address", "recordings" "recording".
const english: readonly [RegExp, string][] = [
  [/(?<=[a-z]{3})ie[sd]$/, "y"],
  [/(?<=(?:ss|sh|ch|x|z))es$/, ""],
  [/(?<=[a-z]{2}[^sui])s$/, ""],
  [/(?<=[a-z]{3})(?:ing|ed)$/, ""],
  [/(?<=[a-z]{4})ly$/, ""],
];
const persian: readonly RegExp[] = [
  /(?<=..)(?:هایی|هایم|هایت|هایش|های|ها)$/,
  /(?<=...)(?:یم|ید|ند)$/,
  /(?<=...)(?:ترین|تر)$/,
  /(?<=...)(?:ام|ات|اش)$/,
];

/** One normalized word without its inflection. */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return stemLatin(word);
  if (/^[\u0600-\u06ff]+$/.test(word)) return persian.reduce((stemmed, ending) => stemmed.replace(ending, ""), word);
  return word;
}

function stemLatin(word: string): string {
  if (word.length < 4) return word;
  let stemmed = word;
  for (const [ending, replacement] of english) stemmed = stemmed.replace(ending, replacement);
  // "stopped", "dialled": the consonant that the ending doubled; "charge" and "charging" meet without their e.
  if (stemmed !== word) stemmed = stemmed.replace(/([bdfgklmnprt])\1$/, "$1");
  return stemmed.length > 3 ? stemmed.replace(/e$/, "") : stemmed;
}

const consonants: Readonly<Record<string, string>> = {
  ب: "b",
  پ: "p",
  ت: "t",
  ط: "t",
  ث: "s",
  س: "s",
  ص: "s",
  ج: "j",
  چ: "c",
  ح: "h",
  ه: "h",
  خ: "x",
  د: "d",
  ذ: "z",
  ز: "z",
  ض: "z",
  ظ: "z",
  ر: "r",
  ژ: "j",
  ش: "w",
  غ: "q",
  ق: "q",
  ف: "f",
  ک: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
};

/**
 * The consonants that a Persian word and its spelling in Latin letters share: vowels are written in one and left out in the
 * other. `محدود` and `mahdood` are both `mhdd`.
 */
export function skeleton(word: string): string {
  return /[\u0600-\u06ff]/.test(word) ? persianSkeleton(word) : latinSkeleton(word);
}

function persianSkeleton(word: string): string {
  const letters = [...word];
  return letters
    .map((letter, index) => {
      // Vowels, but for the consonants that they are at the beginning.
      if (letter === "و") return index === 0 ? "v" : "";
      if (letter === "ی") return index === 0 ? "y" : "";
      if (letter === "ه" && index === letters.length - 1) return "";
      return consonants[letter] ?? "";
    })
    .join("");
}

function latinSkeleton(word: string): string {
  return word
    .replace(/kh/g, "x")
    .replace(/ch/g, "c")
    .replace(/sh/g, "w")
    .replace(/zh/g, "j")
    .replace(/gh/g, "q")
    .replace(/ph/g, "f")
    .replace(/ck/g, "k")
    .replace(/(?!^)[yw](?![aeiou])/g, "")
    .replace(/h$/, "")
    .replace(/(?!^)y/g, "")
    .replace(/(?!^)v(?=$)/, "")
    .replace(/[aeiou']/g, "");
}
