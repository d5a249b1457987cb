// Words of other scripts as people spell them in Latin letters: Persian by its consonants, for short vowels are not written; Russian letter by letter.

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

const cyrillic: readonly (readonly [spelt: RegExp, letter: string])[] = [
  [/shch|sch|sh/g, "ш"],
  [/ch/g, "ч"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/t[sz]/g, "ц"],
  [/[iyj]a/g, "я"],
  [/[iyj]u/g, "ю"],
  [/[yj][eo]/g, "е"],
  [/x/g, "кс"],
];
const latinLetters = "abvgdezijklmnoprstufhcyw";
const cyrillicLetters = "абвгдезииклмнопрстуфхцив";

/** A Russian word that is spelt in Latin letters, as it comes from `normalize`: `nevernyj` is `невернии`. */
export function cyrillicOf(word: string): string {
  const digraphs = cyrillic.reduce((rest, [spelt, letter]) => rest.replace(spelt, letter), word);
  return [...digraphs].map((letter) => cyrillicLetters[latinLetters.indexOf(letter)] ?? letter).join("");
}

/** What a Russian term and its spelling in Latin letters share: signs are left out there, and some letters are written as others. */
export const russianKey = (term: string): string =>
  term
    .replace(/[ьъ]/g, "")
    .replace(/ы/g, "и")
    .replace(/э/g, "е")
    .replace(/щ|сч/g, "ш")
    .replace(/(?<!^)я/g, "а")
    .replace(/(?<!^)ю/g, "у")
    .replace(/и(?=[ау])/g, "")
    .replace(/(.)\1/g, "$1");

/**
 * What an English word and its spelling in Persian or Arabic letters share: "پرایوریتی" and "priority", "برومبت" and "prompt". Arabic has no
 * letters for p and g.
 */
export function loanKey(word: string): string {
  const own = /[\u0600-\u06ff]/.test(word) ? persianSkeleton(word) : englishSkeleton(word);
  return own.replace(/p/g, "b").replace(/g/g, "j").replace(/(.)\1/g, "$1");
}

const englishSkeleton = (word: string) =>
  latinSkeleton(
    word
      .replace(/[st]ion/g, "shn")
      .replace(/x/g, "ks")
      .replace(/q/g, "k")
      .replace(/c(?=[eiy])/g, "s")
      .replace(/c(?!h)/g, "k")
      .replace(/th/g, "t")
      .replace(/gh?(?=[st]|$)/g, "g"),
  );
