import { citationOf } from "../catalogue/about.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { directionOf } from "../compile/language.ts";
import { permitted } from "../messages/permitted.ts";
import { attributes, type Content, html, type Markup } from "../page/markup.ts";
import { parametersOf } from "../schema/parameters.ts";
import { pathOf } from "./address.ts";
import type { Chapter } from "./atlas.ts";
import { codeList } from "./codes.ts";
import { type Edition, literal } from "./edition.ts";
import { drawPage, type Site } from "./shell.ts";

const longestDescription = 300;

type Fact = readonly [label: string, value: Content];

/** The page of one code in one language. */
export function drawCode(site: Site, edition: Edition, chapter: Chapter, entry: AnyEntry): string {
  const { words } = edition;
  const { about } = chapter;
  const name = edition.codeName(entry);
  const message = edition.message(entry);
  const remedy = edition.said(entry, "remedy");
  const told = [message, edition.messages.remedy(entry)].filter((text) => text !== undefined).join(" ");
  const description = told.length > longestDescription ? `${told.slice(0, longestDescription - 1).trimEnd()}…` : told;
  const path = pathOf(entry);
  const notes = [
    entry.deprecated === undefined ? undefined : words.code.retired,
    entry.normal ? words.code.normal : undefined,
    entry.emptyResult ? `${edition.label("emptyResult")}: ${edition.labels.phrases.emptyResult}` : undefined,
    entry.provenance === "later" ? words.code.later : undefined,
  ];
  return drawPage(site, edition, {
    path,
    title: `${name}: ${message} – ${about.title}`,
    description,
    crumbs: [
      { path: `${entry.api}/`, text: about.title },
      { path, text: literal(entry.code) },
    ],
    json: true,
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
        inDefinedTermSet: about.title,
      },
    },
    main: html`<article class="code ${entry.outcome === "success" ? "ok" : entry.retry}">
<p class="over">${name} · ${about.title}</p>
<h1><code dir="ltr">${entry.code}</code> ${edition.said(entry, "message")}</h1>
${verdict(edition, entry)}
${remedy && html`<section class="remedy"><h2>${edition.label("remedy")}</h2><p>${remedy}</p></section>`}
${notes.map((note) => note && html`<p class="note">${note}</p>`)}
${composedOf(site, edition, entry)}
${section(words.code.facts, facts(edition, entry))}
${handling(site, edition, chapter, entry)}
${vendor(edition, chapter, entry)}
${operations(site, edition, entry)}
${elsewhere(site, edition, entry)}
</article>`,
  });
}

/** What kind of failure it is, whether to try again, who can fix it: what a reader looks for first. */
function verdict({ report, messages }: Edition, entry: AnyEntry): Markup {
  const { column } = report;
  const told: readonly (readonly [string, string, string | undefined])[] = [
    [column.category, messages.label("category", entry.category), entry.category],
    ...(entry.outcome === "error"
      ? [
          [column.retry, messages.label("retry", entry.retry), entry.retry] as const,
          ...(entry.fix ? [[column.fix, messages.label("fix", entry.fix), entry.fix] as const] : []),
        ]
      : []),
  ];
  return html`<dl class="verdict">${told.map(([term, text, value]) => html`<div><dt>${term}</dt><dd>${text}<code dir="ltr">${value}</code></dd></div>`)}</dl>`;
}

function section(title: string, content: Content, className?: string): Content {
  return content && html`<section${attributes({ class: className })}><h2>${title}</h2>${content}</section>`;
}

