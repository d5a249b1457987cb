import { createHash } from "node:crypto";
import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import { entries as apiEntries, lookup } from "../../src/index.ts";
import { defineCatalogue } from "../../src/schema.ts";
import { siteFiles } from "../../src/site/site.ts";
import { lngs, siteOf } from "./sites.ts";

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = filesOf(await siteOf({ base: "https://example.com/errors/" }));
}, 60_000);

const filesOf = (site: Parameters<typeof siteFiles>[0]) =>
  new Map([...siteFiles(site)].map(({ path, text }) => [path, text] as const));
const page = (path: string) => files.get(path) ?? "";
const isCodePage = (path: string) =>
  /^\w+\/[\w-]+\/[^/]+\/index\.html$/.test(path) && !/^\w+\/(?:categories|concepts|matrix)\//.test(path);

/** The paths that a sitemap holds, read as XML: nothing but the elements of one name, each with its `loc`. */
function pathsIn(path: string, list: string, item: string): string[] {
  const { root } = parseXml(page(path));
  expect(root?.name).toBe(list);
  const items = root?.children.filter((child) => !(child instanceof XmlText && child.text.trim() === "")) ?? [];
  return items.map((child) => {
    const element = child as XmlElement;
    expect([element.name, ...element.children.map((loc) => (loc as XmlElement).name)]).toEqual([item, "loc"]);
    expect(element.text).toMatch(/^https:\/\/example\.com\/errors\//);
    return element.text.slice("https://example.com/errors/".length);
  });
}

describe("a site", () => {
  it("has a page and its facts for every code in every language, the composed ones among them", () => {
    const pages = [...files.keys()].filter((path) => isCodePage(path) && files.has(path.replace("html", "json")));
    const count = (api: string) => pages.filter((path) => path.startsWith(`de/${api}/`)).length;
    expect(pages.length).toBe(lngs.length * (983 + 161));
    expect(count("traitel-fax")).toBe(31 + 161);
  });

  it("has no page of a code over 12 kB", () => {
    const large = [...files].filter(([path, text]) => isCodePage(path) && Buffer.byteLength(text) >= 12_000);
    expect(large.map(([path]) => path)).toEqual([]);
  });

  it("has no page that is heavy", () => {
    const heavy = [...files].filter(
      ([path, text]) =>
        path.endsWith(".html") && (Buffer.byteLength(text) >= 60_000 || (text.match(/<[a-z]/g)?.length ?? 0) >= 2_000),
    );
    expect(heavy.map(([path]) => path)).toEqual([]);
  });

  it("links to what is there, and nowhere else", () => {
    const linked = new Map<string, string>();
    for (const [path, text] of files) {
      if (!path.endsWith(".html")) continue;
      for (const [, href = ""] of text.matchAll(/(?:href|src|action|url)="?=?([^"\s>]+)/g))
        if (!linked.has(href)) linked.set(href, path);
    }
    const broken = [...linked].filter(([href]) => {
      const own = href.startsWith("https://example.com") ? href.slice("https://example.com".length) : href;
      if (own.startsWith("#")) return false;
      if (!own.startsWith("/errors/")) return !/^https?:\/\//.test(own);
      const [path = "", id] = own.slice("/errors/".length).split("#");
      // The command adds what the build has made.
      if (path === "app/tools.js") return false;
      const target = files.get(path === "" || path.endsWith("/") ? `${path}index.html` : path);
      return target === undefined || (id !== undefined && !target.includes(`id="${id}"`));
    });
    expect(linked.size).toBeGreaterThan(5_000);
    expect(broken).toEqual([]);
  });

  it("lists every page in its sitemaps", () => {
    const sitemaps = pathsIn("sitemap.xml", "sitemapindex", "sitemap");
    expect(sitemaps).toEqual([...files.keys()].filter((path) => path.startsWith("sitemap-")));
    expect(sitemaps.length).toBe(lngs.length);
    const listed = sitemaps.flatMap((path) => pathsIn(path, "urlset", "url"));
    expect(listed.length).toBeGreaterThan(4_900);
    expect(listed.filter((path) => !files.has(`${path}index.html`))).toEqual([]);
  });

  it("is the same each time it is made", async () => {
    const hashOf = (made: ReadonlyMap<string, string>) =>
      createHash("sha256")
        .update(JSON.stringify([...made]))
        .digest("hex");
    const options = { lngs: ["fa"], only: ["nssoap", "traitel-fax"] };
    expect(hashOf(filesOf(await siteOf(options)))).toBe(hashOf(filesOf(await siteOf(options))));
  });

  it("has each code of an API once in its list, whatever parts that is in, by spelling", () => {
    const parts = [...files.keys()].filter((path) => /^de\/(?:voipms|lists\/voipms\/\d+)\/index\.html$/.test(path));
    const codes = parts.flatMap((path) =>
      [...page(path).matchAll(/<th scope="row"><a [^>]*><code dir="ltr">([^<]+)/g)].map(([, code = ""]) => code),
    );
    expect(parts.length).toBeGreaterThan(2);
    expect([...codes].sort()).toEqual(
      apiEntries("voipms")
        .map(({ code }) => code)
        .sort(),
    );
    for (const path of parts) {
      expect(
        page(path)
          .match(/<nav class="parts"[\s\S]*?<\/nav>/)?.[0]
          .match(/<li>/g)?.length,
      ).toBe(parts.length);
      expect([path, page(path).includes("connect-src &#39;self&#39;")]).toEqual([path, true]);
    }
    expect(/<title>(.+?)<\/title>/.exec(page("de/lists/voipms/2/index.html"))?.[1]).toMatch(
      /^VoIP\.ms API: invalid_\w+ – \w+ – telerr$/,
    );
  });

  it("says what a page is to search engines, so that they can read it", () => {
    const said = [...files].flatMap(([path, text]) => {
      const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text) ?? [];
      return json === undefined ? [] : [[path, JSON.parse(json)] as const];
    });
    expect(said.length).toBeGreaterThan(4_800);
    for (const [path, data] of said)
      expect([path, data["@context"], data.url]).toEqual([
        path,
        "https://schema.org",
        `https://example.com/errors/${path.replace("index.html", "")}`,
      ]);
  });

  it.each(lngs)("has a title of its own and a description on every page in %s", (lng) => {
    const pages = [...files].filter(
      ([path, text]) => path.startsWith(`${lng}/`) && path.endsWith(".html") && !text.includes("noindex"),
    );
    const titles = new Map<string, string[]>();
    for (const [path, text] of pages) {
      const title = /<title>(.+?)<\/title>/.exec(text)?.[1] ?? "";
      titles.set(title, [...(titles.get(title) ?? []), path]);
    }
    expect(pages.length).toBeGreaterThan(850);
    expect([...titles.values()].filter((paths) => paths.length > 1)).toEqual([]);
    const mute = pages.filter(([, text]) => !/<meta name="description" content="[^"]{6}/.test(text));
    expect(mute.map(([path]) => path)).toEqual([]);
  });

  const htmlvalidate = new HtmlValidate({ extends: ["html-validate:standard"] });
  it.each([
    ...lngs.map((lng) => `${lng}/voipms/invalid_dtmfmode/index.html`),
    ...["en/index.html", "fa/persian-sms/962/index.html", "en/traitel-fax/402/index.html", "en/traitel/105/index.html"],
    ...[
      "ar/nssoap/index.html",
      "en/traitel/index.html",
      "de/matrix/traitel-fax/index.html",
      "fr/categories/index.html",
    ],
    ...["fr/categories/ok/index.html", "es/concepts/index.html", "es/concepts/insufficient-credit/index.html"],
    ...["fa/tools/index.html", "en/languages/index.html", "index.html", "404.html", "en/ippanel/index.html"],
    ...["ar/lists/voipms/3/index.html", "en/categories/invalid_argument/2/index.html", "de/voipms/index.html"],
  ])("has valid HTML in %s", async (path) => {
    const { results } = await htmlvalidate.validateString(page(path));
    expect(page(path)).not.toBe("");
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});

