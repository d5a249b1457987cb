// The pages that lead to codes: by API, by category, by what they mean, by state and reason; and those around them.
import { citationOf } from "../catalogue/about.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { type Content, html } from "../page/markup.ts";
import type { Category } from "../schema/vocabulary.ts";
import type { Chapter, Concept, Grid } from "./atlas.ts";
import { codeLink, codeTable, filterForm, hrefOf } from "./codes.ts";
import { type Edition, literal } from "./edition.ts";
import { drawPage, type Site, searchForm } from "./shell.ts";

/** The first page of a language: its APIs. */
export function drawHome(site: Site, edition: Edition): string {
  const { words, lng } = edition;
  const { chapters } = site.atlas;
  const cards = chapters.map((chapter) => {
    const { api, about } = chapter;
    return html`<li><a href="${site.address.to(`${lng}/${api}/`)}"><strong><bdi>${about.title}</bdi></strong><span>${edition.count(words.list.codes, site.atlas.codes(chapter).length)}</span></a><span class="source"><bdi>${citationOf(about.source)}</bdi></span></li>`;
  });
  return drawPage(site, edition, {
    path: "",
    title: `telerr: ${words.lead}`,
    description: words.lead,
    data: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: "telerr",
      description: words.lead,
      inLanguage: lng,
    },
    main: html`<div class="hero"><h1>${words.lead}</h1>${searchForm(site, edition, "find")}<p><a href="${site.address.to(`${lng}/tools/`)}">${words.tools.lead}</a></p></div>
<section><h2>${words.nav.apis}</h2><ul class="cards">${cards}</ul></section>
${site.atlas.concepts.length > 0 ? html`<section><h2>${words.nav.concepts}</h2>${conceptLinks(site, edition)}</section>` : undefined}
<section><h2>${words.nav.categories}</h2>${categoryLinks(site, edition)}</section>`,
  });
}

/** All codes of an API. */
export function drawChapter(site: Site, edition: Edition, chapter: Chapter): string {
  const { words } = edition;
  const { api, about, entries, grid } = chapter;
  const total = edition.count(words.list.codes, site.atlas.codes(chapter).length);
  const operations = about.operations
    .map(
      (operation) =>
        [
          operation,
          entries.filter((entry) => site.atlas.causes(entry).some((cause) => cause.operation === operation)),
        ] as const,
    )
    .filter(([, documented]) => documented.length > 0);
  return drawPage(site, edition, {
    path: `${api}/`,
    title: `${about.title} – telerr`,
    description: `${about.title}. ${total}. ${words.lead}`,
    crumbs: [{ path: `${api}/`, text: about.title }],
    json: true,
    data: { "@context": "https://schema.org", "@type": "DefinedTermSet", name: about.title, inLanguage: edition.lng },
    main: html`<h1>${about.title}</h1>
<p class="lead">${total}</p>
<dl class="facts"><div><dt>${edition.label("source")}</dt><dd><cite><bdi>${citationOf(about.source)}</bdi></cite></dd></div><div><dt>API</dt><dd>${literal([api, ...about.aliases].join(" · "))}</dd></div></dl>
${grid && html`<section><h2>${words.nav.matrix}</h2>${drawGrid(site, edition, grid)}</section>`}
<section><h2 id="list">${edition.report.column.code}</h2>${filterForm(edition, entries, ["category", "retry", "fix"])}
${codeTable(site, edition, entries, false)}</section>
${operations.length > 0 ? html`<section><h2>${words.list.operations}</h2><dl class="facts">${operations.map(([operation, documented]) => html`<div><dt>${literal(operation)}</dt><dd>${documented.map((entry, index) => [index > 0 ? " · " : "", codeLink(site, edition, entry)])}</dd></div>`)}</dl></section>` : undefined}`,
  });
}

const categoryLinks = ({ atlas, address }: Site, edition: Edition): Content =>
  html`<ul class="links">${atlas.categories().map(([category, entries]) => html`<li><a href="${address.to(`${edition.lng}/categories/${category}/`)}">${edition.messages.label("category", category)}</a> <span class="n">${edition.number(entries.length)}</span></li>`)}</ul>`;

const conceptLinks = (site: Site, edition: Edition): Content =>
  html`<ul class="links wide">${site.atlas.concepts.map((concept) => html`<li><a href="${site.address.to(`${edition.lng}/concepts/${concept.name}/`)}">${edition.conceptName(concept.name)}</a> <span class="n">${edition.number(concept.entries.length)}</span></li>`)}</ul>`;

