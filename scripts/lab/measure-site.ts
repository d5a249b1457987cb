// npm run measure:site -- <log>: how long the site takes to report on a log of any size in Chromium, the longest time that the page did
// not answer meanwhile, and what it asked of the network.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "../build/read-data.ts";
import { inFolder, serve } from "./serve.ts";

// Each turn of the page's event loop, timed.
const watch = `(() => {
  let last = performance.now();
  window.longest = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(0));
  };
  channel.port2.postMessage(0);
})()`;

async function measure(log: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "telerr-site-"));
  const bin = join(root, "dist", "cli", "bin.cjs");
  const made = spawnSync(process.execPath, [bin, "site", "--out", join(folder, "site"), "--lang", "en"]);
  if (made.status !== 0) throw new Error(`telerr site: ${made.stderr}`);
  const server = await serve(inFolder(join(folder, "site")));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/en/tools/`, {
      waitUntil: "networkidle",
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.evaluate(watch);
    const start = performance.now();
    await page.locator("#files").setInputFiles(log);
    const report = page.frameLocator("#reported iframe");
    await report.locator("h1").waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - start) / 1000;
    const megabytes = statSync(log).size / 1e6;
    const longest = await page.evaluate<number>("window.longest");
    const said = (await report.locator("header").innerText()).replace(/\s+/g, " ");
    process.stdout.write(
      `${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, longest wait ${longest.toFixed(0)} ms, asked for: ${asked.filter((url) => !url.startsWith("blob:")).join(", ") || "nothing"}\n${said}\n`,
    );
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

const [log] = process.argv.slice(2);
if (log === undefined) throw new Error("which log? npm run measure:site -- app.log");
void measure(log);