describe("the page of a code", () => {
  it.each([
    ["en/voipms/invalid_dtmfmode", "<title>Error invalid_dtmfmode: This DTMF mode is not valid. – VoIP.ms API</title>"],
    ["fa/persian-sms/962", "<title>خطای ۹۶۲ (962): "],
    ["fa/persian-sms/962", '<html lang="fa" dir="rtl">'],
    [
      "en/voipms/invalid_dtmfmode",
      '<link rel="canonical" href="https://example.com/errors/en/voipms/invalid_dtmfmode/">',
    ],
    ["en/voipms/invalid_dtmfmode", 'hreflang="fa" href="https://example.com/errors/fa/voipms/invalid_dtmfmode/"'],
    [
      "en/voipms/invalid_dtmfmode",
      'hreflang="x-default" href="https://example.com/errors/en/voipms/invalid_dtmfmode/"',
    ],
    ["en/voipms/invalid_dtmfmode", "decoded.code === VoipmsStatus.InvalidDtmfMode"],
    [
      "en/traitel-fax/402",
      "decoded.state?.code === TraitelFaxState.VoiceChannel &#38;&#38;\n  decoded.reason?.code === TraitelFaxReason.DestinationBusy",
    ],
    ["en/traitel-fax/x02", "decoded.reason?.code === TraitelFaxReason.DestinationBusy"],
    ["en/traitel/105", '<dt><code dir="ltr">assignnumber</code></dt>'],
    ["en/traitel-fax/402", '<dt>Q.850 cause</dt><dd><a href="/errors/en/q850/17/"><code dir="ltr">17</code></a></dd>'],
    ["en/voipms/non_sufficient_funds", 'href="/errors/en/persian-sms/10006/"'],
    ["fa/persian-sms/962", '<blockquote lang="fa" dir="rtl">'],
    ["fa/persian-sms/962", '<h1><span class="name">خطای ۹۶۲ <code dir="ltr">962</code></span> '],
    ["en/voipms/invalid_dtmfmode", "<del>This is no a valid</del> <ins>This is not a valid</ins>"],
    ["de/concepts/insufficient-credit", "<h1>Guthaben reicht nicht aus</h1>"],
    ["de/voipms/invalid_did", '<blockquote lang="en" dir="ltr">'],
    ["en/q850/16", '<h1><span class="name">Code <code dir="ltr">16</code></span> '],
    ["de/sip/487", "<title>Code 487: "],
    ["fa/q850/16", "<title>کد ۱۶ (16): "],
    ["en/voipms/no_did", "<title>Code no_did: "],
    ["en/q850/812", '<p class="note">This code is not part of the standard, but some programs use it.</p>'],
    ["en/voipms/no_mms", '<p class="note">The API has gained this code since its document was written.</p>'],
    ["en/voipms/limit_reached", "<dt>Wait at least</dt><dd>1 day</dd>"],
  ])("%s says %s", (path, text) => {
    expect(page(`${path}/index.html`)).toContain(text);
  });

  it.each(["q850/812", "voipms/no_mms"])("says of %s where it was seen, and no document", (path) => {
    expect(page(`en/${path}/index.html`)).toContain("<dt>Seen in</dt>");
    expect(page(`en/${path}/index.html`)).not.toContain("<dt>Documented in</dt>");
  });

  it("says what the data does, as JSON", () => {
    const { equivalents, message, ...facts } = JSON.parse(page("en/voipms/non_sufficient_funds/index.json"));
    expect(facts).toMatchObject(lookup("voipms", "non_sufficient_funds"));
    expect(equivalents).toContainEqual({ api: "persian-sms", code: "10006" });
    expect(message).toBeTypeOf("string");
  });

  it("says what a document makes of a code, in each direction, and where it says so", () => {
    const text = page("en/sip/480/index.html");
    expect(text).toMatch(
      /<h2>Becomes<\/h2><p><cite><a [^>]+section-8\.2\.6\.1"[^\n]+<ul class="codes"><li><a [^>]+><code[^>]*>18</,
    );
    expect(text).toMatch(/<h2>Comes from<\/h2>[^\n]+<li><a [^>]+><code[^>]*>19</);
    expect(JSON.parse(page("en/sip/480/index.json")).mapped).toContainEqual({
      from: { api: "sip", code: "480" },
      to: { api: "q850", code: "18" },
      source: "RFC 3398, 8.2.6.1",
    });
  });

  it("is led to by the code's other spellings, and by its API's other names", () => {
    expect(page("en/voipms/unavailabl/index.html")).toContain('content="0; url=/errors/en/voipms/unavailable_info/"');
    expect(page("en/ippanel/index.html")).toContain('content="0; url=/errors/en/persian-sms/"');
  });
});

