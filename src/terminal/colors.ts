import colors from "picocolors";
import type { Paint } from "./paint.ts";

// Viridis in the 256 colours that terminals share: its lightness grows evenly, so that nobody needs its hues.
const viridis = [53, 54, 24, 30, 36, 77, 185] as const;
const firstLight = 4;

/** The colours of pictures. */
export interface Colors extends Paint {
  /** A cell of a heat map, its level from 1; 0 is none. */
  readonly heat: (text: string, level: number) => string;
}

/** Where there is no colour, each is the text itself. */
export function createColors(color: boolean): Colors {
  return {
    ...colors.createColors(color),
    heat: (text, level) => {
      if (!color || level === 0) return text;
      const index = Math.min(level, viridis.length) - 1;
      return `\u001b[48;5;${viridis[index]}m\u001b[38;5;${index < firstLight ? 231 : 16}m${text}\u001b[0m`;
    },
  };
}
