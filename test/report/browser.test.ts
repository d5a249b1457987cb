// The page as a browser shows it. Where no Chromium is installed these tests do not run; with TELERR_CHROMIUM=required that is
// a failure.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawHtml } from "../../src/report/html.ts";
import { faxLog, figuresOf, pageOf, wordingOf } from "./reports.ts";

const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);
if (browser === undefined) process.stderr.write("no Chromium is installed: the report is not looked at in a browser\n");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-browser-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function browse(page: string, ...options: readonly string[]) {
  const file = join(folder, "page.html");
  writeFileSync(file, page);
  const fixed = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${folder}/profile`,
  ];
  const { stdout, stderr } = spawnSync(
    browser ?? "",
    [...fixed, "--enable-logging=stderr", "--v=0", "--virtual-time-budget=2000", ...options, `file://${file}`],
    { encoding: "utf8", timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
  );
  return { stdout, complaints: stderr.split("\n").filter((line) => line.includes("CONSOLE")) };
}

function screenshot(page: string, width: number, dark = false): Buffer {
  const picture = join(folder, "page.png");
  rmSync(picture, { force: true });
  browse(
    page,
    `--screenshot=${picture}`,
    `--window-size=${width},1200`,
    ...(dark ? ["--blink-settings=preferredColorScheme=0"] : []),
  );
  return readFileSync(picture);
}

// The policy lets no script run, so the page is measured without it; when it has loaded, for a frame has its width no sooner.
const measured = (page: string) =>
  page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace(
    "</body>",
    `<script>addEventListener("load", () => { const root = document.documentElement;
root.dataset.overflow = String(root.scrollWidth - root.clientWidth);
root.dataset.scrolled = String(Math.max(...[...document.querySelectorAll(".scroll:has(.stack)")].map((box) => box.scrollWidth - box.clientWidth)));
root.dataset.rows = String(Math.max(...[...document.querySelectorAll(".stack td.words")].map((cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; })));
root.dataset.shown = [...document.querySelectorAll("figure > svg")].filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => svg.getAttribute("class")).join(" ");
root.dataset.numbers = String([...document.querySelectorAll(".tiles dd")].filter((figure) => { const range = document.createRange(); range.selectNodeContents(figure); return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1; }).length);
root.dataset.wide = String([...document.querySelectorAll("article, .tiles div, section")].filter((box) => box.scrollWidth > box.clientWidth + 1).length);
root.dataset.collisions = String([...document.querySelectorAll("figure > svg")].flatMap((svg) => { const boxes = [...svg.querySelectorAll("text.small")].map((text) => text.getBoundingClientRect()).filter((box) => box.width > 0); return boxes.filter((one, at) => boxes.some((other, index) => index > at && one.left < other.right && other.left < one.right && one.top < other.bottom - 3 && other.top < one.bottom - 3)); }).length);
root.dataset.outside = String([...document.querySelectorAll("figure > svg")].flatMap((svg) => { const box = svg.getBoundingClientRect(); return box.width === 0 ? [] : [...svg.querySelectorAll("text, rect")].filter((part) => { const own = part.getBoundingClientRect(); return own.left < box.left - 2 || own.right > box.right + 2; }); }).length); });</script></body>`,
  );
