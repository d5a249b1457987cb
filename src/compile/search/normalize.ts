// One normalization for what is searched and for what is searched with.

const arabicToPersian: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ؤ: "و",
  ئ: "ی",
};

/**
 * Words as they are compared: compatibility forms and case folded (whatever the locale: İ, I, ı and i are one letter; ß is ss), camelCase and snake_case taken apart, Arabic letters
 * as Persian ones, digits as 0-9, without diacritics, half-spaces, direction marks and punctuation.
 *
 * @example
 * normalize("InvalidDTMFMode_2") // "invalid dtmf mode 2"
 * normalize("نام‌كاربري ۱۲") // "نام کاربری 12"
 */
export function normalize(text: string): string {
  return (
    text
      // Abbreviated, a number is spelt as what denies: `street no. 5`, `nº de cuenta`.
      .replace(
        /№|(?<!\p{L})[nN][º°]\.?|(?<=\p{L} )(?<!\b(?:que|es|dice|dijo|says?|said|is|was|but|pero) )[nN]o\.(?= ?[\p{Ll}\d])/gu,
        " number ",
      )
      // A country, and else a word that says nothing.
      .replace(/(?<![\p{L}\p{N}])US(?![\p{L}\p{N}])/gu, "American")
      .normalize("NFKC")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      // "DIDs" are more than one DID.
      .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, "$1 $2")
      .toLowerCase()
      .replaceAll("ı", "i")
      .replaceAll("ß", "ss")
      .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(/[يىكةۀأإآؤئ]/g, (letter) => arabicToPersian[letter] ?? letter)
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      // As it is typed: "cant delete", "doesnt"; not French "dont le numéro", not Spanish "cant incorrecta".
      .replace(
        /(?<!\S)(can(?!t \S*a(?: |$))|won|(?:are|were|is|was|has|have|had|does|did|could|would|should)n|don(?!t (?:les?|la|l|je|tu|ils?|elles?|on|nous|vous|une?|[mts]on|[mts]a|ce|[lmst]es) ))t(?= )/g,
        "$1 t",
      )
  );
}

/** A code as typed from memory: no separators at all. */
export function compact(text: string): string {
  // Most codes are ASCII, and there are hundreds at each start.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, "");
  return normalize(text).replaceAll(" ", "");
}
