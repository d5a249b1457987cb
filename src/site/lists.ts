// The pages that lead to codes: by API, by category, by what they mean, by state and reason; and those around them.
import { citationOf } from "../catalogue/about.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { type Content, html, type Markup } from "../page/markup.ts";
import type { Category } from "../schema/vocabulary.ts";
import type { Chapter, Concept, Grid } from "./atlas.ts";
import { codeLink, drawList, hrefOf, rangeOf } from "./codes.ts";
import { type Edition, literal } from "./edition.ts";
import { miniature, shareKey, shares, toneOf } from "./figures.ts";
import { partsOf } from "./parts.ts";
import { drawPage, listPolicy, type Site, searchForm, termSetOf } from "./shell.ts";

/** A page with its folder, below its language. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** The first page of a language: its APIs. */
export function drawHome(site: Site, edition: Edition): string {
  const { words, lng } = edition;
  const { chapters, concepts } = site.atlas;
  const to = (path: string) => site.address.to(`${lng}/${path}`);
  const cards = chapters.map((chapter) => {
    const { api, about, entries } = chapter;
    const sample = bestKnown(entries);
    return html`<li><a href="${to(`${api}/`)}"><strong><bdi>${about.title}</bdi></strong><span>${edition.count(words.list.codes, site.atlas.codes(chapter).length)}</span></a>${shares(entries)}${sample && html`<p class="sample">${codeLink(site, edition, sample)} ${edition.said(sample, "message")}</p>`}</li>`;
  });
  const grids = chapters.filter(({ grid }) => grid);
  const maps = grids.map(
    ({ api, grid }) =>
      grid &&
      html`<figure><a href="${to(`matrix/${api}/`)}">${miniature(grid)}<figcaption>${words.nav.matrix}</figcaption></a></figure>`,
  );
  const { tools } = words;
  const work = [
    ["decode", tools.decode],
    ["report", tools.report],
  ].map(([id, text]) => html`<li><a href="${to(`tools/#${id}`)}">${text}</a></li>`);
  return drawPage(site, edition, {
    path: "",
    title: `telerr: ${words.lead}`,
    description: words.lead,
    data: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: "telerr",
      url: site.address.whole(`${lng}/`),
      description: words.lead,
      inLanguage: lng,
    },
    main: html`<div class="hero"><div><h1>${words.lead}</h1>${searchForm(site, edition, "find")}<ul class="work">${work}</ul><p class="note">${tools.private}</p></div>${maps.slice(0, 1)}</div>
<section><h2>${words.nav.apis}</h2>${shareKey(edition, everything(site), false)}<ul class="cards">${cards}</ul></section>
${concepts.length > 0 ? html`<section><h2>${words.nav.concepts}</h2><p class="note">${words.concepts.lead}</p>${conceptLinks(site, edition, mostOnHome)}</section>` : undefined}
<section><h2>${words.nav.categories}</h2><p class="note">${words.categories.lead}</p>${categoryLinks(site, edition)}</section>`,
  });
}

const everything = ({ atlas }: Site) => atlas.chapters.flatMap(({ entries }) => entries);

/** The error that most is known of: an example of what the pages of an API say. */
function bestKnown(entries: readonly AnyEntry[]): AnyEntry | undefined {
  const errors = entries.filter(({ outcome }) => outcome === "error");
  const known = errors.map((entry) => Object.values(entry).filter((value) => value !== undefined).length);
  return errors[known.indexOf(Math.max(...known))];
}

