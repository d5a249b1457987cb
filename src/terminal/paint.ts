/** The colours of answers. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly green: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly inverse: (text: string) => string;
  readonly underline: (text: string) => string;
}

const plain: Paint = {
  bold: String,
  dim: String,
  green: String,
  red: String,
  yellow: String,
  cyan: String,
  inverse: String,
  underline: String,
};

/** The library asks for standard output when it is loaded, and costs a start nothing where it colours nothing. */
export async function paintOf(color: boolean): Promise<Paint> {
  return color ? (await import("./colors.ts")).createColors(true) : plain;
}
