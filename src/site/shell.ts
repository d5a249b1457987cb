import { filled } from "../messages/fill.ts";
import { attributes, type Content, html, json, type Markup } from "../page/markup.ts";
import type { PageHashes } from "../report/html.ts";
import type { Locale } from "../schema/locale.ts";
import type { Address } from "./address.ts";
import type { Atlas, Chapter } from "./atlas.ts";
import type { Edition } from "./edition.ts";

/** What all pages of a site share. */
export interface Site {
  readonly atlas: Atlas;
  readonly address: Address;
  readonly editions: readonly Edition[];
  /** What one's own catalogues say in every language, also in one that the site is not in. */
  readonly messages: readonly Locale[];
  /** How the policy of a page names what stands in a report. */
  readonly hashes: PageHashes;
  /** What made the pages, as `telerr 1.2.3`. */
  readonly generator: string;
}

export interface Crumb {
  /** Below the language. */
  readonly path: string;
  readonly text: Content;
}

/** One page: what it says, and where it stands below its language. */
export interface PageContent {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs?: readonly Crumb[];
  /** Its facts for search engines. */
  readonly data?: unknown;
  readonly main: Content;
  /** What its colour says: whether to try again. */
  readonly tone?: string;
  /** What else its head and its policy need. */
  readonly head?: Content;
  readonly policy?: string;
  /** What a link to the same as JSON says, where that is beside it. */
  readonly json?: string;
}

/** Nothing from elsewhere loads, runs or is asked for. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/** A list that has other pages loads them when it is narrowed. */
export const listPolicy = `${policy}; connect-src 'self'`;

/** An API for search engines, as what has terms. */
export const termSetOf = ({ address }: Site, { lng }: Edition, { api, about }: Chapter): object => ({
  "@context": "https://schema.org",
  "@type": "DefinedTermSet",
  name: about.title,
  inLanguage: lng,
  url: address.whole(`${lng}/${api}/`),
});

/** A page of a site in one language. */
export function drawPage(site: Site, edition: Edition, page: PageContent): string {
  const { address, editions } = site;
  const { lng, dir, words } = edition;
  const home = `${lng}/`;
  const here = home + page.path;
  const alternates = editions.map(
    (other) =>
      html`<link rel="alternate" hreflang="${other.lng}" href="${address.whole(`${other.lng}/${page.path}`)}">`,
  );
  const first = editions[0] ?? edition;
  const others = editions.map((other) =>
    other === edition
      ? html`<li><span aria-current="true">${other.name}</span></li>`
      : html`<li><a href="${address.to(`${other.lng}/${page.path}`)}" hreflang="${other.lng}" lang="${other.lng}" dir="${other.dir}">${other.name}</a></li>`,
  );
  return String(html`<!DOCTYPE html>
<html lang="${lng}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.policy ?? policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="generator" content="${site.generator}">
<link rel="canonical" href="${address.whole(here)}">
${alternates}<link rel="alternate" hreflang="x-default" href="${address.whole(`${first.lng}/${page.path}`)}">
${page.json ? html`<link rel="alternate" type="application/json" href="${address.to(`${here}index.json`)}">` : undefined}
<link rel="stylesheet" href="${address.to("style.css")}">
<link rel="icon" href="${address.to("icon.svg")}" type="image/svg+xml">
<script type="module" src="${address.to("site.js")}"></script>
${page.data === undefined ? undefined : html`<script type="application/ld+json">${json(page.data)}</script>`}${page.head}
</head>
<body${attributes({ class: page.tone })}>
<a class="skip" href="#main">${words.nav.skip}</a>
<header><div class="bar"><a class="brand" href="${address.to(home)}" dir="ltr">telerr</a>
<nav aria-label="${words.nav.site}"><ul>${navigation(site, edition, page.path)}</ul></nav>
${["", "tools/"].includes(page.path) ? undefined : searchForm(site, edition)}</div></header>
<main id="main" tabindex="-1">
${page.crumbs && html`<nav class="crumbs" aria-label="${words.nav.path}"><ol>${[{ path: "", text: words.nav.apis }, ...page.crumbs].map(({ path, text }) => html`<li><a href="${address.to(home + path)}">${text}</a></li>`)}</ol></nav>`}
${page.main}
</main>
<footer><div class="bar">${editions.length > 1 ? html`<nav aria-label="${words.nav.languages}"><ul>${others}<li><a href="${address.to(`${home}languages/`)}">${words.nav.languages}</a></li></ul></nav>` : undefined}
<p>${page.json ? html`<a href="${address.to(`${here}index.json`)}">${page.json}</a> · ` : undefined}${made(edition, site.generator)}</p></div></footer>
</body>
</html>
`);
}

/** A form that leads to the page that searches; without scripts it leads there, too. */
export function searchForm({ address }: Site, { lng, labels }: Edition, id = "q"): Markup {
  const { prompt } = labels.picker;
  // Of several on a page one is the landmark.
  const role = id === "q" ? "search" : undefined;
  return html`<form class="search"${attributes({ role })} action="${address.to(`${lng}/tools/`)}"><label class="unseen" for="${id}">${prompt}</label><input id="${id}" name="q" type="search" placeholder="${prompt}" autocomplete="off" dir="auto"><button type="submit">${prompt}</button></form>`;
}

function navigation({ atlas, address }: Site, { lng, words: { nav } }: Edition, path: string): Markup[] {
  const matrices = atlas.chapters.filter(({ grid }) => grid);
  const links: (readonly [path: string, text: string])[] = [
    ["", nav.apis],
    ["categories/", nav.categories],
    ...(atlas.concepts.length > 0 ? [["concepts/", nav.concepts] as const] : []),
    ...matrices.slice(0, 1).map(({ api }) => [`matrix/${api}/`, nav.matrix] as const),
    ["tools/", nav.tools],
  ];
  return links.map(
    ([to, text]) =>
      html`<li><a href="${address.to(`${lng}/${to}`)}"${attributes({ "aria-current": to === path ? "page" : undefined })}>${text}</a></li>`,
  );
}

function made({ words }: Edition, generator: string): Content {
  const [before = "", behind = ""] = filled(words.made, { generator: "\n" }).split("\n");
  return [before, html`<bdi>${generator}</bdi>`, behind];
}
