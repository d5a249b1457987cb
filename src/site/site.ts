import type { AnyEntry } from "../catalogue/entry.ts";
import { joinsAsCodes } from "../catalogue/joins.ts";
import { html, verbatim } from "../page/markup.ts";
import { type Address, folderOf, pathOf } from "./address.ts";
import { type CatalogueData, type LanguageData, type MessagesData, plain } from "./app/data.ts";
import type { Chapter } from "./atlas.ts";
import { drawCode } from "./code-page.ts";
import type { Edition } from "./edition.ts";
import {
  drawCategories,
  drawCategory,
  drawChapter,
  drawConcept,
  drawConcepts,
  drawHome,
  drawLanguages,
  drawMatrix,
  languageCards,
} from "./lists.ts";
import { script } from "./script.ts";
import { policy, type Site, searchForm } from "./shell.ts";
import { icon, style } from "./style.ts";
import { drawTools } from "./tools-page.ts";

export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Every file of a site: the same data gives the same bytes. */
export function* siteFiles(site: Site): Generator<SiteFile> {
  const { editions } = site;
  yield { path: "style.css", text: style };
  yield { path: "site.js", text: script };
  yield { path: "icon.svg", text: icon };
  yield { path: "index.html", text: drawEntrance(site) };
  yield { path: "404.html", text: drawMissing(site) };
  const pages: string[] = [];
  for (const edition of editions) {
    for (const file of editionFiles(site, edition)) {
      if (file.isPage) pages.push(file.path.replace(/index\.html$/, ""));
      yield { path: file.path, text: file.text };
    }
  }
  yield* appData(site);
  yield* sitemaps(site.address, editions, pages);
  yield { path: "llms.txt", text: guide(site) };
}

/** What the page to work on has of this site: modules of data. */
function* appData({ atlas, editions, messages, hashes, generator }: Site): Generator<SiteFile> {
  const module = (name: string, value: CatalogueData | MessagesData | LanguageData): SiteFile => ({
    path: `app/${name}.js`,
    text: `export default ${JSON.stringify(value)};\n`,
  });
  const apis = atlas.chapters.map(({ api }) => api);
  yield module("catalogues", { apis, own: atlas.own().map(plain), hashes, generator });
  yield module("messages", messages);
  for (const { lng, locales, words, labels, report } of editions)
    yield module(lng, { locales, site: words, labels, report });
}

interface EditionFile extends SiteFile {
  /** Whether search engines are to know it. */
  readonly isPage: boolean;
}

function* editionFiles(site: Site, edition: Edition): Generator<EditionFile> {
  const { atlas } = site;
  const home = `${edition.lng}/`;
  const page = (path: string, text: string): EditionFile => ({ path: `${home}${path}index.html`, text, isPage: true });
  const data = (path: string, value: unknown): EditionFile => ({
    path: `${home}${path}index.json`,
    text: `${JSON.stringify(value)}\n`,
    isPage: false,
  });
  yield page("", drawHome(site, edition));
  yield page("tools/", drawTools(site, edition));
  yield page("languages/", drawLanguages(site, edition));
  yield page("categories/", drawCategories(site, edition));
  for (const [category, entries] of atlas.categories())
    for (const { path, text } of drawCategory(site, edition, category, entries)) yield page(path, text);
  if (atlas.concepts.length > 0) yield page("concepts/", drawConcepts(site, edition));
  for (const concept of atlas.concepts) yield page(`concepts/${concept.name}/`, drawConcept(site, edition, concept));
  for (const chapter of atlas.chapters) {
    const { api, grid } = chapter;
    for (const { path, text } of drawChapter(site, edition, chapter)) yield page(path, text);
    if (grid) yield page(`matrix/${api}/`, drawMatrix(site, edition, chapter, grid));
    const codes = atlas.codes(chapter);
    yield data(
      `${api}/`,
      codes.map((entry) => briefOf(edition, entry)),
    );
    for (const entry of codes) {
      const path = pathOf(entry);
      const replacement = atlas.replacement(entry);
      if (replacement) yield redirect(site, edition, path, pathOf(replacement));
      else yield page(path, drawCode(site, edition, chapter, entry));
      yield data(path, factsOf(site, edition, chapter, entry));
    }
    yield* redirects(site, edition, chapter, codes);
  }
}

/** What stands in an API's list of codes. */
function briefOf({ messages }: Edition, entry: AnyEntry): object {
  const { code, name, outcome, category, retry, fix } = entry;
  return { code, name, outcome, category, retry, fix, message: messages.message(entry) };
}

/** All that is known of a code, as `telerr show --json` says it. */
function factsOf({ atlas }: Site, { messages }: Edition, { details }: Chapter, entry: AnyEntry): object {
  const causes = atlas.causes(entry);
  return {
    ...entry,
    ...details(entry.code),
    ...joinsAsCodes(atlas.joins(entry)),
    ...(causes.length > 0 ? { operations: causes } : {}),
    message: messages.message(entry),
    remedy: messages.remedy(entry),
  };
}

/** Pages for other spellings and names, which lead to where the code or the API is told of. */
function* redirects(
  site: Site,
  edition: Edition,
  { api, about }: Chapter,
  codes: readonly AnyEntry[],
): Generator<EditionFile> {
  // In a file system that knows no case one would overwrite the other.
  const taken = new Set(codes.map(({ code }) => folderOf(code).toLowerCase()));
  for (const alias of about.aliases) yield redirect(site, edition, `${alias}/`, `${api}/`);
  for (const entry of codes) {
    for (const folder of (entry.aliases ?? []).map(folderOf)) {
      if (taken.has(folder.toLowerCase())) continue;
      taken.add(folder.toLowerCase());
      yield redirect(site, edition, `${api}/${folder}/`, pathOf(entry));
    }
  }
}

