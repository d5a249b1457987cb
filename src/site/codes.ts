// What several pages show of codes.
import type { AnyEntry } from "../catalogue/entry.ts";
import { attributes, type Content, html, type Markup } from "../page/markup.ts";
import { pathOf } from "./address.ts";
import { type Edition, literal } from "./edition.ts";
import type { Part } from "./parts.ts";
import type { Site } from "./shell.ts";

/** The address of a code's page; nothing where the site has none. */
export const hrefOf = ({ atlas, address }: Site, { lng }: Edition, entry: AnyEntry): string | undefined =>
  atlas.chapter(entry.api) ? address.to(`${lng}/${pathOf(entry)}`) : undefined;

/** A code that leads to its page. */
export function codeLink(site: Site, edition: Edition, entry: AnyEntry): Content {
  const text = literal(entry.code);
  const href = hrefOf(site, edition, entry);
  return href === undefined ? text : html`<a href="${href}">${text}</a>`;
}

/** Codes with what they mean, as a list; with their APIs where they are of several. */
export function codeList(site: Site, edition: Edition, entries: readonly AnyEntry[], withApi: boolean): Markup {
  const items = entries.map((entry) => {
    const api = withApi ? html`<span class="api">${site.atlas.chapter(entry.api)?.about.title}</span>` : undefined;
    return html`<li>${codeLink(site, edition, entry)} ${api} <span class="says">${edition.said(entry, "message")}</span></li>`;
  });
  return html`<ul class="codes">${items}</ul>`;
}

/** Codes as a table with what can be done about them; a script narrows it. */
function codeTable(site: Site, edition: Edition, entries: readonly AnyEntry[], withApi: boolean): Markup {
  const { column } = edition.report;
  const { label } = edition.messages;
  const rows = entries.map((entry) => {
    const { category, retry, fix } = entry;
    const api = withApi ? html`<span class="api">${site.atlas.chapter(entry.api)?.about.title}</span>` : undefined;
    return html`<tr${attributes({ "data-category": category, "data-retry": retry, "data-fix": fix })}><th scope="row">${codeLink(site, edition, entry)} ${api}</th><td>${edition.said(entry, "message")}</td><td>${label("category", category)}</td><td>${entry.outcome === "error" ? html`<span class="dot ${retry}"></span>${label("retry", retry)}` : undefined}</td><td>${fix && label("fix", fix)}</td></tr>
`;
  });
  const heads = [column.code, column.message, column.category, column.retry, column.fix];
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="list"><table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

type Field = "category" | "retry" | "fix";

/** What narrows a table of codes; a script shows it. */
function filterForm(edition: Edition, entries: readonly AnyEntry[], fields: readonly Field[]): Markup {
  const { words, report } = edition;
  const { label } = edition.messages;
  const errors = entries.filter(({ outcome }) => outcome === "error");
  const options = {
    category: [...new Set(entries.map(({ category }) => category))].map((value) => [value, label("category", value)]),
    retry: [...new Set(errors.map(({ retry }) => retry))].map((value) => [value, label("retry", value)]),
    fix: [...new Set(errors.flatMap(({ fix }) => fix ?? []))].map((value) => [value, label("fix", value)]),
  } as const;
  const selects = fields.map(
    (field) =>
      html`<label>${report.column[field]}<select name="${field}"><option value="">${words.list.all}</option>${options[field].map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`,
  );
  return html`<form class="filter" hidden aria-label="${words.list.filter}"><label>${words.list.text}<input type="search" name="text" autocomplete="off" spellcheck="false" dir="auto"></label>${selects}<output data-text="${words.list.shown}" data-locale="${edition.locale}"></output></form>`;
}

/** A list of codes, or the part of it that a page has, with the way to the other parts. */
export interface CodeList {
  readonly parts: readonly Part[];
  readonly part: Part;
  readonly withApi: boolean;
  readonly filter: readonly Field[];
}

export function drawList(site: Site, edition: Edition, { parts, part, withApi, filter }: CodeList): Markup {
  const { words } = edition;
  const all = parts.flatMap(({ entries }) => entries);
  const links = parts.map((other) => {
    const href = site.address.to(`${edition.lng}/${other.path}`);
    return html`<li><a href="${href}"${attributes({ "aria-current": other === part ? "page" : undefined })}>${literal(rangeOf(other, withApi))}</a></li>`;
  });
  const others =
    parts.length > 1 ? html`<nav class="parts" aria-label="${words.list.parts}"><ol>${links}</ol></nav>` : undefined;
  return html`<section><h2 id="list">${edition.count(words.list.codes, all.length)}</h2>${filter.length > 0 && all.length > fewRows ? filterForm(edition, all, filter) : undefined}${others}
${codeTable(site, edition, part.entries, withApi)}</section>`;
}

// So many are seen at a glance.
const fewRows = 8;

/** The first code of a part and its last one, by which it is called. */
export function rangeOf({ entries }: Part, withApi: boolean): string {
  const ends = [entries[0], entries.at(-1)].map(
    (entry) => entry && (withApi ? `${entry.api}:${entry.code}` : entry.code),
  );
  return ends.join(" – ");
}
