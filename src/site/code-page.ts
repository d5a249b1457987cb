import { citationOf } from "../catalogue/about.ts";
import { operationsByCause } from "../catalogue/causes.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Mapped } from "../catalogue/mapped.ts";
import { directionOf } from "../compile/language.ts";
import { duration } from "../messages/duration.ts";
import { inARow } from "../messages/in-a-row.ts";
import { permitted } from "../messages/permitted.ts";
import { attributes, type Content, html, type Markup } from "../page/markup.ts";
import { parametersOf } from "../schema/parameters.ts";
import { partOf } from "../schema/parts.ts";
import { pathOf } from "./address.ts";
import type { Chapter } from "./atlas.ts";
import { codeLink, codeList } from "./codes.ts";
import { type Edition, english, literal } from "./edition.ts";
import { toneOf } from "./figures.ts";
import { drawPage, type Site, termSetOf } from "./shell.ts";

const longestDescription = 300;
// What fits beside the facts.
const longestTest = 72;

type Fact = readonly [label: string, value: Content];

/** The page of one code in one language. */
export function drawCode(site: Site, edition: Edition, chapter: Chapter, entry: AnyEntry): string {
  const { words } = edition;
  const { about } = chapter;
  const name = edition.codeName(entry);
  const message = edition.message(entry);
  const remedy = edition.said(entry, "remedy");
  const told = inARow([message, edition.messages.remedy(entry)].filter((text) => text !== undefined));
  const description = told.length > longestDescription ? `${told.slice(0, longestDescription - 1).trimEnd()}…` : told;
  const path = pathOf(entry);
  const notes = edition.notes(entry, about.standard === true);
  return drawPage(site, edition, {
    path,
    title: `${name}: ${message} – ${about.title}`,
    description,
    crumbs: [{ path: `${entry.api}/`, text: about.title }],
    json: words.code.json,
    tone: toneOf(entry),
    data: {
      "@context": "https://schema.org",
      "@type": "TechArticle",
      headline: `${name}: ${message}`,
      description,
      inLanguage: edition.lng,
      url: site.address.whole(`${edition.lng}/${path}`),
      about: {
        "@type": "DefinedTerm",
        termCode: entry.code,
        name: entry.name ?? entry.code,
        inDefinedTermSet: termSetOf(site, edition, chapter),
      },
    },
    main: html`<article class="code">
<div class="answer"><h1><span class="name">${edition.codeTitle(entry)}</span> ${edition.said(entry, "message")}</h1>
${remedy && html`<section class="remedy"><h2>${edition.label("remedy")}</h2><p>${remedy}</p></section>`}
${notes.map((note) => html`<p class="note">${note}</p>`)}</div>
${verdict(site, edition, entry)}
<div class="more">
${handling(site, edition, chapter, entry)}
${vendor(edition, chapter, entry)}
${operations(site, edition, entry)}
${standards(site, edition, entry)}</div>
<div class="others">
${elsewhere(site, edition, entry)}</div>
</article>`,
  });
}

/** What kind of failure it is, whether to try again, who can fix it: what a program acts on; then all other facts. */
function verdict(site: Site, edition: Edition, entry: AnyEntry): Markup {
  const { labels, messages, report } = edition;
  const { column } = report;
  const { category, retry, fix } = entry;
  const isError = entry.outcome === "error";
  const parameters = parametersOf(entry.parameter);
  const chosen = (text: string, value: string, href?: string) =>
    html`${href === undefined ? html`<strong>${text}</strong>` : html`<a href="${href}"><strong>${text}</strong></a>`} ${literal(value)}`;
  const categoryHref = site.address.to(`${edition.lng}/categories/${category}/`);
  const rows: readonly (Fact | undefined)[] = [
    [column.category, chosen(messages.label("category", category), category, categoryHref)],
    isError
      ? [column.retry, [html`<span class="dot"></span>`, chosen(messages.label("retry", retry), retry)]]
      : undefined,
    entry.wait === undefined ? undefined : [edition.label("wait"), duration(entry.wait, edition.lng)],
    isError && fix ? [column.fix, chosen(messages.label("fix", fix), fix)] : undefined,
    parameters.length > 0 ? [edition.label("parameter"), separated(parameters.map(literal))] : undefined,
    entry.constraint && [edition.label("permitted"), permitted(entry.constraint, labels, messages)],
    entry.http === undefined ? undefined : [edition.label("http"), literal(String(entry.http))],
    ...(["q850", "sip"] as const).map((standard): Fact | undefined => {
      const value = entry[standard];
      return value === undefined ? undefined : [edition.label(standard), standardCode(site, edition, standard, value)];
    }),
    entry.aliases && [edition.label("aliases"), separated(entry.aliases.map(literal))],
    entry.docs === undefined ? undefined : [edition.label("docs"), link(entry.docs)],
  ];
  return html`<dl class="verdict">${factRows(rows)}</dl>`;
}

