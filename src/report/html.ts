import type { Figures } from "./figures.ts";
import type { Wording } from "./wording.ts";

export async function drawHtml(figures: Figures, wording: Wording): Promise<string> {
  return `${wording.lng} ${figures.lines}`;
}
