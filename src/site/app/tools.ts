// The page to work on. Whatever is typed, pasted or dropped here stays here: the page's policy lets nothing leave.
import type { AnyEntry } from "../../catalogue/entry.ts";
import type { AnyDecoded } from "../../decode/decoded.ts";
import { filled } from "../../messages/fill.ts";
import { type Content, html } from "../../page/markup.ts";
import type { Search } from "../../search/search.ts";
import { pathOf } from "../address.ts";
import { english, literal } from "../edition.ts";
import { toneOf } from "../figures.ts";
import type { ReportNews, ReportTask } from "./worker.ts";
import { loadMessages, loadWorld, type World } from "./world.ts";

const { lang } = document.documentElement;
// The site's folder, of which this module's is one.
const root = new URL("../", import.meta.url).pathname;
const mostFound = 8;

function element<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}

// Loaded when something is asked for, not before.
let world: Promise<World> | undefined;
const loaded = () => {
  world ??= loadWorld(lang);
  return world;
};
let search: Promise<Search<AnyEntry>> | undefined;
const searching = () => {
  search ??= Promise.all([loaded(), loadMessages(), import("../../search/search.ts")]).then(
    ([{ catalogues, apis }, locales, { createSearch }]) => createSearch({ registry: catalogues, apis, locales }),
  );
  return search;
};

const show = (where: Element, content: Content) => {
  where.innerHTML = String(html`${content}`);
};

/** What a code means; of an answer all that has to be known before anybody acts on it. */
function told({ edition, catalogues }: World, entry: AnyEntry, isAnswer: boolean): Content {
  const about = catalogues.about(entry.api);
  const says = isAnswer
    ? [
        edition.said(entry, "remedy"),
        ...edition.notes(entry, about.standard === true),
        entry.doubtful === undefined ? undefined : [`${edition.label("doubtful")}: `, english(entry.doubtful)],
      ]
    : [];
  const { label } = edition.messages;
  const verdict = [
    label("category", entry.category),
    ...(entry.outcome === "error"
      ? [label("retry", entry.retry), ...(entry.fix ? [label("fix", entry.fix)] : [])]
      : []),
  ];
  return html`<li class="${toneOf(entry)}"><a href="${root}${edition.lng}/${pathOf(entry)}">${literal(entry.code)}</a><span class="api">${about.title}</span><span class="says">${edition.said(entry, "message")}</span>${says.map((text) => text && html`<span class="says">${text}</span>`)}<span class="says api"><span class="dot"></span>${verdict.join(" · ")}</span></li>`;
}

/** Runs the last of several requests that come quickly; what comes later than a newer one is not shown. */
function latest(work: (isLast: () => boolean) => Promise<void>): () => void {
  let count = 0;
  let timer = 0;
  return () => {
    const own = ++count;
    clearTimeout(timer);
    timer = window.setTimeout(() => void work(() => own === count), 60);
  };
}

function startSearch(): void {
  const input = element("#find", HTMLInputElement);
  const results = element("#found", HTMLElement);
  const update = latest(async (isLast) => {
    const query = input.value.trim();
    history.replaceState(null, "", query === "" ? location.pathname : `?${new URLSearchParams({ q: query })}`);
    if (query === "") return show(results, undefined);
    const [known, { search }] = await Promise.all([loaded(), searching()]);
    if (!isLast()) return;
    const found = search(query, { limit: mostFound });
    const none = html`<p class="note">${known.edition.labels.picker.none}</p>`;
    const links = () => [...results.querySelectorAll("a")];
    const focused = links().indexOf(document.activeElement as HTMLAnchorElement);
    show(
      results,
      found.length === 0 ? none : html`<ul class="codes">${found.map(({ entry }) => told(known, entry, false))}</ul>`,
    );
    // Who has already gone into the results stays there.
    if (focused >= 0) (links()[focused] ?? input).focus();
  });
  input.addEventListener("focus", () => void searching(), { once: true });
  input.addEventListener("input", update);
  input.form?.addEventListener("submit", (event) => event.preventDefault());
  // The arrows go through the results and back.
  element("#search", HTMLElement).addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const stops: HTMLElement[] = [input, ...results.querySelectorAll<HTMLElement>("a")];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value !== "") update();
}