/** A standard's own number; where the site tells of that standard, it leads there. */
function standardCode(site: Site, edition: Edition, api: string, value: number): Content {
  const entry = site.atlas.chapter(api)?.entries.find(({ code }) => code === String(value));
  return entry ? codeLink(site, edition, entry) : literal(String(value));
}

function factRows(rows: readonly (Fact | undefined)[]): Content {
  return rows.map((row) => row && html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>`);
}

function section(title: string, content: Content): Content {
  return content && html`<section><h2>${title}</h2>${content}</section>`;
}

const link = (address: string): Markup => html`<a href="${address}" rel="external">${literal(address)}</a>`;

const separated = (items: readonly Markup[]): Content => items.map((item, index) => [index > 0 ? " · " : "", item]);

/** How a program knows the code: what is copied with a click. */
function handling({ atlas }: Site, edition: Edition, { isOwn }: Chapter, entry: AnyEntry): Content {
  const { api } = entry;
  const parts = [
    ["decoded.state?.code", entry.state],
    ["decoded.reason?.code", entry.reason],
  ] as const;
  const whole = entry.state && entry.reason ? parts : ([[entryPart(entry), entry]] as const);
  const members = whole.map(([path, part]) => [path, part && atlas.memberOf(part)] as const);
  if (members.some(([, member]) => member === undefined)) return undefined;
  const enums = [...new Set(members.map(([, member = ""]) => member.split(".")[0]))];
  const from = isOwn ? `./${api}/index.js` : "telerr";
  const read = isOwn ? "decode(reply)" : `decode(reply, { api: ${JSON.stringify(api)} })`;
  const tests = [...guards[entry.outcome], ...members.map(([path, member]) => `${path} === ${member}`)];
  const inLine = tests.join(" && ");
  const snippet = `import { ${["decode", ...enums].join(", ")} } from "${from}";

const decoded = ${read};
if (${inLine.length > longestTest ? `\n  ${tests.join(" &&\n  ")}\n` : inLine}) {
  // …
}`;
  const { words } = edition;
  // A script puts a button behind each.
  const copied = attributes({ class: "copied", "data-copy": words.code.copy, "data-copied": words.code.copied });
  return section(
    words.code.handle,
    html`<p class="member"><span>${edition.label("name")}</span>${members.map(([, member]) => html` <span${copied}>${literal(member ?? "")}</span>`)}</p><div${copied}><pre dir="ltr" tabindex="0"><code>${snippet}</code></pre></div>`,
  );
}

/** A state or a reason stands in no reply alone. */
const entryPart = ({ code, outcome }: AnyEntry): string => {
  const part = partOf(code);
  if (part !== "status") return `decoded.${part}?.code`;
  return outcome === "pending" ? "decoded.raw" : "decoded.code";
};

/** What has to hold of the answer before it is asked for the code. */
const guards = { success: [], error: ['decoded.outcome === "error"'], pending: ['decoded.why === "pending"'] };

/** The vendor's own words, in their language, and what is wrong in them. */
function vendor(edition: Edition, chapter: Chapter, entry: AnyEntry): Content {
  const { about, details } = chapter;
  const texts = [entry.title, entry.text].filter((text) => text !== undefined);
  const { erratum, seen } = details(entry.code);
  const notes: readonly (Fact | undefined)[] = [
    erratum && [
      edition.label("erratum"),
      html`<span lang="${about.language}" dir="${directionOf(about.language)}"><del>${erratum.wrong}</del> <ins>${erratum.right}</ins></span> · ${edition.labels.basis[erratum.basis]}`,
    ],
    entry.doubtful === undefined ? undefined : [edition.label("doubtful"), english(entry.doubtful)],
    seen && [
      edition.label("seen"),
      seen.map((place, index) => [index > 0 ? " · " : "", isLink(place) ? link(place) : english(place)]),
    ],
    entry.provenance === "later"
      ? undefined
      : [edition.label("source"), html`<cite><bdi>${citationOf(about.source)}</bdi></cite>`],
  ];
  const { language } = about;
  const parts = [entry.state, entry.reason].filter((part) => part !== undefined);
  const quotes = (texts.length > 0 ? texts : parts.flatMap(({ text }) => text ?? [])).map(
    (text) => html`<blockquote lang="${language}" dir="${directionOf(language)}"><p>${text}</p></blockquote>`,
  );
  return section(edition.words.code.vendor, [quotes, html`<dl class="facts">${factRows(notes)}</dl>`]);
}

const isLink = (text: string) => /^https?:\/\/\S+$/i.test(text);

function operations({ atlas }: Site, edition: Edition, entry: AnyEntry): Content {
  const causes = atlas.causes(entry);
  if (causes.length === 0) return undefined;
  const { language } = atlas.chapter(entry.api)?.about ?? { language: "en" };
  const rows = [...operationsByCause(causes)].map(
    ([cause, names]) =>
      html`<div><dt>${separated(names.map(literal))}</dt><dd lang="${language}" dir="${directionOf(language)}">${cause}</dd></div>`,
  );
  return section(edition.words.code.operations, html`<dl class="facts causes">${rows}</dl>`);
}

/** What it is made of, what means the same in other APIs, and what is like it in its own. */
function elsewhere(site: Site, edition: Edition, entry: AnyEntry): Content {
  const listed = (title: string, entries: readonly AnyEntry[], withApi: boolean) =>
    entries.length > 0 ? section(title, codeList(site, edition, entries, withApi)) : undefined;
  const parts = [entry.state, entry.reason].filter((part) => part !== undefined);
  const { equivalents, near } = site.atlas.joins(entry);
  return [
    listed(edition.words.code.composed, parts, false),
    listed(edition.label("equivalents"), equivalents, true),
    listed(edition.label("near"), near, true),
    listed(edition.label("related"), site.atlas.related(entry), false),
  ];
}

/** What other standards make of the code, and of which of theirs they make it. */
function standards(site: Site, edition: Edition, entry: AnyEntry): Content {
  const { mapped } = site.atlas.joins(entry);
  const isThis = ({ api, code }: AnyEntry) => api === entry.api && code === entry.code;
  const [becomes, comesFrom] = [mapped.filter(({ from }) => isThis(from)), mapped.filter(({ to }) => isThis(to))];
  return [mappings(site, edition, "becomes", becomes), mappings(site, edition, "comesFrom", comesFrom)];
}

/** One direction, by the sections that say it. */
function mappings(site: Site, edition: Edition, field: "becomes" | "comesFrom", rows: readonly Mapped[]): Content {
  if (rows.length === 0) return undefined;
  const bySource = new Map<string, { readonly row: Mapped; readonly entries: AnyEntry[] }>();
  for (const row of rows) {
    const said = `${row.source} ${row.when}`;
    const same = bySource.get(said) ?? { row, entries: [] };
    same.entries.push(field === "becomes" ? row.to : row.from);
    bySource.set(said, same);
  }
  const lists = [...bySource.values()].map(
    ({ row: { source, docs, when }, entries }) =>
      html`<p><cite><a href="${docs}" rel="external">${literal(source)}</a></cite>${when && html` · ${english(when)}`}</p>${codeList(site, edition, entries, true)}`,
  );
  return section(edition.label(field), lists);
}
