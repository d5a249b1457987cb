// npm run docs:report: docs/report.png, the picture of a report in the README, from a generated log and by Chromium.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { loadMessages } from "../../src/messages.ts";
import { drawHtml } from "../../src/report/html.ts";
import { loadWording } from "../../src/report/load-wording.ts";
import { readLog } from "../../src/report/read-log.ts";
import { Tally } from "../../src/report/tally.ts";
import { Clock } from "../../src/report/wall-time.ts";
import { root } from "../build/read-data.ts";
import { makeFaxLog } from "./make-fax-log.ts";

const largest = 150_000;
const folder = mkdtempSync(join(tmpdir(), "telerr-docs-"));
const picture = join(folder, "report.png");

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (const line of makeFaxLog({ seed: 11, rows: 6_000 })) yield Buffer.from(`${line}\n`);
}

try {
  const tally = new Tally();
  await readLog("logfaxout.csv", chunks(), tally, { clock: new Clock() });
  const messages = await loadMessages({ lng: "en", apis: tally.apis() as never[] });
  const wording = await loadWording(messages);
  const page = join(folder, "report.html");
  writeFileSync(page, await drawHtml(tally.figures(messages), wording, { generator: `telerr ${manifest.version}` }));
  const fixed = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${folder}/profile`,
  ];
  const { status, error, stderr } = spawnSync(
    "chromium",
    [...fixed, "--window-size=1000,1330", `--screenshot=${picture}`, `file://${page}`],
    { encoding: "utf8" },
  );
  if (status !== 0) throw error ?? new Error(stderr);
  const { size } = statSync(picture);
  if (size > largest) throw new Error(`docs/report.png has ${size} bytes: at most ${largest}`);
  mkdirSync(join(root, "docs"), { recursive: true });
  copyFileSync(picture, join(root, "docs", "report.png"));
  process.stdout.write(`docs/report.png: ${size} bytes\n`);
} finally {
  rmSync(folder, { recursive: true });
}
