// Reads logs beside the page, in pieces, so that the page stays quick whatever their size.
import { contentOf } from "../../log/content.ts";
import { filled } from "../../messages/fill.ts";
import { drawHtml } from "../../report/html.ts";
import { readLog } from "../../report/read-log.ts";
import { Tally } from "../../report/tally.ts";
import { Clock } from "../../report/wall-time.ts";
import { Wording } from "../../report/wording.ts";
import { Damaged, unpackerOf } from "./unpack.ts";
import { loadWorld } from "./world.ts";

/** What the page asks for. */
export interface ReportTask {
  readonly files: readonly File[];
  readonly lng: string;
  readonly api?: string;
}

/** What it is told: how much has been read, from 0 to 1; in the end the report, if there is one, and what could not be read. */
export type ReportNews = { readonly read: number } | { readonly page?: string; readonly failures: readonly string[] };

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReportTask>) => void;
  postMessage: (news: ReportNews) => void;
};

// Often enough for an eye.
const pause = 100;

scope.onmessage = async ({ data: task }) => {
  try {
    scope.postMessage(await reportOn(task));
  } catch (error) {
    scope.postMessage({ failures: [error instanceof Error ? error.message : String(error)] });
  }
};

async function reportOn({ files, lng, api }: ReportTask): Promise<ReportNews> {
  const { catalogues, edition, data } = await loadWorld(lng);
  const tally = new Tally({
    lookup: catalogues.lookup,
    vendors: (name) => catalogues.about(name).language,
    ...(api === undefined ? {} : { apis: [api] }),
  });
  const options = { clock: new Clock(undefined), catalogues: catalogues.own, ...(api === undefined ? {} : { api }) };
  const size = files.reduce((sum, file) => sum + file.size, 0);
  let read = 0;
  let told = 0;
  const advance = (bytes: number) => {
    read += bytes;
    const now = performance.now();
    if (now - told < pause) return;
    told = now;
    scope.postMessage({ read: size === 0 ? 1 : Math.min(1, read / size) });
  };
  const { tools } = edition.words;
  const failures: string[] = [];
  for (const file of files) {
    const content = contentOf(chunksOf(file, advance), async (packing) => {
      const unpack = await unpackerOf(packing);
      if (unpack) return unpack;
      const command = `${packing === "zip" ? "unzip" : `${packing} -d`} ${JSON.stringify(file.name)}`;
      throw new Error(filled(tools.packed, { packing, command }));
    });
    try {
      await readLog(file.name, content, tally, { ...options, modified: new Date(file.lastModified) });
    } catch (error) {
      const reason = error instanceof Damaged ? tools.damaged : error instanceof Error ? error.message : String(error);
      failures.push(filled(tools.failed, { file: file.name, reason }));
    }
  }
  const figures = tally.figures(edition.messages);
  // What was read before one of them broke off counts.
  if (failures.length === files.length && figures.lines === 0) return { failures };
  return { page: await drawHtml(figures, new Wording(edition.report, edition.messages), data), failures };
}

/** A file piece by piece, as it is. */
async function* chunksOf(file: File, advance: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    yield piece.value;
    advance(piece.value.byteLength);
  }
}
