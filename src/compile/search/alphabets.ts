// Arabic and Cyrillic letters take two bytes each, and pack worse than one. In what is generated they change places with signs of one byte,
// the frequent ones with the frequent ones of Latin script: reading is the same as writing.
const latin = "eatinorslcdumpgbfhvkyzqwxj!#$%&()";
const arabic = "ایرنمتدوهسبلکشعخفقزحجطپصگچغضذثژظء";
const cyrillic = "оеаинтсрвлкмдпуяыьгзбчхжшюцщэфъ";

const changed = (letters: string): ReadonlyMap<string, string> =>
  new Map(
    [...letters].flatMap((letter, at) => {
      const sign = latin.charAt(at);
      return [
        [letter, sign],
        [sign, letter],
      ] as const;
    }),
  );
const changedArabic = changed(arabic);
const byLanguage = new Map([
  ["ar", changedArabic],
  ["fa", changedArabic],
  ["ru", changed(cyrillic)],
]);

/** A text of a language with its letters in other places, or in their own again. */
export function respelt(text: string, lng: string): string {
  const letters = byLanguage.get(lng);
  return letters ? text.replace(/[^A-Z0-9 |]/g, (letter) => letters.get(letter) ?? letter) : text;
}
