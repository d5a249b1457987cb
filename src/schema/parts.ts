/** The kind of code in a catalogue with parts: a state (`4xx`), a reason (`x02`) or a code that stands alone. */
export function partOf(code: string): "state" | "reason" | "status" {
  if (/^\dxx$/.test(code)) return "state";
  return /^x\d\d$/.test(code) ? "reason" : "status";
}
