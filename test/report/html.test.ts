import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { faxLog, pageOf } from "./reports.ts";

/** Every element is closed by its own name. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .matchAll(/<(\/?)([a-z][\w-]*)\b[^>]*>/gi)) {
    if (/^(?:meta|!doctype)$/i.test(name)) continue;
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
    expect(page).not.toMatch(/NaN|undefined|Infinity|\{\{/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ""] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of named.split(" ")) expect(ids).toContain(id);
  });

  it("needs nothing else, and allows nothing to run", async () => {
    const page = await pageOf(faxLog());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|\bstyle="|url\(|@import|https?:/i);
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`);
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

  it("has a page for an empty log, too", async () => {
    const page = await pageOf("");
    expect([unbalanced(page), page.includes("No code was found.")]).toEqual([[], true]);
  });
});
