import type { createColors } from "picocolors";

/** The colours of answers; where there are none, the text itself. */
export type Paint = Pick<ReturnType<typeof createColors>, "bold" | "dim" | "green" | "red" | "yellow">;

const plain: Paint = { bold: String, dim: String, green: String, red: String, yellow: String };

/** The library asks for standard output when it is loaded, and costs a start nothing where it colours nothing. */
export async function paintOf(color: boolean): Promise<Paint> {
  return color ? (await import("picocolors")).default.createColors(true) : plain;
}