const dataOf = (dom: string, name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(dom)?.[1];

it.runIf(process.env.TELERR_CHROMIUM === "required")("there is a browser, as is required", () =>
  expect(browser).toBeDefined(),
);

/** A window has 500 pixels at least: what is narrower is a frame in it. All frames say what was measured in them. */
const framed = (pages: readonly string[], width: number) =>
  `<!doctype html><meta charset="utf-8"><body>${pages.map((page) => `<iframe width="${width}" height="900" srcdoc="${measured(page).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`).join("\n")}
<script>onload = () => { document.documentElement.dataset.frames = [...document.querySelectorAll("iframe")].map(({ contentDocument }) => { const { shown, overflow, outside, wide, collisions, scrolled, numbers } = contentDocument.documentElement.dataset; return [...new Set(shown.split(" ")), overflow, outside, wide, collisions, scrolled, numbers].join(" "); }).join(); };</script></body>`;

/** What a PDF has packed. */
function streamsOf(pdf: Buffer): string[] {
  const streams = pdf
    .toString("latin1")
    .split(/stream\r?\n/)
    .slice(1);
  return streams.flatMap((stream) => {
    try {
      return [inflateSync(Buffer.from(stream, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1")];
    } catch {
      return [];
    }
  });
}

describe("the page in a browser", () => {
  const longNames = [
    "invalid_resellernextbilling",
    "invalid_did",
    "invalid_if_announce_position_enabled_report_estimated_hold_time",
  ];
  const long = Array.from({ length: 170 }, (_, hour) => {
    const time = new Date(Date.UTC(2026, 2, 1, hour)).toISOString().slice(0, 19);
    return `${time} voipms status=${longNames[hour % 3]} ${"9".repeat(hour % 3)}\n`;
  }).join("");

  it.runIf(browser).each([360, 292])(
    "at %i pixels has no label on another, no figure in two lines, and nothing that is wider than the page",
    async (width) => {
      const languages = ["en", "fa", "fr", "es", "de", "ar"];
      const pages = await Promise.all(languages.flatMap((lng) => [pageOf(faxLog(), lng), pageOf(long, lng)]));
      const { stdout } = browse(framed(pages, width), "--dump-dom");
      expect(dataOf(stdout, "frames")?.split(",")).toEqual(pages.map(() => "narrow 0 0 0 0 0 0"));
    },
  );

  it.runIf(browser)(
    "sorts a table by the heading that is clicked, by the figures whatever their digits are",
    async () => {
      const counts = [...Array(12).keys()].map((index) => `${"402,1\n".repeat(1)}${"499,2\n".repeat(index)}`).join("");
      const page = await pageOf(`ErrorCode,To\n202,3\n202,4\n${counts}`, "fa");
      const clicked = page.replace(/<meta http-equiv[^>]*>/, "").replace(
        "</body>",
        `<script>const [table] = document.querySelectorAll("table.stack");
const order = () => [...table.tBodies[0].rows].map((row) => row.cells[0].dataset.by.slice(-3)).join();
const click = (at) => { table.tHead.rows[0].cells[at].querySelector("button").click(); return order(); };
document.documentElement.dataset.orders = [order(), click(0), click(0), click(1), click(1)].join(" ");</script></body>`,
      );
      expect(dataOf(browse(clicked, "--dump-dom").stdout, "orders")).toBe(
        "499,402,202 202,402,499 499,402,202 499,402,202 202,402,499",
      );
    },
  );

  it.runIf(browser)("sorts what is not known behind all others, whichever way", async () => {
    const page = await pageOf("ErrorCode,To,Cost\n402,3,0.2\n403,3,\n105,3,0.1\n");
    const clicked = page.replace(/<meta http-equiv[^>]*>/, "").replace(
      "</body>",
      `<script>const [table] = document.querySelectorAll("table.stack");
const click = () => { [...table.tHead.rows[0].cells].at(-1).querySelector("button").click(); return [...table.tBodies[0].rows].map((row) => row.cells[0].dataset.by.slice(-3)).join(); };
document.documentElement.dataset.orders = [click(), click()].join(" ");</script></body>`,
    );
    expect(dataOf(browse(clicked, "--dump-dom").stdout, "orders")).toBe("402,105,403 105,402,403");
  });

  it.runIf(browser).each(["en", "fa"])("loads without a complaint, in %s", async (lng) => {
    const { stdout, complaints } = browse(await pageOf(faxLog(), lng), "--dump-dom");
    expect(complaints).toEqual([]);
    expect(stdout).toContain(`<html lang="${lng}"`);
    expect(stdout.match(/<svg[^>]*role="img"/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it.runIf(browser)("keeps to its policy: what is not its own neither styles nor runs", async () => {
    const page = await pageOf(faxLog());
    const foreign = page
      .replace("</style>", "</style><style>body{display:none}</style>")
      .replace("</body>", "<script>document.title = 'ran'</script></body>");
    const { stdout, complaints } = browse(foreign, "--dump-dom");
    expect(complaints.length).toBeGreaterThanOrEqual(2);
    expect(stdout).not.toContain("<title>ran</title>");
  });

  it.runIf(browser).each([
    ["en", 1280, "wide"],
    ["fa", 1280, "wide"],
    ["en", 500, "narrow"],
    ["fa", 500, "narrow"],
    // The wide ones would be too small to read.
    ["en", 768, "narrow"],
  ])("in %s at %i pixels fits, and shows its %s pictures", async (lng, width, layout) => {
    const { stdout } = browse(measured(await pageOf(faxLog(), lng)), "--dump-dom", `--window-size=${width},1200`);
    expect([dataOf(stdout, "overflow"), dataOf(stdout, "outside")]).toEqual(["0", "0"]);
    expect(new Set(dataOf(stdout, "shown")?.split(" "))).toEqual(new Set([layout]));
  });

  it
    .runIf(browser)
    .each(
      ["en", "fa", "fr", "es", "de", "ar", "ru"].flatMap((lng) => [1150, 1000].map((width) => [lng, width] as const)),
    )("in %s at %i pixels has tables that need no scrolling, and no column of single words", async (lng, width) => {
    for (const log of [faxLog(), long]) {
      const { stdout } = browse(measured(await pageOf(log, lng)), "--dump-dom", `--window-size=${width},1200`);
      expect([dataOf(stdout, "overflow"), dataOf(stdout, "scrolled")]).toEqual(["0", "0"]);
      expect(Number(dataOf(stdout, "rows"))).toBeLessThanOrEqual(4);
    }
  });

  it.runIf(browser)("is drawn light and dark", async () => {
    const page = await pageOf(faxLog());
    const [light, dark] = [screenshot(page, 1280), screenshot(page, 1280, true)];
    expect(light.length).toBeGreaterThan(20_000);
    expect(dark.length).toBeGreaterThan(20_000);
    expect(light.equals(dark)).toBe(false);
  });

  it.runIf(browser)("can be printed", async () => {
    const file = join(folder, "page.pdf");
    browse(await pageOf(faxLog()), `--print-to-pdf=${file}`);
    expect(readFileSync(file, "latin1").slice(0, 5)).toBe("%PDF-");
  });

  it.runIf(browser)("has its headings on each page that a table goes on to", async () => {
    const rows = Array.from({ length: 150 }, (_, at) => `{"status":"status_${at}"}\n`).join("");
    const figures = await figuresOf(rows, { api: "voipms" });
    const page = await drawHtml(figures, await wordingOf("en"), { generator: "telerr 0.0.0" });
    const file = join(folder, "page.pdf");
    // By this colour headings are known in the PDF.
    browse(measured(page).replace("</style>", "th{color:#f00!important}</style>"), `--print-to-pdf=${file}`);
    const contents = streamsOf(readFileSync(file)).filter((text) => text.includes(" Tf"));
    expect(contents.length).toBeGreaterThan(3);
    expect(contents.filter((text) => !text.includes(" 1 0 0 rg")).length).toBe(0);
  });
});