function startDecode(): void {
  const [reply, api] = [element("#reply", HTMLTextAreaElement), element("#reply-api", HTMLSelectElement)];
  const results = element("#decoded", HTMLElement);
  const update = latest(async (isLast) => {
    const text = reply.value;
    if (text.trim() === "") return show(results, undefined);
    const known = await loaded();
    if (isLast()) show(results, answersTo(known, text, api.value));
  });
  reply.addEventListener("input", update);
  api.addEventListener("change", update);
}

function answersTo(known: World, reply: string, api: string): Content {
  const { catalogues, apis, edition } = known;
  const all: readonly AnyDecoded[] = api === "" ? catalogues.identify(reply) : [catalogues.decode(reply, { api })];
  const answers = all.filter((answer) => apis.includes(answer.api));
  const entries = answers.flatMap((answer) => (answer.outcome === "unknown" ? [] : [answer.entry]));
  if (entries.length > 0)
    return html`<p class="note">${edition.words.tools.found}</p><ul class="codes">${entries.map((entry) => told(known, entry, true))}</ul>`;
  const unknown = answers.find((answer) => answer.outcome === "unknown");
  if (!unknown) return html`<p class="note">${edition.labels.picker.none}</p>`;
  const { raw } = unknown;
  const near = catalogues.suggest(unknown).map((entry) => told(known, entry, false));
  return [
    html`<p>${edition.messages.message(unknown)}</p><p class="note">${edition.messages.remedy(unknown)}</p>`,
    raw === undefined ? undefined : html`<p class="note">${edition.label("raw")}: ${literal(raw)}</p>`,
    near.length > 0
      ? html`<p class="note">${edition.labels.phrases.near}</p><ul class="codes">${near}</ul>`
      : undefined,
  ];
}

function startReport(): void {
  const [files, api] = [element("#files", HTMLInputElement), element("#report-api", HTMLSelectElement)];
  const [drop, progress] = [element("#drop", HTMLElement), element("#progress", HTMLElement)];
  const [bar, text, stop] = [
    element("#progress progress", HTMLProgressElement),
    element("#progress output", HTMLOutputElement),
    element("#stop", HTMLButtonElement),
  ];
  const [failed, result, save] = [
    element("#failed", HTMLElement),
    element("#reported", HTMLElement),
    element("#save", HTMLAnchorElement),
  ];
  let worker: Worker | undefined;
  let given: readonly File[] = [];

  const end = () => {
    worker?.terminate();
    worker = undefined;
    progress.hidden = true;
  };
  const start = async () => {
    end();
    if (given.length === 0) return;
    const own = workerOf();
    worker = own;
    result.hidden = true;
    failed.hidden = true;
    progress.hidden = false;
    bar.value = 0;
    const { edition } = await loaded();
    const percent = new Intl.NumberFormat(edition.locale, { style: "percent" });
    const finish = (failures: readonly string[]) => {
      end();
      failed.textContent = failures.join("\n");
      failed.hidden = failures.length === 0;
    };
    text.textContent = filled(edition.words.tools.progress, { percent: percent.format(0) });
    own.onerror = ({ message }) => finish([message]);
    own.onmessage = ({ data: news }: MessageEvent<ReportNews>) => {
      if (own !== worker) return;
      if ("read" in news) {
        bar.value = news.read;
        text.textContent = filled(edition.words.tools.progress, { percent: percent.format(news.read) });
        return;
      }
      finish(news.failures);
      if (news.page === undefined) return;
      if (save.href !== "") URL.revokeObjectURL(save.href);
      save.href = URL.createObjectURL(new Blob([news.page], { type: "text/html" }));
      save.download = "report.html";
      // A frame of its own: Chromium does not lay out a second report in one that was hidden meanwhile.
      const frame = element("#reported iframe", HTMLIFrameElement);
      const fresh = frame.cloneNode() as HTMLIFrameElement;
      fresh.srcdoc = news.page;
      frame.replaceWith(fresh);
      result.hidden = false;
      result.scrollIntoView();
    };
    const task: ReportTask = { files: given, lng: lang, ...(api.value === "" ? {} : { api: api.value }) };
    own.postMessage(task);
  };
  const take = (list: FileList | null | undefined) => {
    given = [...(list ?? [])];
    void start();
  };
  stop.addEventListener("click", end);
  files.addEventListener("change", () => take(files.files));
  api.addEventListener("change", () => void start());
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  });
}

/** Made of a blob: it keeps to the policy of this page, which one of an address does not. */
function workerOf(): Worker {
  const text = `import ${JSON.stringify(new URL("./worker.js", import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  URL.revokeObjectURL(address);
  return worker;
}

startSearch();
startDecode();
startReport();