/** All codes of an API. */
export function drawChapter(site: Site, edition: Edition, chapter: Chapter): readonly SitePage[] {
  const { words } = edition;
  const { api, about, entries, grid } = chapter;
  const total = edition.count(words.list.codes, site.atlas.codes(chapter).length);
  const parts = partsOf(entries, (part) => (part === 1 ? `${api}/` : `lists/${api}/${part}/`));
  return parts.map((part, at) => {
    const title = at === 0 ? about.title : `${about.title}: ${rangeOf(part, false)}`;
    const list = drawList(site, edition, { parts, part, withApi: false, filter: ["category", "retry", "fix"] });
    const intro = html`<p class="lead"><cite><bdi>${citationOf(about.source)}</bdi></cite></p>
<div class="overview">${shares(entries)}${shareKey(edition, entries)}</div>
${grid && html`<section><h2>${words.nav.matrix}</h2>${drawGrid(site, edition, grid)}</section>`}`;
    return {
      path: part.path,
      text: drawPage(site, edition, {
        path: part.path,
        title: `${title} – telerr`,
        description: `${title}. ${total}. ${words.lead}`,
        crumbs: [{ path: `${api}/`, text: about.title }],
        ...(parts.length > 1 ? { policy: listPolicy } : {}),
        ...(at === 0 ? { json: words.list.json, data: termSetOf(site, edition, chapter) } : {}),
        main: html`<h1>${about.title} ${literal([api, ...about.aliases].join(" · "))}</h1>
${at === 0 ? intro : undefined}
${list}
${at === 0 ? operations(site, edition, chapter) : undefined}`,
      }),
    };
  });
}

function operations(site: Site, edition: Edition, { about, entries }: Chapter): Content {
  const rows = about.operations.flatMap((operation) => {
    const own = entries.filter((entry) => site.atlas.causes(entry).some((cause) => cause.operation === operation));
    if (own.length === 0) return [];
    const codes = own.map((entry, index) => [index > 0 ? " · " : "", codeLink(site, edition, entry)]);
    return [html`<div><dt>${literal(operation)}</dt><dd>${codes}</dd></div>`];
  });
  return rows.length === 0
    ? undefined
    : html`<section><h2>${edition.label("operations")}</h2><dl class="facts">${rows}</dl></section>`;
}

const categoryLinks = ({ atlas, address }: Site, edition: Edition): Content =>
  html`<ul class="links">${atlas.categories().map(([category, entries]) => html`<li><a href="${address.to(`${edition.lng}/categories/${category}/`)}">${edition.messages.label("category", category)} <span class="n">${edition.number(entries.length)}</span></a></li>`)}</ul>`;

/** Links to what means the same; where only so many are wanted, to those that most codes have, and to all. */
function conceptLinks({ atlas, address }: Site, edition: Edition, most = atlas.concepts.length): Content {
  const to = (path: string) => address.to(`${edition.lng}/concepts/${path}`);
  const number = (value: number) => html` <span class="n">${edition.number(value)}</span>`;
  const shown = [...atlas.concepts].sort((a, b) => b.entries.length - a.entries.length).slice(0, most);
  const links = (most < atlas.concepts.length ? shown : atlas.concepts).map(
    ({ name, entries }) =>
      html`<li><a href="${to(`${name}/`)}">${edition.conceptName(name)}</a>${number(entries.length)}</li>`,
  );
  const all = html`<p><a href="${to("")}">${edition.words.list.all}</a>${number(atlas.concepts.length)}</p>`;
  return html`<ul class="links wide">${links}</ul>${most < atlas.concepts.length ? all : undefined}`;
}

// As many as make whole rows.
const mostOnHome = 12;

export function drawCategories(site: Site, edition: Edition): string {
  const { nav, categories, list } = edition.words;
  const { label } = edition.messages;
  const cards = site.atlas
    .categories()
    .map(
      ([category, entries]) =>
        html`<li><a href="${site.address.to(`${edition.lng}/categories/${category}/`)}"><strong>${label("category", category)}</strong>${literal(category)}<span>${edition.count(list.codes, entries.length)}</span></a>${shares(entries)}</li>`,
    );
  return drawPage(site, edition, {
    path: "categories/",
    title: `${nav.categories} – telerr`,
    description: categories.lead,
    main: html`<h1>${nav.categories}</h1><p class="lead">${categories.lead}</p>${shareKey(edition, everything(site), false)}<ul class="cards">${cards}</ul>`,
  });
}