const redirect = ({ address }: Site, { lng }: Edition, path: string, to: string): EditionFile => ({
  path: `${lng}/${path}index.html`,
  text: drawRedirect(address, `${lng}/${to}`),
  isPage: false,
});

function drawRedirect(address: Address, to: string): string {
  return String(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address.to(to)}">
<title>${address.to(to)}</title>
<link rel="canonical" href="${address.whole(to)}">
</head>
<body><p><a href="${address.to(to)}">${address.to(to)}</a></p></body>
</html>
`);
}

/** The root of the site: a language to choose; a script takes the reader's. */
function drawEntrance(site: Site): string {
  const { address, editions } = site;
  const alternates = editions.map(
    ({ lng }) => html`<link rel="alternate" hreflang="${lng}" href="${address.whole(`${lng}/`)}">`,
  );
  return drawBare(
    site,
    "telerr",
    html`${alternates}<link rel="alternate" hreflang="x-default" href="${address.whole("")}"><link rel="canonical" href="${address.whole("")}">`,
    html`<h1 class="unseen">telerr</h1><ul class="cards" id="entrance">${languageCards(site)}</ul>`,
  );
}

/** What a host shows where no page is: in every language, a search for what was looked for. */
function drawMissing(site: Site): string {
  const parts = site.editions.map(
    (edition) =>
      html`<section lang="${edition.lng}" dir="${edition.dir}" class="missing"><h2>${edition.words.missing.title}</h2><p>${edition.words.missing.lead}</p>${searchForm(site, edition, `q-${edition.lng}`)}</section>`,
  );
  return drawBare(site, "404 – telerr", html`<meta name="robots" content="noindex">`, html`<h1>404</h1>${parts}`);
}

/** A page that is of no language. */
function drawBare(
  { address, editions, generator }: Site,
  title: string,
  head: ReturnType<typeof html>,
  main: ReturnType<typeof html>,
): string {
  return String(html`<!DOCTYPE html>
<html lang="${editions[0]?.lng ?? "en"}" dir="${editions[0]?.dir ?? "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${editions[0]?.words.lead ?? ""}">
<meta name="generator" content="${generator}">
${head}
<link rel="stylesheet" href="${address.to("style.css")}">
<link rel="icon" href="${address.to("icon.svg")}" type="image/svg+xml">
<script type="module" src="${address.to("site.js")}"></script>
</head>
<body><header><div class="bar"><a class="brand" href="${address.to("")}" dir="ltr">telerr</a></div></header><main id="main">${main}</main></body>
</html>
`);
}

/** A sitemap a language, and the list of them: one alone may hold 50,000 addresses. */
function* sitemaps(address: Address, editions: readonly Edition[], pages: readonly string[]): Generator<SiteFile> {
  const head = verbatim('<?xml version="1.0" encoding="UTF-8"?>\n');
  const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
  const parts = editions.flatMap(({ lng }) => {
    const own = pages.filter((path) => path.startsWith(`${lng}/`));
    const count = Math.ceil(own.length / mostInSitemap);
    return Array.from({ length: count }, (_, part) => ({
      path: `sitemap-${lng}${part === 0 ? "" : `-${part + 1}`}.xml`,
      paths: own.slice(part * mostInSitemap, (part + 1) * mostInSitemap),
    }));
  });
  for (const { path, paths } of parts) {
    const urls = paths.map((page) => html`<url><loc>${address.whole(page)}</loc></url>\n`);
    yield { path, text: String(html`${head}<urlset xmlns="${namespace}">\n${urls}</urlset>\n`) };
  }
  const list = parts.map(({ path }) => html`<sitemap><loc>${address.whole(path)}</loc></sitemap>\n`);
  yield {
    path: "sitemap.xml",
    text: String(html`${head}<sitemapindex xmlns="${namespace}">\n${list}</sitemapindex>\n`),
  };
}

const mostInSitemap = 50_000;

/** What agents read first: https://llmstxt.org. */
function guide({ atlas, address, editions, generator }: Site): string {
  const edition = editions.find(({ lng }) => lng === "en") ?? editions[0];
  if (!edition) return "";
  const { lng, words } = edition;
  const at = (path: string) => address.whole(`${lng}/${path}`);
  const lines = [
    "# telerr",
    "",
    `> ${words.lead}`,
    "",
    `Every code has a page at ${at("<api>/<code>/")} and the same as JSON at ${at("<api>/<code>/index.json")}: message, remedy, category, retry, fix. Languages, in place of ${lng}: ${editions.map((other) => other.lng).join(", ")}. In a folder's name, what is no letter, digit, _, . or - is written as ~ and its number in hex. Made by ${generator}.`,
    "",
    `## ${words.nav.apis}`,
    "",
    ...atlas.chapters.map(
      (chapter) =>
        `- [${chapter.about.title}](${at(`${chapter.api}/index.json`)}): ${edition.count(words.list.codes, atlas.codes(chapter).length)}`,
    ),
    "",
    `## ${words.nav.categories}`,
    "",
    ...atlas
      .categories()
      .map(
        ([category]) =>
          `- [${category}](${at(`categories/${category}/`)}): ${edition.messages.label("category", category)}`,
      ),
  ];
  return `${lines.join("\n")}\n`;
}
