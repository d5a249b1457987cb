import type { Key } from "node:readline";
import { Writable } from "node:stream";
import { isCancel, Prompt } from "@clack/core";
import type { AnyEntry } from "../catalogue/entry.ts";
import { formattingLocale } from "../compile/language.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { filled } from "../messages/fill.ts";
import { languages, resolveLanguage } from "../messages/load.ts";
import type { Messages } from "../messages/messages.ts";
import { loadAllMessages } from "../messages/own.ts";
import type { Match } from "../search/matches.ts";
import { createSearch, type Found, type Search } from "../search/search.ts";
import { toAscii } from "../terminal/ascii.ts";
import { createColors } from "../terminal/colors.ts";
import type { Paint } from "../terminal/paint.ts";
import { visible } from "../terminal/visible.ts";
import { cut, hide, reveal, widthOf } from "../terminal/width.ts";
import { cautious, isolate, truncated, wrapped } from "../terminal/wrap.ts";
import { type Context, createContext, exit } from "./context.ts";
import type { Io, Terminal } from "./io.ts";
import { type Labels, loadLabels } from "./labels.ts";
import { printEntries } from "./show.ts";

/** `telerr` alone in a terminal: a list of all codes that narrows as one types; the chosen one is shown, or named to what reads standard output. */
export async function pick(context: Context, terminal: Terminal): Promise<number> {
  const { args, catalogues, io } = context;
  const color = args.color === undefined ? terminal.color : io.color;
  const tongue = await loadTongue(resolveLanguage(context.lng), catalogues);
  const picker = new Picker(io, terminal, createColors(color), tongue, catalogues, args.api);
  const { entry, status, lng } = await picker.choose();
  if (!entry) return status;
  if (terminal.isOutput || args.json || args.format !== undefined)
    return printEntries(createContext({ ...args, lang: lng }, io, catalogues), [entry]);
  io.out(`${entry.api}:${entry.code}\n`);
  return exit.found;
}

/** What a language needs: its messages, the labels, and a search that knows its words. */
interface Tongue {
  readonly lng: string;
  readonly name: string;
  readonly messages: Messages;
  readonly labels: Labels;
  readonly search: Search<AnyEntry>["search"];
}

async function loadTongue(lng: string, catalogues: Catalogues): Promise<Tongue> {
  const [messages, labels, { search }] = await Promise.all([
    loadAllMessages(lng, catalogues.apis, catalogues.own, "operator"),
    loadLabels(lng),
    createSearch({ registry: catalogues, lngs: ["en", lng] }),
  ]);
  return { lng, name: new Intl.DisplayNames(lng, { type: "language" }).of(lng) ?? lng, messages, labels, search };
}

/** The terminal as the prompt library writes to it: it measures lines in which nothing is without width. */
class Screen extends Writable {
  readonly #output: Terminal["output"];

  constructor(output: Terminal["output"]) {
    super({ decodeStrings: false });
    this.#output = output;
    output.on("resize", this.#resize);
  }

  get columns(): number {
    return this.#output.columns;
  }

  get rows(): number {
    return this.#output.rows;
  }

  readonly #resize = () => void this.emit("resize");

  override _write(text: string, _: string, done: () => void): void {
    this.#output.write(reveal(text));
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#output.off("resize", this.#resize);
    done(error);
  }
}

const previewLines = 4;
const fewestRows = 3;

/** An entry of the list, and where the search has found it. */
type Listed = Pick<Found<AnyEntry>, "entry"> & Partial<Pick<Found<AnyEntry>, "matches">>;

class Picker extends Prompt<AnyEntry> {
  readonly #io: Io;
  readonly #terminal: Terminal;
  readonly #paint: Paint;
  readonly #tongues = new Map<string, Tongue>();
  readonly #stop: AbortController;
  #tongue: Tongue;
  readonly #catalogues: Catalogues;
  #api: string | undefined;
  #query = "";
  #found: readonly Listed[] = [];
  #position = 0;
  #status: number = exit.notFound;
  /** Ctrl+Z has put it behind the shell: nothing of it stands in the terminal. */
  #stopped = false;