export function drawCategories(site: Site, edition: Edition): string {
  const { nav, categories, list } = edition.words;
  const { label } = edition.messages;
  const cards = site.atlas
    .categories()
    .map(
      ([category, entries]) =>
        html`<li><a href="${site.address.to(`${edition.lng}/categories/${category}/`)}"><strong>${label("category", category)}</strong>${literal(category)}<span>${edition.count(list.codes, entries.length)}</span></a></li>`,
    );
  return drawPage(site, edition, {
    path: "categories/",
    title: `${nav.categories} – telerr`,
    description: categories.lead,
    crumbs: [{ path: "categories/", text: nav.categories }],
    main: html`<h1>${nav.categories}</h1><p class="lead">${categories.lead}</p><ul class="cards">${cards}</ul>`,
  });
}

/** The codes of a category, of all APIs. */
export function drawCategory(site: Site, edition: Edition, category: Category, entries: readonly AnyEntry[]): string {
  const { words, messages, report } = edition;
  const title = messages.label("category", category);
  const path = `categories/${category}/`;
  return drawPage(site, edition, {
    path,
    title: `${title} (${category}) – telerr`,
    description: `${title}. ${edition.count(words.list.codes, entries.length)}`,
    crumbs: [
      { path: "categories/", text: words.nav.categories },
      { path, text: title },
    ],
    main: html`<h1>${title} <code dir="ltr">${category}</code></h1><p class="lead">${edition.count(words.list.codes, entries.length)}</p>
<section><h2 id="list">${report.column.code}</h2>${filterForm(edition, entries, ["retry", "fix"])}
${codeTable(site, edition, entries, true)}</section>`,
  });
}

export function drawConcepts(site: Site, edition: Edition): string {
  const { nav, concepts } = edition.words;
  return drawPage(site, edition, {
    path: "concepts/",
    title: `${nav.concepts} – telerr`,
    description: concepts.lead,
    crumbs: [{ path: "concepts/", text: nav.concepts }],
    main: html`<h1>${nav.concepts}</h1><p class="lead">${concepts.lead}</p>${conceptLinks(site, edition)}`,
  });
}

/** What means the same in several APIs. */
export function drawConcept(site: Site, edition: Edition, { name, entries }: Concept): string {
  const { nav, concepts } = edition.words;
  const title = edition.conceptName(name);
  const path = `concepts/${name}/`;
  return drawPage(site, edition, {
    path,
    title: `${title} – ${nav.concepts} – telerr`,
    description: `${title}. ${concepts.lead}`,
    crumbs: [
      { path: "concepts/", text: nav.concepts },
      { path, text: title },
    ],
    main: html`<h1>${title}</h1><p class="lead">${concepts.lead}</p>
<section><h2 id="list">${edition.report.column.code}</h2>${codeTable(site, edition, entries, true)}</section>`,
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
    crumbs: [
      { path: `${api}/`, text: about.title },
      { path, text: nav.matrix },
    ],
    main: html`<h1>${nav.matrix}</h1><p class="lead">${matrix.lead}</p>${drawGrid(site, edition, grid)}`,
  });
}

function drawGrid(site: Site, edition: Edition, { states, reasons, at }: Grid): Content {
  const { messages, words, report } = edition;
  const rules = [...new Set(reasons.map(({ retry }) => retry))];
  const keys = rules.map((retry) => html`<li><span class="dot ${retry}"></span>${messages.label("retry", retry)}</li>`);
  const heads = states.map(
    (state) =>
      html`<th scope="col">${codeLink(site, edition, state)}<span>${edition.said(state, "message")}</span></th>`,
  );
  const rows = reasons.map((reason) => {
    const cells = states.map((state, column) => {
      const entry = at(state, reason);
      const href = entry && hrefOf(site, edition, entry);
      return entry && href !== undefined
        ? html`<td class="s${column} ${entry.retry}"><a href="${href}" dir="ltr">${entry.code}</a></td>`
        : html`<td></td>`;
    });
    return html`<tr><th scope="row">${codeLink(site, edition, reason)} <span>${edition.said(reason, "message")}</span></th>${cells}</tr>
`;
  });
  return html`<ul class="key">${keys}</ul><p class="note">${words.matrix.key}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.nav.matrix}"><table class="grid"><thead><tr><th scope="col">${report.column.reason}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

export function drawLanguages(site: Site, edition: Edition): string {
  const { nav, languages } = edition.words;
  const items = site.editions.map(
    ({ lng, dir, name, words }) =>
      html`<li><a href="${site.address.to(`${lng}/`)}" hreflang="${lng}" lang="${lng}" dir="${dir}"><strong>${name}</strong><span>${words.lead}</span></a></li>`,
  );
  return drawPage(site, edition, {
    path: "languages/",
    title: `${nav.languages} – telerr`,
    description: languages.lead,
    crumbs: [{ path: "languages/", text: nav.languages }],
    main: html`<h1>${nav.languages}</h1><p class="lead">${languages.lead}</p><ul class="cards">${items}</ul>`,
  });
}
