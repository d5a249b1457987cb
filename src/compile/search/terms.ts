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

// Light stemming: what inflection adds, not what derivation does. One rule for all languages of a script: nobody has to know in which
// language a word is, and a word that two languages share is one word. "addresses" is "address", "Leitungen" "Leitung", "inválidas" "inválido".
const plural: readonly [RegExp, string][] = [
  [/(?<=[a-z]{3})ie[sd]$/, "y"],
  [/(?<=(?:ss|sh|ch|x|z))es$/, ""],
  [/(?<=[a-z]{2}[^sui])s$/, ""],
];
const english: readonly [RegExp, string][] = [
  [/(?<=[a-z]{3})(?:ing|ed)$/, ""],
  [/(?<=[a-z]{4})ly$/, ""],
];
// "Nummern", "ungültigen", "expirée", "refuser", "inválido": four letters have to be left.
const others = /(?<=[a-z]{4})(?:ern|en|em|er|ee|e|o|a)$/;
// "Ungueltig" and "ungültig": the marks of an umlaut are gone when a word comes here.
const umlaut = /(?<=[a-pr-z])([aou])e(?=[b-df-hj-np-tv-z])/g;

const arabicScript: readonly RegExp[] = [
  // The Arabic article, with what is written in one with it.
  /^(?:وال|بال|فال|لل|ال)(?=...)/,
  /(?<=..)(?:هایی|هایم|هایت|هایش|های|ها)$/,
  /(?<=...)(?:یم|ید|ند)$/,
  /(?<=...)(?:ترین|تر)$/,
  /(?<=...)(?:ام|ات|اش)$/,
  // Arabic: the plural of persons, the feminine.
  /(?<=....)(?:ین|ون|ه)$/,
];

// Persian denies a verb by a letter before it: "نکردم", "نکرده" are "نکرد", whoever it was.
const persianDenied = /^ن(?!ام).{2,}[مهن]$/;

/** One normalized word without its inflection. */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return stemLatin(word);
  if (/^[\u0600-\u06ff]+$/.test(word)) {
    const stemmed = arabicScript.reduce((rest, part) => rest.replace(part, ""), word);
    return persianDenied.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
  }
  return word;
}

// A note is no "not", a street in Spanish no call, and an error in German nothing that is missing.
const whole: ReadonlySet<string> = new Set(["note", "calle", "callee", "fehler"]);

function stemLatin(word: string): string {
  if (word.length < 4) return word;
  const singular = word.replace(/[sn]$/, "");
  if (whole.has(singular)) return singular;
  if (whole.has(word)) return word;
  let stemmed = word.length > 5 ? word.replace(umlaut, "$1") : word;
  for (const [ending, replacement] of plural) stemmed = stemmed.replace(ending, replacement);
  for (const [ending, replacement] of english) stemmed = stemmed.replace(ending, replacement);
  // "stopped", "dialled": the consonant that the ending doubled; "charge" and "charging" meet without their e.
  if (stemmed !== word) stemmed = stemmed.replace(/([bdfgklmnprt])\1$/, "$1");
  stemmed = stemmed.replace(others, "");
  return stemmed.length > 3 ? stemmed.replace(/e$/, "") : stemmed;
}

/** A Persian term without "my", "our", "is" or "a". */
export const withoutPerson = (term: string): string =>
  /^[\u0600-\u06ff]{4,}$/.test(term) ? term.replace(/(?<=...)(?:مون|تون|شون|یه|م|ی|ه)$/, "") : term;

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

/** Two letters of a spelling that stand for one as one. */
const withSingleLetters = (word: string) =>
  word
    .replace(/kh/g, "x")
    .replace(/ch/g, "c")
    .replace(/sh/g, "w")
    .replace(/zh/g, "j")
    .replace(/gh/g, "q")
    .replace(/ph/g, "f")
    .replace(/ck/g, "k")
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1");

function latinSkeleton(word: string): string {
  // Within a word, y, v and w are written as the letters of vowels; "sh" is a letter of its own.
  return withSingleLetters(word.replace(/(?!^)w/g, ""))
    .replace(/h$/, "")
    .replace(/(?!^)[yv]/g, "")
    .replace(/[aeiou']/g, "");
}

const longVowels: Readonly<Record<string, string>> = { ا: "a", و: "o", ی: "i" };

/** How many letters of a Persian word a spelling in Latin letters lacks, its long vowels among them. */
export function lettersOff(persian: string, latin: string): number {
  const wanted = [...persian.replace(/ه$/, "")]
    .map((letter) => longVowels[letter] ?? consonants[letter] ?? "")
    .join("");
  const spelt = withSingleLetters(latin)
    .replace(/oo|ou|u|v/g, "o")
    .replace(/ee|y/g, "i")
    .replace(/aa/g, "a");
  // A vowel that is spelt and not written may be a short one.
  const vowelsIn = (text: string) => text.replace(/[^oi]/g, "").length;
  return wanted.length - longestInCommon(wanted, spelt) + Math.max(0, vowelsIn(spelt) - vowelsIn(wanted)) / 2;
}

/** The length of the longest list of letters that both have in this order. */
function longestInCommon(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const row = [0];
    for (let at = 0; at < b.length; at++)
      row.push(b[at] === letter ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, row[at] ?? 0));
    previous = row;
  }
  return previous[b.length] ?? 0;
}
