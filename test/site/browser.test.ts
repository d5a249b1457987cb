// A site as a browser shows it. Where no Chromium is installed these tests do not run; with TELERR_CHROMIUM=required that is a
// failure.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/build/read-data.ts";
import { inFolder, serve } from "../../scripts/lab/serve.ts";
import { siteFiles } from "../../src/site/site.ts";
import { faxLog } from "../report/reports.ts";
import { zstd } from "./packed.ts";
import { siteOf } from "./sites.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0,
);
if (executablePath === undefined)
  process.stderr.write("no Chromium is installed: the site is not looked at in a browser\n");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: Server;
let browser: Browser;
let base: string;
beforeAll(async () => {
  if (executablePath === undefined) return;
  const files = new Map([...siteFiles(await siteOf({ base: "/errors/" }))].map(({ path, text }) => [path, text]));
  const [built, searched] = ["site", "search"].map((name) => inFolder(join(root, "dist", name)));
  server = await serve(async (path) => {
    const own = path.replace(/^errors\//, "");
    const [, folder, name = ""] = /^app\/(search\/)?(.+)$/.exec(own) ?? [];
    return files.get(own) ?? (folder ? searched : built)?.(name);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/errors/`;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Visit {
  readonly page: Page;
  /** What the browser complained of, and what it asked for of others. */
  readonly complaints: string[];
  readonly foreign: string[];
}

async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context: BrowserContext = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) foreign.push(request.url());
    });
    await page.goto(base + path);
    await look({ page, complaints, foreign });
  } finally {
    await context.close();
  }
}

const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 360, height: 740 } };

it.runIf(process.env.TELERR_CHROMIUM === "required")("there is a browser, as is required", () =>
  expect(executablePath).toBeDefined(),
);

describe.runIf(executablePath)("a site in a browser", () => {
  const kinds = [
    "voipms/invalid_dtmfmode/",
    "traitel/105/",
    "traitel-fax/402/",
    "",
    "nssoap/",
    "matrix/traitel-fax/",
    "concepts/",
    "categories/",
    "languages/",
    "tools/",
  ];

  it.each([
    ...kinds.map((path) => [`en/${path}`, "light", wide] as const),
    ...kinds.slice(2, 6).map((path) => [`fa/${path}`, "dark", narrow] as const),
    ["fa/tools/", "dark", narrow] as const,
    ["404.html", "light", narrow] as const,
    ["index.html", "dark", wide] as const,
  ])("%s has no violation that axe finds, in %s", async (path, colorScheme, size) => {
    // Its policy lets no other script run, and axe is one.
    await visit(path, { ...size, colorScheme, bypassCSP: true, locale: "pt" }, async ({ page, complaints }) => {
      await page.addScriptTag({ content: axe });
      const violations = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).slice(0, 3).join(' | ')))",
      );
      expect([violations, complaints]).toEqual([[], []]);
    });
  });

  it.each(["en", "ar", "de", "es", "fa", "fr"])("%s fits 360 pixels, from its side", async (lng) => {
    await visit(`${lng}/`, narrow, async ({ page }) => {
      for (const path of kinds) {
        await page.goto(`${base}${lng}/${path}`);
        const [over, dir] = await page.evaluate<[number, string]>(
          "[document.documentElement.scrollWidth - document.documentElement.clientWidth, getComputedStyle(document.body).direction]",
        );
        expect([path, over, dir]).toEqual([path, 0, lng === "fa" || lng === "ar" ? "rtl" : "ltr"]);
      }
    });
  });

  it("reads without scripts, and prints", async () => {
    await visit("en/traitel-fax/402/", { ...wide, javaScriptEnabled: false }, async ({ page }) => {
      const text = await page.locator("main").innerText();
      for (const said of [
        "The destination was busy.",
        "Send the fax again in a few minutes.",
        "TraiTelFaxReason",
        "486",
      ])
        expect(text.toLowerCase()).toContain(said.toLowerCase());
      expect(await page.locator("button.copy:visible, form.filter:visible").count()).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("header").isVisible()).toBe(false);
      expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    });
  });

  it("points from the wrong wording to the right one, as their words run", async () => {
    for (const [path, arrow] of [
      ["ar/voipms/invalid_internaldialtime/", "→ "],
      ["en/voipms/invalid_internaldialtime/", "→ "],
      ["en/persian-sms/305/", "← "],
    ] as const)
      await visit(path, wide, async ({ page }) =>
        expect(await page.evaluate("getComputedStyle(document.querySelector('ins'), '::before').content")).toBe(
          JSON.stringify(arrow),
        ),
      );
  });

  it("copies the member of the enum with a click", async () => {
    await visit(
      "en/voipms/invalid_did/",
      { ...wide, permissions: ["clipboard-read", "clipboard-write"] },
      async ({ page }) => {
        await page.locator(".member button.copy").click();
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe("VoipmsStatus.InvalidDid");
      },
    );
  });

  it("has buttons whose names say what they copy", async () => {
    await visit("en/traitel-fax/402/", wide, async ({ page }) => {
      const names = await page.evaluate(
        "[...document.querySelectorAll('button.copy')].map(({ ariaLabel }) => ariaLabel)",
      );
      expect(names).toEqual([
        "Copy: TraitelFaxState.VoiceChannel",
        "Copy: TraitelFaxReason.DestinationBusy",
        expect.stringMatching(/^Copy: import \{ [^\n]+$/),
      ]);
    });
  });

  it("narrows a list by what can be done, and keeps that in its address", async () => {
    await visit("de/voipms/", wide, async ({ page }) => {
      await page.locator("select[name=retry]").selectOption("backoff");
      const shown = page.locator("table.list tbody tr:visible");
      // The other parts are loaded first.
      const narrowed = () => page.locator(".parts").waitFor({ state: "hidden" });
      await narrowed();
      const count = await shown.count();
      expect(count).toBeGreaterThan(2);
      expect(count).toBeLessThan(100);
      expect(await page.locator("table.list tbody tr:visible:not([data-retry=backoff])").count()).toBe(0);
      await page.reload();
      await narrowed();
      expect(await shown.count()).toBe(count);
    });
  });

  it("narrows all parts of a list, and shows its own again", async () => {
    await visit("en/lists/voipms/2/", wide, async ({ page, complaints, foreign }) => {
      const rows = page.locator("table.list tbody tr");
      const own = await rows.count();
      await page.locator(".filter input").fill("no_subaccount");
      await page.locator("table.list tbody tr:only-child").waitFor();
      expect(await rows.locator("th").innerText()).toBe("no_subaccount");
      expect(await page.locator(".parts").isVisible()).toBe(false);
      expect(page.url()).toContain("?text=no_subaccount");
      await page.locator(".filter input").fill("");
      await page.locator(".parts").waitFor();
      expect(await rows.count()).toBe(own);
      expect([complaints, foreign]).toEqual([[], []]);
    });
  });

  it("leads from its root to the reader's language", async () => {
    await visit("", { ...wide, locale: "fa-IR" }, async ({ page }) => {
      await page.waitForURL(`${base}fa/`);
    });
  });

  it("searches for what was looked for where no page is", async () => {
    await visit("de/voipms/invlid_did/", wide, async ({ page }) => {
      await page.locator(".missing:visible button").click();
      await page.waitForSelector("#found a");
      expect(page.url()).toContain("/errors/de/tools/?q=invlid_did");
      expect(await page.locator("#found a").first().innerText()).toBe("invalid_did");
    });
  });
});

describe.runIf(executablePath)("the page to work on", () => {
  it("searches as one types, in its language, and is used by keyboard", async () => {
    await visit("fa/tools/", wide, async ({ page, complaints, foreign }) => {
      await page.locator("#find").pressSequentially("اعتبار کافی نیست");
      await page.waitForSelector("#found a");
      expect(await page.locator("#found .says").first().innerText()).toContain("اعتبار");
      await page.locator("#find").press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/errors\/fa\/[^/]+\/[^/]+\/$/);
      expect(await page.locator("h1 code").first().innerText()).not.toBe("");
      expect([complaints, foreign]).toEqual([[], []]);
    });
  });

  it("says of a pasted reply every API that it could be of", async () => {
    await visit("en/tools/", wide, async ({ page }) => {
      await page.locator("#reply").fill("105");
      await page.waitForSelector("#decoded a");
      expect(await page.locator("#decoded a").count()).toBeGreaterThan(1);
      await page.locator("#reply-api").selectOption("traitel");
      await page.locator("#decoded a").nth(1).waitFor({ state: "detached" });
      expect(await page.locator("#decoded a").getAttribute("href")).toBe("/errors/en/traitel/105/");
      await page.locator("#reply").fill("<b>x</b> 9999999");
      await page.locator("#decoded a").waitFor({ state: "detached" });
      expect(await page.locator("#decoded b").count()).toBe(0);
    });
  });

  it("says of a pasted reply what has to be known before anybody acts on it", async () => {
    await visit("en/tools/", wide, async ({ page }) => {
      const decoded = page.locator("#decoded");
      const said = async (reply: string, text: string) => {
        await page.locator("#reply").fill(reply);
        await decoded.getByText(text).first().waitFor();
        return decoded.innerText();
      };
      expect(await said('{"status":"no_did"}', "treat the answer")).toContain("the list is empty; nothing failed");
      await page.locator("#reply-api").selectOption("persian-sms");
      expect(await said("[305]", "303")).toContain("Doubtful: ");
      await page.locator("#reply-api").selectOption("voipms");
      expect(await said('{"status":"invalid_dd"}', "not documented")).toMatch(
        /Status read: invalid_dd\s+Near it are:[\s\S]*invalid_did/,
      );
    });
  });

  const log =
    "2026-01-05T06:00:03Z ERROR voip.ms status=invalid_did\n2026-01-05T07:00:03Z ERROR voip.ms status=invalid_did\n";
  it.each([
    ["a log", "app.log", Buffer.from(log), "invalid_did"],
    ["a log that is packed", "app.log.gz", gzipSync(log), "invalid_did"],
    ["a log packed by zstd", "app.log.zst", zstd.bytes, "invalid_did"],
    ["a log in UTF-16", "app.log", Buffer.from(`\ufeff${log}`, "utf16le"), "invalid_did"],
    ["a fax log", "fax.csv", Buffer.from(faxLog()), "traitel-fax"],
    [
      "JSON lines",
      "replies.ndjson",
      Buffer.from('{"status":"no_did"}\n{"status":"invalid_credentials"}\n'),
      "invalid_credentials",
    ],
  ])("reports on %s, and sends nothing", async (_, name, buffer, said) => {
    await visit("en/tools/", wide, async ({ page, complaints, foreign }) => {
      const requests: string[] = [];
      page.on("request", (request) => {
        if (request.method() !== "GET" || request.postData() !== null) requests.push(request.url());
      });
      await page.locator("#files").setInputFiles({ name, mimeType: "text/plain", buffer });
      const report = page.frameLocator("#reported iframe");
      await report.locator("h1").waitFor();
      expect(await report.locator("body").innerText()).toContain(said);
      expect(await report.locator("html.live").count()).toBe(1);
      expect(await page.locator("#save").getAttribute("href")).toMatch(/^blob:/);
      expect([requests, foreign, complaints]).toEqual([[], [], []]);
    });
  });

  it("says what it cannot read, and reports on the rest", async () => {
    await visit("de/tools/", wide, async ({ page }) => {
      const bzip2 = Buffer.concat([Buffer.from("BZh91AY&SY"), Buffer.alloc(40)]);
      const give = (...files: (readonly [string, Buffer])[]) =>
        page
          .locator("#files")
          .setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })));
      await give(["old.log.bz2", bzip2]);
      await page.locator("#failed").waitFor();
      expect(await page.locator("#failed").innerText()).toContain('bzip2 -d "old.log.bz2"');
      expect(await page.locator("#reported").isVisible()).toBe(false);
      await give(["logs.zip", Buffer.from("PK\u0003\u0004\u0014\0")]);
      await page.getByText('unzip "logs.zip"').waitFor();
      await give(["old.log.bz2", bzip2], ["app.log", Buffer.from(log)]);
      await page.frameLocator("#reported iframe").locator("h1").waitFor();
      expect(await page.locator("#failed").innerText()).toContain("old.log.bz2");
      await give(["app.log", Buffer.from(log)]);
      await page.frameLocator("#reported iframe").locator("h1").waitFor();
      expect(await page.locator("#failed").isVisible()).toBe(false);
    });
  });

  it("stops when it is told to, and reads again", async () => {
    await visit("en/tools/", wide, async ({ page }) => {
      // Longer than a click takes.
      await page.evaluate(`(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([${JSON.stringify(log)}.repeat(1_000_000)], "long.log"));
        document.querySelector("#drop").dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
      })()`);
      await page.locator("#stop").click();
      expect(await page.locator("#progress").isVisible()).toBe(false);
      await page.locator("#files").setInputFiles({ name: "app.log", mimeType: "text/plain", buffer: Buffer.from(log) });
      const report = page.frameLocator("#reported iframe");
      await report.locator("h1").waitFor();
      expect(await report.locator("header").innerText()).toContain("app.log");
      expect(await report.locator("header").innerText()).not.toContain("long.log");
    });
  });

  it("reads in pieces, and says how far it is", async () => {
    await visit("en/tools/", wide, async ({ page }) => {
      // Each value that the bar is given, from the first one.
      await page.evaluate(`(() => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLProgressElement.prototype, "value");
        window.told = [];
        Object.defineProperty(document.querySelector("progress"), "value", { set(value) { window.told.push(value); set.call(this, value); } });
      })()`);
      await page
        .locator("#files")
        .setInputFiles({ name: "app.log", mimeType: "text/plain", buffer: Buffer.from(log.repeat(50_000)) });
      const report = page.frameLocator("#reported iframe");
      await report.locator("h1").waitFor();
      const told = await page.evaluate<number[]>("window.told");
      expect(told.filter((value) => value > 0 && value < 1).length).toBeGreaterThan(0);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(await report.locator("header").innerText()).toContain("100,000");
      expect(await page.locator("#progress").isVisible()).toBe(false);
    });
  });

  it("can send nothing, from the page or from what reads beside it", async () => {
    await visit("en/tools/", wide, async ({ page }) => {
      const loaded: string[] = [];
      page.on("requestfinished", (request) => loaded.push(request.url()));
      const refused = `(async () => {
        const own = await fetch("/errors/llms.txt").then(() => "sent", () => "refused");
        const text = 'fetch("${base}llms.txt").then(() => postMessage("sent"), () => postMessage("refused"))';
        const worker = new Worker(URL.createObjectURL(new Blob([text])));
        const beside = await new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
        new Image().src = "https://example.com/x.png";
        return [own, beside, navigator.sendBeacon("/errors/x", "y")];
      })()`;
      expect(await page.evaluate(refused)).toEqual(["refused", "refused", expect.anything()]);
      expect(loaded.filter((url) => /llms\.txt|x\.png|errors\/x$/.test(url))).toEqual([]);
    });
  });
});
