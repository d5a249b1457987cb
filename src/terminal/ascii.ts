const spellings: Readonly<Record<string, string>> = {
  "·": "-",
  "•": "*",
  "…": "...",
  "→": "->",
  "←": "<-",
  "⟵": "<-",
  "↑": "^",
  "↓": "v",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "×": "x",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≈": "~",
  "≠": "!=",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‹": "'",
  "›": ">",
  "⏎": "\\n",
  "❯": ">",
  "█": "_",
  "£": "GBP",
  "€": "EUR",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  ł: "l",
  ı: "i",
  "،": ",",
  "؛": ";",
  "؟": "?",
};

/** The text in ASCII: quotes, dashes, arrows and accents by what looks like them, a letter of another script as `?`. */
export function toAscii(text: string): string {
  return (
    text
      // The spaces inside French quotation marks go with them.
      .replace(/(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=»)/g, "")
      .replace(/\P{ASCII}/gu, (character) => spellings[character] ?? character)
      .normalize("NFKD")
      .replace(/\p{M}|\p{Cf}/gu, "")
      .replace(/\p{Zs}/gu, " ")
      .replace(/\P{ASCII}/gu, "?")
  );
}

/** Whether a text has letters that ASCII has no likeness of. */
export function isForeign(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text);
}