describe("a site of a catalogue of one's own", () => {
  const hostile = "</script><script>alert(1)</script>";
  const acme = defineCatalogue({
    api: "acme",
    enum: "AcmeStatus",
    title: hostile,
    language: "en",
    source: { title: hostile, publisher: "Acme" },
    entries: [
      { code: "OK", name: "Ok", text: "Fine", category: "ok", retry: "never" },
      {
        code: "../etc/E-7",
        name: "Busy",
        text: hostile,
        category: "unavailable",
        retry: "backoff",
        fix: "recipient",
        wait: 5_400,
      },
      { code: "E8", name: "Old", text: "Gone", category: "not_found", retry: "never", fix: "caller", deprecated: "E9" },
      {
        code: "E9",
        name: "New",
        text: "Gone",
        category: "not_found",
        retry: "never",
        fix: "caller",
        docs: "https://acme.example/e9",
        messages: { de: { message: "Es gibt keinen Weg zum Ziel." } },
      },
    ],
  });

  it("escapes what stands in it, wherever it stands, and leaves no folder", async () => {
    const made = filesOf(await siteOf({ own: [acme], only: ["acme"], lngs: ["en", "fa"] }));
    const all = [...made].filter(([path]) => path.endsWith(".html"));
    expect(all.filter(([, text]) => text.includes("<script>"))).toEqual([]);
    expect([...made.keys()].filter((path) => path.includes(".."))).toEqual([]);
    const busy = made.get("en/acme/~2e.~2fetc~2fE-7/index.html") ?? "";
    expect(busy).toContain("90 minutes");
    expect(busy).toContain("from &#34;./acme/index.js&#34;");
  });

  it("says of a text in which language it is, where that is another", async () => {
    const kind = { category: "internal", retry: "never", fix: "caller" } as const;
    const shop = defineCatalogue({
      api: "shop",
      enum: "ShopStatus",
      title: "Shop",
      language: "de",
      source: { title: "Fehler", publisher: "Shop" },
      entries: [
        { code: "P1", name: "Expired", text: "Karte abgelaufen (siehe Hilfe).", ...kind },
        {
          code: "P2",
          name: "Lost",
          text: "Karte verloren",
          ...kind,
          messages: { en: { message: "The card is lost.", remedy: "Order another one." } },
        },
      ],
    });
    const made = filesOf(await siteOf({ own: [shop], only: ["shop"], lngs: ["en", "fa"] }));
    const vendors = '<span lang="de" dir="ltr">Karte abgelaufen (siehe Hilfe).</span>';
    for (const path of ["fa/shop/P1", "fa/shop", "fa/categories/internal", "en/shop/P1"])
      expect(made.get(`${path}/index.html`)).toContain(vendors);
    const english = made.get("fa/shop/P2/index.html");
    expect(english).toContain('<span lang="en" dir="ltr">The card is lost.</span>');
    expect(english).toContain('<p><span lang="en" dir="ltr">Order another one.</span></p>');
    expect(made.get("en/shop/P2/index.html")).toContain("</span> The card is lost.</h1>");
  });

  it("searches what it says in a language that the site is not in", async () => {
    const made = filesOf(await siteOf({ own: [acme], only: ["acme"], lngs: ["en"] }));
    expect(made.get("app/messages.js")).toContain("Es gibt keinen Weg zum Ziel.");
    expect(made.get("app/en.js")).not.toContain("keinen Weg");
    const others = filesOf(await siteOf({ own: [acme], only: ["sip"], lngs: ["en"] }));
    expect(others.get("app/messages.js")).toBe("export default [];\n");
  });

  it("leads from a retired code to the one that replaced it", async () => {
    const made = filesOf(await siteOf({ own: [acme], only: ["acme"], lngs: ["en"], base: "/x/" }));
    expect(made.get("en/acme/E8/index.html")).toContain('url=/x/en/acme/E9/"');
    expect(made.get("en/acme/E8/index.json")).toContain('"deprecated":"E9"');
  });
});
