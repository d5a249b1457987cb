// Reports of logs that tests make.
import { makeFaxLog } from "../../scripts/lab/make-fax-log.ts";
import { loadMessages } from "../../src/messages.ts";
import type { Figures } from "../../src/report/figures.ts";
import { drawHtml } from "../../src/report/html.ts";
import { loadWording } from "../../src/report/load-wording.ts";
import { type ReadOptions, readLog } from "../../src/report/read-log.ts";
import { Tally, type TallyOptions } from "../../src/report/tally.ts";
import { Clock } from "../../src/report/wall-time.ts";
import type { Wording } from "../../src/report/wording.ts";

export async function* inPieces(text: string | Uint8Array, ...cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  let start = 0;
  for (const end of [...cuts].sort((a, b) => a - b)) {
    if (end > start && end < bytes.length) {
      yield bytes.subarray(start, end);
      start = end;
    }
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

export async function figuresOf(
  text: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> & TallyOptions & { readonly lng?: string } = {},
): Promise<Figures> {
  const tally = new Tally(options);
  const chunks = typeof text === "string" || text instanceof Uint8Array ? inPieces(text) : text;
  await readLog("a.log", chunks, tally, { clock: new Clock(), ...options });
  return tally.figures(await loadMessages({ lng: options.lng ?? "en" }));
}

export async function wordingOf(lng: string): Promise<Wording> {
  return loadWording(await loadMessages({ lng }));
}

export const faxLog = (options: Partial<Parameters<typeof makeFaxLog>[0]> = {}) =>
  `${[...makeFaxLog({ seed: 3, rows: 400, days: 7, damaged: 4, ...options })].join("\n")}\n`;

export async function pageOf(text: string, lng = "en", options: { readonly apiOption?: string } = {}): Promise<string> {
  return drawHtml(await figuresOf(text, { lng }), await wordingOf(lng), { generator: "telerr 0.0.0", ...options });
}