/** The codes of a category, of all APIs. */
export function drawCategory(
  site: Site,
  edition: Edition,
  category: Category,
  entries: readonly AnyEntry[],
): readonly SitePage[] {
  const { words, messages } = edition;
  const name = messages.label("category", category);
  const total = edition.count(words.list.codes, entries.length);
  const parts = partsOf(entries, (part) => `categories/${category}/${part === 1 ? "" : `${part}/`}`);
  return parts.map((part, at) => {
    const title = at === 0 ? `${name} (${category})` : `${name}: ${rangeOf(part, true)}`;
    const list = drawList(site, edition, { parts, part, withApi: true, filter: ["retry", "fix"] });
    return {
      path: part.path,
      text: drawPage(site, edition, {
        path: part.path,
        title: `${title} – telerr`,
        description: `${title}. ${total}. ${words.categories.lead}`,
        crumbs: [{ path: "categories/", text: words.nav.categories }],
        ...(parts.length > 1 ? { policy: listPolicy } : {}),
        main: html`<h1>${name} ${literal(category)}</h1>
<div class="overview">${shares(entries)}${shareKey(edition, entries)}</div>
${list}`,
      }),
    };
  });
}

export function drawConcepts(site: Site, edition: Edition): string {
  const { nav, concepts } = edition.words;
  return drawPage(site, edition, {
    path: "concepts/",
    title: `${nav.concepts} – telerr`,
    description: concepts.lead,
    main: html`<h1>${nav.concepts}</h1><p class="lead">${concepts.lead}</p>${conceptLinks(site, edition)}`,
  });
}

/** What means the same in several APIs. */
export function drawConcept(site: Site, edition: Edition, { name, entries }: Concept): string {
  const { nav, concepts, list } = edition.words;
  const title = edition.conceptName(name);
  const path = `concepts/${name}/`;
  const part = { path, entries };
  return drawPage(site, edition, {
    path,
    title: `${title} – ${nav.concepts} – telerr`,
    description: `${title}. ${edition.count(list.codes, entries.length)}. ${concepts.lead}`,
    crumbs: [{ path: "concepts/", text: nav.concepts }],
    main: html`<h1>${title}</h1>
${drawList(site, edition, { parts: [part], part, withApi: true, filter: [] })}`,
  });
}

/** States and reasons as a table: its colour says whether to try again, its depth how far it got. */
export function drawMatrix(site: Site, edition: Edition, { api, about }: Chapter, grid: Grid): string {
  const { nav, matrix } = edition.words;
  const path = `matrix/${api}/`;
  return drawPage(site, edition, {
    path,
    title: `${nav.matrix} – ${about.title}`,
    description: matrix.lead,
    crumbs: [{ path: `${api}/`, text: about.title }],
    main: html`<h1>${nav.matrix}</h1><p class="lead">${matrix.lead}</p>${drawGrid(site, edition, grid)}`,
  });
}

function drawGrid(site: Site, edition: Edition, { states, reasons, at }: Grid): Content {
  const { words, report } = edition;
  const composed = states.flatMap((state) => reasons.flatMap((reason) => at(state, reason) ?? []));
  const heads = states.map(
    (state) =>
      html`<th scope="col">${codeLink(site, edition, state)}<span>${edition.said(state, "message")}</span></th>`,
  );
  const rows = reasons.map((reason) => {
    const cells = states.map((state, column) => {
      const entry = at(state, reason);
      const href = entry && hrefOf(site, edition, entry);
      return entry && href !== undefined
        ? html`<td class="s${column} ${toneOf(entry)}"><a href="${href}" dir="ltr">${entry.code}</a></td>`
        : html`<td></td>`;
    });
    return html`<tr><th scope="row">${codeLink(site, edition, reason)} <span>${edition.said(reason, "message")}</span></th>${cells}</tr>
`;
  });
  return html`${shareKey(edition, composed)}<p class="note">${words.matrix.key}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.nav.matrix}"><table class="grid"><thead><tr><th scope="col">${report.column.reason}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The languages to choose from, each in its own words. */
export const languageCards = ({ address, editions }: Site): readonly Markup[] =>
  editions.map(
    ({ lng, dir, name, words }) =>
      html`<li><a href="${address.to(`${lng}/`)}" hreflang="${lng}" lang="${lng}" dir="${dir}"><strong>${name}</strong><span>${words.lead}</span></a></li>`,
  );

export function drawLanguages(site: Site, edition: Edition): string {
  const { nav, languages } = edition.words;
  return drawPage(site, edition, {
    path: "languages/",
    title: `${nav.languages} – telerr`,
    description: languages.lead,
    main: html`<h1>${nav.languages}</h1><p class="lead">${languages.lead}</p><ul class="cards">${languageCards(site)}</ul>`,
  });
}
