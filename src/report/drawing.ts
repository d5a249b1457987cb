import { type Content, html, type Markup } from "../page/markup.ts";

type Anchor = "start" | "middle" | "end";

/** Three decimals less than a pixel needs, without the noise of binary fractions. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** An inline SVG in the making; where the language is written from right to left, everything is mirrored. */
export class Drawing {
  readonly width: number;
  readonly height: number;
  readonly #isMirrored: boolean;
  readonly #parts: Markup[] = [];

  constructor(width: number, height: number, dir: "ltr" | "rtl") {
    this.width = width;
    this.height = height;
    this.#isMirrored = dir === "rtl";
  }

  rect(x: number, y: number, width: number, height: number, className: string, title?: string): void {
    const left = rounded(this.#isMirrored ? this.width - x - width : x);
    const told: Content = title === undefined ? undefined : html`<title>${title}</title>`;
    this.#parts.push(
      html`<rect x="${left}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" class="${className}">${told}</rect>`,
    );
  }

  line(x1: number, x2: number, y: number, className: string): void {
    const at = (x: number) => rounded(this.#isMirrored ? this.width - x : x);
    const height = rounded(y);
    this.#parts.push(
      html`<line x1="${at(x1)}" x2="${at(x2)}" y1="${height}" y2="${height}" class="${className}"></line>`,
    );
  }

  text(x: number, y: number, text: string, className: string, anchor: Anchor = "start"): void {
    // The anchor follows the direction by itself.
    const at = rounded(this.#isMirrored ? this.width - x : x);
    this.#parts.push(
      html`<text x="${at}" y="${rounded(y)}" class="${className}" text-anchor="${anchor}">${text}</text>`,
    );
  }

  /** The picture, with what it shows in words for those who do not see it. */
  toFigure(id: string, title: string, description: string, className: string): Markup {
    return html`<svg class="${className}" viewBox="${this.#box}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${this.#parts}</svg>`;
  }

  /** The picture where its figure stands beside it: it says nothing of its own. */
  toDecoration(): Markup {
    return html`<svg viewBox="${this.#box}" preserveAspectRatio="none" aria-hidden="true">${this.#parts}</svg>`;
  }

  get #box(): string {
    return `0 0 ${this.width} ${rounded(this.height)}`;
  }
}

/** About as many characters as fit in a width, at 12 pixels. */
export function shortened(text: string, width: number): string {
  const most = Math.floor(width / 6.8);
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
