// npm run docs:site: draws docs/site.png, pages of our site in six languages, at three widths, light and dark.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { html, verbatim } from "../../src/page/markup.ts";
import { root } from "../build/read-data.ts";
import { inFolder, serve } from "./serve.ts";

interface Picture {
  readonly path: string;
  readonly width: number;
  readonly isDark?: boolean;
}

// In rows of one height.
const height = 820;
const rows: readonly (readonly Picture[])[] = [
  [
    { path: "en/", width: 1280 },
    { path: "fa/persian-sms/962/", width: 360, isDark: true },
    { path: "de/traitel/105/", width: 768 },
  ],
  [
    { path: "ar/matrix/traitel-fax/", width: 768 },
    { path: "es/tools/", width: 360 },
    { path: "fr/voipms/invalid_timezone/", width: 1280, isDark: true },
  ],
];
const largest = 400_000;

async function draw(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "telerr-site-"));
  const made = spawnSync(process.execPath, [join(root, "dist/cli/bin.cjs"), "site", "--out", join(folder, "site")]);
  if (made.status !== 0) throw new Error(`telerr site: ${made.stderr}; npm run build comes first`);
  const server = await serve(inFolder(join(folder, "site")));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const { port } = server.address() as AddressInfo;
    const pictureOf = async ({ path, width, isDark }: Picture) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: isDark ? "dark" : "light" });
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      const picture = await page.screenshot();
      await page.close();
      return html`<img src="data:image/png;base64,${picture.toString("base64")}" width="${width}" height="${height}" alt="">`;
    };
    const drawn = [];
    for (const row of rows) {
      const pictures = [];
      for (const picture of row) pictures.push(await pictureOf(picture));
      drawn.push(html`<div>${pictures}</div>`);
    }
    const style = verbatim(
      "body{margin:0;background:#8a97a6}div{display:flex;gap:24px;padding:24px 24px 0}div:last-child{padding-bottom:24px}img{border-radius:12px}",
    );
    const sheet = await browser.newPage({ viewport: { width: 2504, height: 100 }, deviceScaleFactor: 0.5 });
    await sheet.setContent(String(html`<!doctype html><style>${style}</style>${drawn}`));
    const target = join(root, "docs", "site.png");
    await sheet.screenshot({ path: target, fullPage: true });
    const { size } = statSync(target);
    if (size > largest) throw new Error(`docs/site.png has ${size} bytes: at most ${largest}`);
    process.stdout.write(`docs/site.png: ${size} bytes\n`);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

void draw();
