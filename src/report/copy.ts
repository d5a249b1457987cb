/** A text that does not keep the chunk alive that it was cut from. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
