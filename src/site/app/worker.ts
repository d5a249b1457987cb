// Reads logs beside the page, in pieces, so that the page stays quick whatever their size.
import { drawHtml } from "../../report/html.ts";
import { readLog } from "../../report/read-log.ts";
import { Tally } from "../../report/tally.ts";
import { Clock } from "../../report/wall-time.ts";
import { Wording } from "../../report/wording.ts";
import { loadWorld } from "./world.ts";

/** What the page asks for. */
export interface ReportTask {
  readonly files: readonly File[];
  readonly lng: string;
  readonly api?: string;
}

/** What it is told: how much has been read, from 0 to 1; in the end the report, or why there is none. */
export type ReportNews = { readonly read: number } | { readonly page: string } | { readonly failed: string };

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReportTask>) => void;
  postMessage: (news: ReportNews) => void;
};

// Often enough for an eye.
const pause = 100;

scope.onmessage = async ({ data: task }) => {
  try {
    scope.postMessage({ page: await reportOn(task) });
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};

async function reportOn({ files, lng, api }: ReportTask): Promise<string> {
  const { catalogues, edition, data } = await loadWorld(lng);
  const tally = new Tally({ lookup: catalogues.lookup });
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
  for (const file of files)
    await readLog(file.name, chunksOf(file, advance), tally, { ...options, modified: new Date(file.lastModified) });
  const figures = tally.figures(edition.messages);
  return drawHtml(figures, new Wording(edition.report, edition.messages), data);
}

/** A file piece by piece, unpacked where it is packed by gzip. */
async function* chunksOf(file: File, advance: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        advance(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const reader = (isPacked ? counted.pipeThrough(new DecompressionStream("gzip")) : counted).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