  constructor(
    io: Io,
    terminal: Terminal,
    paint: Paint,
    tongue: Tongue,
    catalogues: Catalogues,
    api: string | undefined,
  ) {
    const stop = new AbortController();
    super({
      input: terminal.input,
      output: new Screen(terminal.output),
      signal: stop.signal,
      accessible: false,
      render() {
        return hide((this as Picker).#view());
      },
    });
    this.#io = io;
    this.#terminal = terminal;
    this.#paint = paint;
    this.#stop = stop;
    this.#tongue = tongue;
    this.#tongues.set(tongue.lng, tongue);
    this.#catalogues = catalogues;
    this.#api = api;
    this.#narrow();
    this.on("userInput", (text) => this.#type(text));
    this.on("key", (character, key) => this.#press(character, key));
  }

  /** The chosen entry; without one, the exit status: 1 where the person left, else 128 and the signal's number. */
  async choose(): Promise<{ entry?: AnyEntry; status: number; lng: string }> {
    const end = (status: number) => {
      this.#status = status;
      this.#stop.abort();
    };
    const silence = this.#terminal.onSignal(end);
    const hangUp = () => end(129);
    this.input.once("end", hangUp);
    // The line editor stops the process itself at Ctrl+Z: the list is taken away before, and drawn anew when the process goes on.
    const putAway = (_: unknown, key: Key) => {
      if (!key.ctrl || key.name !== "z") return;
      this.#stopped = true;
      this.#redraw();
      this.output.write("\u001b[?25h");
    };
    const silenceContinue = this.#terminal.onContinue(() => {
      if (!this.#stopped) return;
      this.#stopped = false;
      this.state = "initial";
      this.#redraw();
      this.input.resume();
    });
    this.input.prependListener("keypress", putAway);
    try {
      const chosen = await this.prompt();
      const { lng } = this.#tongue;
      return isCancel(chosen) || chosen === undefined
        ? { status: this.#status, lng }
        : { entry: chosen, status: exit.found, lng };
    } finally {
      silence();
      silenceContinue();
      // Since it was stopped, the line editor takes its input for paused, and would leave it open.
      this.input.pause();
      this.output.destroy();
      this.input.off("end", hangUp);
      this.input.off("keypress", putAway);
    }
  }

  protected override _shouldSubmit(): boolean {
    if (this.#found.length > 0) return true;
    // Enter has emptied the line editor's line: what was typed stays.
    this._setUserInput(this.#query, true);
    return false;
  }

  #type(text: string): void {
    if (text === this.#query) return;
    this.#query = text;
    this.#narrow();
  }

  #press(character: string | undefined, { name, ctrl, shift }: Key): void {
    const page = this.#layout().rows;
    if (character === "\u0003") this.#status = 130;
    // At the end of the input the line editor closes itself.
    else if (ctrl && name === "d" && this.#query === "") this.state = "cancel";
    else if (name === "return") this.value = this.#found[this.#position]?.entry;
    else if (name === "tab" && shift) void this.#nextLanguage();
    else if (name === "tab") this.#nextApi();
    else if (name === "up" || (ctrl && name === "p")) this.#move(-1);
    else if (name === "down" || (ctrl && name === "n")) this.#move(1);
    else if (name === "pageup") this.#move(-page);
    else if (name === "pagedown") this.#move(page);
  }

  #move(by: number): void {
    this.#position = Math.max(0, Math.min(this.#found.length - 1, this.#position + by));
  }

  #nextApi(): void {
    const choices = [undefined, ...this.#catalogues.apis];
    this.#api = choices[(choices.indexOf(this.#api) + 1) % choices.length];
    this.#narrow();
  }

  async #nextLanguage(): Promise<void> {
    // Where only ASCII can be written, there is English alone.
    if (this.#io.ascii) return;
    const lng = languages[(languages.indexOf(this.#tongue.lng) + 1) % languages.length] ?? "en";
    if (!this.#tongues.has(lng)) this.#tongues.set(lng, await loadTongue(lng, this.#catalogues));
    this.#tongue = this.#tongues.get(lng) ?? this.#tongue;
    this.#narrow();
    this.#redraw();
  }

  #redraw(): void {
    // The prompt draws itself anew when the terminal's size changes, and has no other way to be told.
    this.output.emit("resize");
  }

  #narrow(): void {
    this.#position = 0;
    const all = () => (this.#api ? [this.#api] : this.#catalogues.apis).flatMap((api) => this.#catalogues.entries(api));
    this.#found =
      this.#query.trim() === ""
        ? all().map((entry) => ({ entry }))
        : this.#tongue
            .search(this.#query, { limit: Number.POSITIVE_INFINITY })
            .filter(({ api }) => this.#api === undefined || api === this.#api);
  }

  get #columns(): number {
    // A full line would leave the cursor in the margin.
    return Math.max(20, Math.min(this.#terminal.output.columns || 80, 200) - 1);
  }

  /** What the terminal has room for: some codes first, then the keys, then the preview. */
  #layout(): { rows: number; keys: readonly string[]; preview: boolean } {
    let room = (this.#terminal.output.rows || 24) - 3;
    const all = this.#keys();
    const keys = room - all.length - 1 >= fewestRows ? all : [];
    if (keys.length > 0) room -= keys.length + 1;
    const preview = keys.length > 0 && room - previewLines >= fewestRows;
    if (preview) room -= previewLines;
    return { rows: Math.max(1, room), keys, preview };
  }

  #view(): string {
    const lines = this.#frame().split("\n");
    return lines.map((line) => cautious(line, this.#columns)).join("\n");
  }

  #frame(): string {
    if (this.#stopped) return "";
    if (this.state === "submit" && !this.#terminal.isOutput) return "";
    if (this.state === "submit") return this.#fit(`${this.#label("prompt")} ${this.#mark} ${visible(this.#query)}`);
    if (this.state === "cancel") return "";
    const { rows, keys, preview } = this.#layout();
    const start = Math.max(0, Math.min(this.#position - Math.floor(rows / 2), this.#found.length - rows));
    const shown = this.#found.slice(start, start + rows);
    const list =
      shown.length > 0
        ? shown.map((listed, index) => this.#row(listed, start + index === this.#position, shown))
        : [this.#paint.yellow(this.#fit(`  ${this.#label("none")}`))];
    return [
      this.#prompt(),
      this.#paint.dim(this.#fit(this.#where())),
      ...list,
      ...Array.from({ length: rows - list.length }, () => ""),
      ...(keys.length > 0 ? [""] : []),
      ...(preview ? this.#preview() : []),
      ...keys.map((line) => this.#paint.dim(line)),
    ].join("\n");
  }

  /** The line that is typed into, its end where it is too long. */
  #prompt(): string {
    const head = `${this.#label("prompt")} ${this.#mark} `;
    const room = this.#columns - widthOf(head) - 2;
    const [before, after] = [this.#query.slice(0, this._cursor), this.#query.slice(this._cursor)].map(visible);
    const cursor = this.#text("█");
    let text = `${before}${cursor}${after}`;
    while (widthOf(text) > room) text = text.slice(1);
    return `${this.#paint.bold(head)}${isolate(this.#text(text))}`;
  }

  #where(): string {
    const { picker } = this.#tongue.labels;
    const format = new Intl.NumberFormat(formattingLocale(this.#tongue.lng), { useGrouping: false });
    const number = (value: number) => format.format(value);
    const position = number(Math.min(this.#position + 1, this.#found.length));
    return [
      this.#api ?? picker.everyApi,
      this.#tongue.name,
      filled(picker.position, { position, count: number(this.#found.length) }),
    ]
      .map((part) => isolate(part))
      .join(" · ");
  }

  #row({ entry, matches = [] }: Listed, chosen: boolean, shown: readonly Listed[]): string {
    const { messages } = this.#tongue;
    const labelOf = ({ api, code }: AnyEntry) => (this.#api ? code : `${api} ${code}`);
    const narrow = this.#columns < 60;
    const column = narrow ? 0 : Math.max(...shown.map((other) => labelOf(other.entry).length));
    const label = labelOf(entry);
    const codeFrom = label.length - entry.code.length;
    const room = this.#columns - Math.max(column, label.length) - 4;
    const said = this.#said(entry);
    const rangesOf = (field: Match["field"], text: string) =>
      matches.filter((match) => match.field === field && match.text === text).flatMap(({ ranges }) => ranges);
    const message =
      room < 10 ? "" : isolate(this.#marked(this.#cut(said, room), said, rangesOf("message", said)), messages.dir);
    const cutLabel = this.#cut(label, this.#columns - 2);
    const code = this.#marked(
      cutLabel,
      label,
      rangesOf("code", entry.code).map(([from, to]) => [from + codeFrom, to + codeFrom]),
    );
    const painted = entry.outcome === "success" ? this.#paint.green(code) : this.#paint.red(code);
    const head = `${chosen ? this.#mark : " "} ${painted}${" ".repeat(Math.max(0, column - label.length))}`;
    return `${chosen ? this.#paint.inverse(head) : head}  ${message}`.trimEnd();
  }

  #cut(text: string, columns: number): string {
    return cut(this.#text(text), columns, this.#text("…"));
  }

  /** A text, or its beginning, with the letters marked that were typed; where they stand nowhere, the words that the search means by them. */
  #marked(shown: string, text: string, meant: Match["ranges"]): string {
    // Where it is written otherwise, its letters stand elsewhere.
    if (!text.startsWith(shown.slice(0, -1))) return shown;
    const ranges = typedIn(text, this.#query);
    let [marked, end] = ["", 0];
    for (const [from, to] of ranges.length > 0 ? ranges : meant) {
      if (from < end || from >= shown.length) continue;
      marked += shown.slice(end, from) + this.#paint.underline(shown.slice(from, to + 1));
      end = to + 1;
    }
    return marked + shown.slice(end);
  }

  /** Message and remedy of the chosen code, in as many lines every time. */
  #preview(): string[] {
    const entry = this.#found[this.#position]?.entry;
    const { messages } = this.#tongue;
    const width = Math.min(this.#columns, 100) - 2;
    const message = entry ? wrapped(this.#text(this.#said(entry)), width - 2, messages.dir) : [];
    const remedy = entry ? wrapped(this.#text(messages.remedy(entry) ?? ""), width - 2, messages.dir) : [];
    const lines = [...message.map((line) => this.#paint.bold(line)), ...remedy].filter((line) => line !== "");
    const kept = lines.slice(0, previewLines);
    if (lines.length > previewLines) kept.push(`${kept.pop()} ${this.#text("…")}`);
    return Array.from({ length: previewLines }, (_, index) => (kept[index] === undefined ? "" : `  ${kept[index]}`));
  }

  #keys(): string[] {
    const keys = (
      [
        ["↑↓", "move"],
        ["Enter", "show"],
        ["Tab", "api"],
        ["Shift+Tab", "language"],
        ["Esc", "leave"],
      ] as const
    ).map(([key, what]) => this.#text(`${key} ${this.#label(what)}`));
    const lines: string[] = [];
    for (const key of keys) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${this.#text("·")} ${key}` : key;
      if (lines.length > 0 && widthOf(longer) <= this.#columns) lines[lines.length - 1] = longer;
      else lines.push(key);
    }
    return lines;
  }

  get #mark(): string {
    return this.#text("❯");
  }

  #label(name: keyof Labels["picker"]): string {
    return isolate(this.#tongue.labels.picker[name]);
  }

  #said(entry: AnyEntry): string {
    return this.#tongue.messages.message(entry);
  }

  #text(text: string): string {
    return this.#io.ascii ? toAscii(text) : text;
  }

  #fit(text: string): string {
    return truncated(this.#text(text), this.#columns, this.#text("…"));
  }
}

/** Where the words that were typed stand in a text, first to last. */
function typedIn(text: string, query: string): [number, number][] {
  const lower = text.toLowerCase();
  // Some letters are two in lower case.
  if (lower.length !== text.length) return [];
  const found: [number, number][] = [];
  for (const word of new Set(query.toLowerCase().split(/\s+/))) {
    for (let from = word === "" ? -1 : lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + word.length))
      found.push([from, from + word.length - 1]);
  }
  return found.sort(([a], [b]) => a - b);
}
