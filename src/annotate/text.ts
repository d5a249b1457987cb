/** The bytes as a text of one character each, so that a position in one is a position in the other. */
export function byteText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  // What a function takes as arguments has to fit on the stack.
  for (let at = start; at < end; at += 4096)
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(end, at + 4096)) as unknown as number[]);
  return text;
}

/** A text as `byteText` shows its UTF-8; it runs at import, where not every test environment has a TextEncoder. */
export const asByteText = (text: string): string =>
  encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));

/** What `byteText` shows, read as UTF-8. */
export const fromByteText = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
