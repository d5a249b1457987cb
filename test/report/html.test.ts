import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { faxLog, pageOf } from "./reports.ts";

/** Every element is closed by its own name. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of page
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
    .matchAll(/<(\/?)([a-z][\w-]*)\b[^>]*>/gi)) {
    if (/^(?:meta|wbr|!doctype)$/i.test(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return [...open, name];
  }
  return open;
}

describe("drawHtml", () => {
  it.each(["en", "fa"])("is one whole page, in %s", async (lng) => {
    const page = await pageOf(faxLog(), lng);
    expect(unbalanced(page)).toEqual([]);
    expect(page).toContain(`<html lang="${lng}" dir="${lng === "fa" ? "rtl" : "ltr"}">`);
    expect(page.replace(/<script>.*<\/script>/s, "")).not.toMatch(/NaN|undefined|Infinity|\{\{/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ""] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of named.split(" ")) expect(ids).toContain(id);
  });

  it("needs nothing else, and allows nothing to run but what sorts its tables", async () => {
    const page = await pageOf(faxLog());
    expect(page).not.toMatch(/<script[^>]|<link|<img|<iframe|\bon\w+=|\bstyle="|url\(|@import|https?:/i);
    for (const name of ["style", "script"]) {
      const [own = "", ...others] = page.split(`<${name}>`).slice(1);
      const hash = createHash("sha256")
        .update(own.slice(0, own.indexOf(`</${name}>`)))
        .digest("base64");
      expect(page).toContain(`${name}-src &#39;sha256-${hash}&#39;`);
      expect(others).toEqual([]);
    }
    expect(page).toContain("default-src &#39;none&#39;");
  });

  it("shows what stands in a log as text", async () => {
    const page = await pageOf('ErrorCode,To\n402,"</bdi><script>alert(1)</script>"\n<b>x&amp;\u202e</b>\n');
    expect(page).toContain("&#60;/bdi&#62;&#60;script&#62;");
    expect(page).toContain("&#60;b&#62;x&#38;amp;\\u202e");
    expect(unbalanced(page)).toEqual([]);
  });

  it("has figures, message and remedy of the top failures, in the language", async () => {
    const page = await pageOf("ErrorCode,To\n402,1\n402,1\n", "fa");
    expect(page).toContain("مقصد اشغال بود");
    expect(page).toContain("چند دقیقه دیگر");
    expect(page).toContain("۲ · ۱۰۰");
  });

  it.each([
    ["en", "Error report: a.log"],
    ["fr", "Rapport d’erreurs : a.log"],
    ["fa", "گزارش خطاها: a.log"],
  ])("has a title in the way of the language, in %s", async (lng, title) => {
    expect(await pageOf("", lng)).toContain(`<title>${title}</title>`);
  });

  it("shows where each code was seen first, and what share of the attempts to a destination failed", async () => {
    const page = await pageOf("ErrorCode,To\n402,1\n0,1\n402,1\n499,1\n", "fa");
    expect(page).toContain("\u2066a.log:2\u2069");
    expect(page).toContain('data-by="0.75">۷۵٫۰٪');
  });

  it("tells a log without codes from one in which nothing failed", async () => {
    expect(await pageOf("hello\n", "en", { apiOption: "--api" })).toContain("Is it another API’s log? Try --api.</p>");
    // Where there is no command, none is spoken of.
    expect(await pageOf("hello\n")).toContain("(lines: 1). Is it another API’s log?</p>");
    expect(await pageOf("hello\n", "zh-Hans")).toContain("（行数：1）。这是其他 API 的日志吗？");
    expect(await pageOf("ErrorCode,To\n0,1\n")).toContain("<p>Nothing went wrong.</p>");
  });

  it("says no costs where the log has none", async () => {
    const page = await pageOf("ErrorCode,To,Cost\n402,1,$0.10\n403,2,\n");
    expect(page.match(/<td class="n" data-label="Cost"><\/td>/g)).toHaveLength(2);
    expect(await pageOf("ErrorCode,To\n402,1\n")).not.toContain("Cost");
  });

  it("lists the codes that cost something, in whichever currency, as a terminal does", async () => {
    const log = "ErrorCode,To,Cost\n402,1,AUD 0.00\n402,1,USD 5.00\n417,1,AUD 0.10\n499,1,AUD 0.00\n";
    const page = await pageOf(log);
    const costs = page.slice(page.lastIndexOf("<section"));
    expect([...costs.matchAll(/(?:AUD|USD) [\d.]+<\/t/g)]).toHaveLength(2);
  });

  it("says the time of day where the log lies within two days, and tells time to the minute where it is short", async () => {
    const at = (...times: readonly string[]) =>
      pageOf(times.map((time) => `${time} voipms status=invalid_did\n`).join(""));
    const short = await at("2026-05-04T09:00:10Z", "2026-05-04T09:02:50Z");
    expect(short).toContain(">May 4, 09:00</time>");
    expect(short.match(/<td[^>]*>09:0[0-2]<\/td>/g)).toHaveLength(3);
    expect(await at("2026-05-04T09:00:10Z", "2026-05-06T09:00:20Z")).toContain(">May 4, 2026</time>");
  });

  it("has one time, not a period, where its ends read alike", async () => {
    const lines = ["10", "50"].map((second) => `2026-05-04T09:00:${second}Z voipms status=invalid_did\n`).join("");
    expect(await pageOf(lines)).toMatch(
      /<p class="about"><bdi>a\.log<\/bdi> · <time[^>]*>May 4, 2026, 09:00<\/time><\/p>/,
    );
  });

  it("has no heading without words", async () => {
    expect(await pageOf(faxLog())).not.toMatch(/<th[^>]*><\/th>/);
  });

  it("has a page for an empty log, too", async () => {
    const page = await pageOf("");
    expect([unbalanced(page), page.includes("No code was found in what was read (lines: 0).")]).toEqual([[], true]);
  });
});
