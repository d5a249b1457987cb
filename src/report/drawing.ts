import { element, escaped } from "./markup.ts";

type Anchor = "start" | "middle" | "end";

/** Three decimals less than a pixel needs, without the noise of binary fractions. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** An inline SVG in the making; where the language is written from right to left, everything is mirrored. */
export class Drawing {
  readonly width: number;
  readonly height: number;
  readonly #isMirrored: boolean;
  readonly #parts: string[] = [];

  constructor(width: number, height: number, dir: "ltr" | "rtl") {
    this.width = width;
    this.height = height;
    this.#isMirrored = dir === "rtl";
  }

  rect(x: number, y: number, width: number, height: number, className: string, title?: string): void {
    this.#parts.push(
      element(
        "rect",
        {
          x: rounded(this.#isMirrored ? this.width - x - width : x),
          y: rounded(y),
          width: rounded(width),
          height: rounded(height),
          class: className,
        },
        title === undefined ? "" : element("title", {}, escaped(title)),
      ),
    );
  }

  line(x1: number, x2: number, y: number, className: string): void {
    const at = (x: number) => rounded(this.#isMirrored ? this.width - x : x);
    this.#parts.push(element("line", { x1: at(x1), x2: at(x2), y1: rounded(y), y2: rounded(y), class: className }));
  }

  text(x: number, y: number, text: string, className: string, anchor: Anchor = "start"): void {
    // The anchor follows the direction by itself.
    const at = rounded(this.#isMirrored ? this.width - x : x);
    this.#parts.push(element("text", { x: at, y: rounded(y), class: className, "text-anchor": anchor }, escaped(text)));
  }

  /** The picture, with what it shows in words for those who do not see it. */
  toString(id: string, title: string, description: string, className: string): string {
    return element(
      "svg",
      {
        class: className,
        viewBox: `0 0 ${this.width} ${rounded(this.height)}`,
        role: "img",
        "aria-labelledby": `${id}-title ${id}-desc`,
      },
      element("title", { id: `${id}-title` }, escaped(title)),
      element("desc", { id: `${id}-desc` }, escaped(description)),
      ...this.#parts,
    );
  }

  /** The picture where its figure stands beside it: it says nothing of its own. */
  toDecoration(): string {
    const attributes = {
      viewBox: `0 0 ${this.width} ${rounded(this.height)}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    };
    return element("svg", attributes, ...this.#parts);
  }
}

/** About as many characters as fit in a width, at 12 pixels. */
export function shortened(text: string, width: number): string {
  const most = Math.floor(width / 6.3);
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Round numbers from 0 to at least the largest, four or fewer. */
export function ticksOf(most: number): number[] {
  if (most <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power * 3 >= most) ?? 10) * power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
