import colors from "picocolors";
import { levels } from "./characters.ts";

// Viridis in the 256 colours that terminals share: its lightness grows evenly, so that nobody needs its hues.
const viridis = [53, 54, 24, 30, 36, 77, 185] as const;
const firstLight = 4;

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly code: (text: string) => string;
  readonly bar: (text: string) => string;
  /** A cell of a heat map, its level from 1. */
  readonly heat: (text: string, level: number) => string;
}

export function createPaint(color: boolean): Paint {
  const { bold, dim, red, cyan } = colors.createColors(color);
  return {
    bold,
    dim,
    code: red,
    bar: cyan,
    heat: (text, level) => {
      if (!color || level === 0) return text;
      const index = Math.min(level, levels) - 1;
      return `\u001b[48;5;${viridis[index]}m\u001b[38;5;${index < firstLight ? 231 : 16}m${text}\u001b[0m`;
    },
  };
}