function facts(edition: Edition, entry: AnyEntry): Content {
  const { words, labels } = edition;
  const parameters = parametersOf(entry.parameter);
  const rows: readonly (Fact | undefined)[] = [
    parameters.length > 0 ? [edition.label("parameter"), separated(parameters.map(literal))] : undefined,
    entry.constraint && [edition.label("permitted"), permitted(entry.constraint, labels, edition.messages)],
    entry.wait === undefined ? undefined : [words.code.wait, edition.duration(entry.wait)],
    entry.http === undefined ? undefined : [words.code.http, literal(String(entry.http))],
    entry.q850 === undefined ? undefined : [edition.label("q850"), literal(String(entry.q850))],
    entry.sip === undefined ? undefined : [edition.label("sip"), literal(String(entry.sip))],
    entry.aliases && [edition.label("aliases"), separated(entry.aliases.map(literal))],
    entry.docs === undefined ? undefined : [words.code.docs, link(entry.docs)],
  ];
  const told = rows.filter((row) => row !== undefined);
  return told.length === 0
    ? undefined
    : html`<dl class="facts">${told.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const link = (address: string): Markup => html`<a href="${address}" rel="external">${literal(address)}</a>`;

const separated = (items: readonly Markup[]): Content => items.map((item, index) => [index > 0 ? " · " : "", item]);

/** What a composed code is made of. */
function composedOf(site: Site, edition: Edition, { reason, state }: AnyEntry): Content {
  if (!reason || !state) return undefined;
  return section(edition.words.code.composed, codeList(site, edition, [state, reason], false));
}

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
  const test = members.map(([path, member]) => `${path} === ${member}`).join(" && ");
  const snippet = `import { ${["decode", ...enums].join(", ")} } from "${from}";

const decoded = ${read};
if (${guards[entry.outcome]}${test}) {
  // …
}`;
  const { words } = edition;
  const copy = html`<button type="button" class="copy" hidden data-copied="${words.code.copied}">${words.code.copy}</button>`;
  return section(
    words.code.handle,
    html`<p class="member"><span>${edition.label("name")}</span>${members.map(([, member]) => html` <span class="copied">${literal(member ?? "")}${copy}</span>`)}</p><div class="copied"><pre dir="ltr" tabindex="0"><code>${snippet}</code></pre>${copy}</div>`,
  );
}

/** A state or a reason stands in no reply alone. */
const entryPart = ({ code, outcome }: AnyEntry): string => {
  if (/^\dxx$/.test(code)) return "decoded.state?.code";
  if (/^x\d\d$/.test(code)) return "decoded.reason?.code";
  return outcome === "pending" ? "decoded.raw" : "decoded.code";
};

/** What has to hold of the answer before it is asked for the code. */
const guards = { success: "", error: 'decoded.outcome === "error" && ', pending: 'decoded.why === "pending" && ' };

/** The vendor's own words, in their language, and what is wrong in them. */
function vendor(edition: Edition, chapter: Chapter, entry: AnyEntry): Content {
  const { about, details } = chapter;
  const texts = [entry.title, entry.text].filter((text) => text !== undefined);
  const erratum = details.erratum[entry.code];
  const seen = details.seen[entry.code];
  const notes: readonly (Fact | undefined)[] = [
    erratum && [
      edition.label("erratum"),
      html`${english(`${erratum.wrong} → ${erratum.right}`)} (${edition.labels.basis[erratum.basis]})`,
    ],
    entry.doubtful === undefined ? undefined : [edition.label("doubtful"), english(entry.doubtful)],
    seen && [
      edition.label("seen"),
      seen.map((place, index) => [index > 0 ? " · " : "", isLink(place) ? link(place) : english(place)]),
    ],
    [edition.label("source"), html`<cite><bdi>${citationOf(about.source)}</bdi></cite>`],
  ];
  const { lng, dir } = { lng: about.language, dir: directionOf(about.language) };
  const parts = [entry.state, entry.reason].filter((part) => part !== undefined);
  const quotes = (texts.length > 0 ? texts : parts.flatMap(({ text }) => text ?? [])).map(
    (text) => html`<blockquote lang="${lng}" dir="${dir}"><p>${text}</p></blockquote>`,
  );
  const rows = notes.filter((note) => note !== undefined);
  return section(edition.words.code.vendor, [
    quotes,
    html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`,
  ]);
}

const isLink = (text: string) => /^https?:\/\/\S+$/i.test(text);

/** What telerr notes of documents is English in every language. */
const english = (text: string): Markup => html`<span lang="en" dir="ltr">${text}</span>`;

function operations({ atlas }: Site, edition: Edition, entry: AnyEntry): Content {
  const causes = atlas.causes(entry);
  if (causes.length === 0) return undefined;
  const { language } = atlas.chapter(entry.api)?.about ?? { language: "en" };
  const rows = causes.map(
    ({ operation, cause }) =>
      html`<div><dt>${literal(operation)}</dt><dd lang="${language}" dir="${directionOf(language)}">${cause}</dd></div>`,
  );
  return section(edition.words.code.operations, html`<dl class="facts">${rows}</dl>`);
}

function elsewhere(site: Site, edition: Edition, entry: AnyEntry): Content {
  const [others, related] = [site.atlas.equivalents(entry), site.atlas.related(entry)];
  return [
    others.length > 0 && section(edition.label("equivalents"), codeList(site, edition, others, true)),
    related.length > 0 && section(edition.label("related"), codeList(site, edition, related, false)),
  ].map((content) => (content === false ? undefined : content));
}
