// What codes are like, at a glance: by whether to try again.
import type { AnyEntry } from "../catalogue/entry.ts";
import { html, type Markup } from "../page/markup.ts";
import type { Grid } from "./atlas.ts";
import type { Edition } from "./edition.ts";

/** What colours say, best first. */
const tones = ["ok", "pending", "backoff", "after_fix", "never"] as const;
type Tone = (typeof tones)[number];

const unfailed = { success: "ok", pending: "pending" } as const;

export const toneOf = ({ outcome, retry }: AnyEntry): Tone => (outcome === "error" ? retry : unfailed[outcome]);

const counted = (entries: readonly AnyEntry[]) =>
  tones
    .map((tone) => [tone, entries.filter((entry) => toneOf(entry) === tone).length] as const)
    .filter(([, count]) => count > 0);

/** How many codes of a list are of which colour, as one bar. */
export function shares(entries: readonly AnyEntry[]): Markup {
  const percent = (count: number) => `${Math.round((count / entries.length) * 1e4) / 100}%`;
  let before = 0;
  const bars = counted(entries).map(([tone, count]) => {
    const start = before;
    before += count;
    return html`<rect class="${tone}" x="${percent(start)}" width="${percent(count)}" height="8"/>`;
  });
  return html`<svg class="shares" aria-hidden="true" width="100%" height="8">${bars}</svg>`;
}

/** What the colours of a list say, and how many of its codes have each. */
export function shareKey(edition: Edition, entries: readonly AnyEntry[], withCounts = true): Markup {
  const { messages, report } = edition;
  const names: Readonly<Record<Tone, string>> = {
    ok: messages.label("category", "ok"),
    pending: report.summary.pending,
    backoff: messages.label("retry", "backoff"),
    after_fix: messages.label("retry", "after_fix"),
    never: messages.label("retry", "never"),
  };
  const shown = counted(entries);
  const items = shown.map(([tone, count]) => {
    const number = withCounts ? html` <span class="n">${edition.number(count)}</span>` : undefined;
    return html`<li><span class="dot ${tone}"></span>${names[tone]}${number}</li>`;
  });
  return html`<ul class="key">${items}</ul>`;
}

const cell = 10;
const gap = 2;

/** States and reasons as a picture without words: a row a state. */
export function miniature({ states, reasons, at }: Grid): Markup {
  const paths = states.flatMap((state, row) => {
    const cells = reasons.flatMap((reason, column) => {
      const entry = at(state, reason);
      return entry ? [{ column, tone: toneOf(entry) }] : [];
    });
    return tones.flatMap((tone) => {
      const own = cells.filter((one) => one.tone === tone);
      if (own.length === 0) return [];
      const drawn = own.map(
        ({ column }) => `M${column * (cell + gap)} ${row * (cell + gap)}h${cell}v${cell}h-${cell}z`,
      );
      return [html`<path class="s${row} ${tone}" d="${drawn.join("")}"/>`];
    });
  });
  const [width, height] = [reasons.length, states.length].map((count) => count * (cell + gap) - gap);
  return html`<svg class="miniature" aria-hidden="true" viewBox="0 0 ${width} ${height}">${paths}</svg>`;
}
