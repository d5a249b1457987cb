// What a terminal could obey, what reorders the text around it, and what nobody sees.
// Made when it is needed: these classes take as long to make as the rest of a start.
let made: RegExp | undefined;
const unsafe = () => {
  made ??= new RegExp(
    [
      // Control characters of both sets, half a surrogate pair, private use.
      String.raw`\p{Cc}|\p{Cs}|\p{Co}`,
      // Direction marks, overrides, embeddings and isolates; separators of lines.
      String.raw`\u061c|\u200e|\u200f|[\u2028-\u202e]|[\u2066-\u206f]`,
      // Spaces without width, the byte-order mark, soft hyphens, fillers, annotations, tags, selectors of variants.
      String.raw`\u00ad|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|\u200b|[\u2060-\u2065]|\u3164|[\ufe00-\ufe0e]|\ufeff|\uffa0|[\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]`,
      // A joiner that has no letter to join.
      String.raw`(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{M}])\u200c`,
      String.raw`(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d`,
    ].join("|"),
    "gu",
  );
  return made;
};

/**
 * Input as it may reach a terminal: control characters, direction overrides and what is invisible are spelt out. The joiners
 * stay where a letter of a script that needs them stands before.
 */
export function visible(text: string): string {
  return text.replace(unsafe(), (character) => {
    if (character === "\n") return "⏎";
    const point = (character.codePointAt(0) ?? 0).toString(16);
    return point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, "0")}`;
  });
}

/** Lines of which each may reach a terminal. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/** A value as JSON text that says the same and that a terminal may show: what is unsafe, or not ASCII, stands as an escape. */
export function safeJson(value: unknown, ascii: boolean): string {
  return withEscapes(JSON.stringify(value) ?? "null", ascii);
}

/** JSON text that says the same, with escapes for what a terminal may not show. */
export function withEscapes(json: string, ascii: boolean): string {
  const escaped = (text: string) =>
    [...Array(text.length).keys()]
      .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join("");
  return json.replace(ascii ? /\P{ASCII}|\x7f/gu : unsafe(), (text) => (text === "\n" ? text : escaped(text)));
}
