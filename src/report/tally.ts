import type { Api } from "../catalogue/api.ts";
import { isApi, isStandard, tableOf } from "../catalogue/apis.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import type { Messages } from "../messages/messages.ts";
import { excerpt } from "../reply/text.ts";
import { type Amount, Sums } from "./amount.ts";
import { copyOf } from "./copy.ts";
import type {
  BadRowFigures,
  BadRowProblem,
  CodeFigures,
  DestinationFigures,
  FaxFigures,
  Figures,
  FileFigures,
  PartFigures,
  Sample,
  StateByReason,
} from "./figures.ts";
import { FrequentKeys } from "./frequent.ts";
import { TimeLine } from "./time-line.ts";
import type { DateOrder, UndecidedTime, WallTime } from "./wall-time.ts";

/** What is known of one attempt beside its code. */
export interface Attempt {
  readonly destination?: string;
  readonly cost?: Amount;
  /** The cell was there and held no amount. */
  readonly costUnreadable: boolean;
}

type Outcome = CodeFigures["outcome"];

/** When something was counted, as far as the log says it. */
type LogTime = WallTime | UndecidedTime | undefined;

interface Counter {
  readonly api: string;
  readonly outcome: Outcome;
  readonly entry?: AnyEntry;
  readonly raw?: string;
  count: number;
  /** Where it was seen first. */
  readonly sample: Sample;
  first?: WallTime;
  last?: WallTime;
  cost?: Sums;
}

/** What was counted in one hour of a day that may be another one. */
interface Undecided {
  readonly counter: Counter;
  first: UndecidedTime;
  last: UndecidedTime;
  count: number;
}

interface DestinationCounter {
  last?: WallTime;
  cost?: Sums;
}

const maxDestinations = 16_384;
// What stands where a status should: any text, so these are not kept without end.
const maxUndocumented = 1_000;
const maxBadRows = 20;
const maxListed = 100;
const maxTimeBuckets = 200;
// A log in order shows after twelve days which number is the month.
const maxUndecided = 20_000;

const builtInLookup = (api: string, code: string) => tableOf(api as Api).lookup(code) as AnyEntry | undefined;

export interface TallyOptions {
  /** What is known of a code; without it, what the built-in catalogues know. */
  readonly lookup?: (api: string, code: string) => AnyEntry | undefined;
  /** In which language the vendor of an API writes. */
  readonly vendors?: (api: string) => string;
  /** How many destinations are counted exactly. */
  readonly maxDestinations?: number;
  /** The time zone of the clock that the times were read with. */
  readonly timeZone?: string;
  /** The APIs, where only theirs is read. */
  readonly apis?: readonly string[];
}

/** Counts replies one by one, in memory bounded by the number of distinct codes and destinations. */
export class Tally {
  readonly #lookup: NonNullable<TallyOptions["lookup"]>;
  readonly #vendors: TallyOptions["vendors"];
  readonly #codes = new Map<string, Map<string, Counter>>();
  readonly #hours = Array.from({ length: 24 }, () => ({ replies: 0, failures: 0 }));
  readonly #timeLine = new TimeLine();
  readonly #files: FileFigures[] = [];
  readonly #badRows: BadRowFigures[] = [];
  readonly #destinations: FrequentKeys<DestinationCounter>;
  /** Attempts by destination, until they are too many. */
  #attemptsTo: Map<string, number> | undefined = new Map();
  readonly #cost = { all: new Sums(), failed: new Sums(), unreadable: 0 };
  readonly #timeZone: string | undefined;
  readonly #asked: readonly string[] | undefined;
  readonly #undecided = new Map<string, Undecided>();
  #undocumentedKinds = 0;
  #badRowCount = 0;
  #replies = 0;
  #withoutTime = 0;
  #unrecognized = 0;
  #attempts = 0;
  #failedAttempts = 0;
  #fileReplies = 0;
  #fileBadRows = 0;
  /** Of each API in this file, and then of each in files of a kind: whether a success of it was read. */
  #fileSucceeds = new Map<string, boolean>();
  readonly #succeeds = new Map<string, boolean>();

  constructor({
    maxDestinations: most = maxDestinations,
    timeZone,
    apis,
    lookup = builtInLookup,
    vendors,
  }: TallyOptions = {}) {
    this.#lookup = lookup;
    this.#vendors = vendors;
    this.#timeZone = timeZone;
    this.#asked = apis;
    this.#destinations = new FrequentKeys(most, () => ({}));
  }

  /** Counts a documented code. */
  addCode(api: string, code: string, time: LogTime, sample: Sample): void {
    const counter = this.#counterOf(api, code) ?? this.#newCounter(api, code, sample);
    this.#count(counter, time);
  }

  /** Counts what a decoder has read; what is no reply at all is not counted. */
  addDecoded(decoded: AnyDecoded, time: LogTime, sample: Sample, attempt?: Attempt): void {
    let counter: Counter;
    if (decoded.outcome !== "unknown") {
      counter = this.#counterOf(decoded.api, decoded.code) ?? this.#newCounter(decoded.api, decoded.code, sample);
    } else if (decoded.why === "not_a_reply") return;
    else {
      // What contradicts itself is as little a documented outcome.
      const outcome = decoded.why === "pending" ? "pending" : "undocumented";
      counter = this.#undocumentedCounter(decoded.api, outcome, decoded.raw ?? "", sample);
    }
    this.#count(counter, time);
    if (attempt) this.#countAttempt(counter, attempt, time);
  }

  /** Counts what stands where a code of an API should. */
  addUndocumented(api: string, raw: string, time: LogTime, sample: Sample): void {
    this.#count(this.#undocumentedCounter(api, "undocumented", raw, sample), time);
  }

  /** Counts what looks like a reply, of an API that nobody has named. */
  addUnrecognized(): void {
    this.#unrecognized++;
  }

  addBadRow(file: string, line: number, problem: BadRowProblem, raw: string): void {
    this.#badRowCount++;
    this.#fileBadRows++;
    if (this.#badRows.length < maxBadRows)
      this.#badRows.push({ file, line, problem, raw: copyOf(excerpt(raw.trimEnd())) });
  }

  /** Ends a file: what was counted since the last one is its own. Its dates are of the order that it has shown. */
  endFile(file: Omit<FileFigures, "replies" | "badRows">, order?: DateOrder): void {
    for (const { counter, first, last, count } of this.#undecided.values()) {
      if (order === undefined) this.#withoutTime += count;
      else this.#place(counter, first[order], last[order], count);
    }
    this.#undecided.clear();
    this.#files.push({ ...file, replies: this.#fileReplies, badRows: this.#fileBadRows });
    for (const [api, succeeds] of this.#fileSucceeds) {
      const key = `${file.kind} ${api}`;
      this.#succeeds.set(key, succeeds || this.#succeeds.get(key) === true);
    }
    this.#fileSucceeds.clear();
    this.#fileReplies = 0;
    this.#fileBadRows = 0;
  }

  /** The APIs of which something was counted. */
  apis(): string[] {
    return [...this.#codes.keys()];
  }

  figures(messages: Messages): Figures {
    const counters = [...this.#codes.values()].flatMap((byCode) => [...byCode.values()]);
    const sumOf = (which: (counter: Counter) => boolean) =>
      counters.filter(which).reduce((sum, { count }) => sum + count, 0);
    const failures = sumOf(isFailure);
    const times = counters.flatMap(({ first, last }) =>
      first === undefined || last === undefined ? [] : [first, last],
    );
    times.sort();
    const [firstSeen, lastSeen] = [times[0], times.at(-1)];
    const stateByReason = stateByReasonOf(counters, messages);
    const succeeds = [...this.#succeeds.values()];
    return {
      files: this.#files,
      ...(this.#timeZone === undefined ? {} : { timeZone: this.#timeZone }),
      ...(this.#asked === undefined ? {} : { apis: this.#asked }),
      lines: this.#files.reduce((sum, { lines }) => sum + lines, 0),
      replies: this.#replies,
      successes: sumOf(({ outcome }) => outcome === "success"),
      failures,
      // What tells only of its errors would make any share of the others' replies false.
      ...(succeeds.length > 0 && succeeds.every(Boolean) ? { failureRate: failures / this.#replies } : {}),
      emptyResults: sumOf(({ entry }) => entry?.emptyResult === true),
      normalEnds: sumOf(({ entry }) => entry?.normal === true),
      pending: sumOf(({ outcome }) => outcome === "pending"),
      undocumented: sumOf(({ outcome }) => outcome === "undocumented"),
      unrecognized: this.#unrecognized,
      withoutTime: this.#withoutTime,
      ...(firstSeen === undefined || lastSeen === undefined ? {} : { firstSeen, lastSeen }),
      codes: counters
        .map((counter) => codeFigures(counter, failures, messages, this.#languageOf(counter, messages)))
        .sort((a, b) => b.count - a.count || (codeKey(a) < codeKey(b) ? -1 : 1)),
      hours: this.#hours.map((counts, hour) => ({ hour, ...counts })),
      timeLine: this.#timeLine.list(maxTimeBuckets),
      ...(stateByReason ? { stateByReason } : {}),
      ...(this.#attempts > 0 ? { fax: this.#faxFigures() } : {}),
      badRows: { count: this.#badRowCount, first: this.#badRows },
    };
  }

  /** What the message of a code is in, where that is another language. */
  #languageOf({ api, entry }: Counter, messages: Messages): string | undefined {
    const lng = entry && (messages.languageOf(entry, "message") ?? this.#vendors?.(api));
    return lng === messages.lng ? undefined : lng;
  }

  #faxFigures(): FaxFigures {
    const { all, failed, unreadable } = this.#cost;
    return {
      attempts: this.#attempts,
      failures: this.#failedAttempts,
      destinations: this.#destinationFigures(),
      cost: { all: all.list(), failed: failed.list(), unreadable },
    };
  }

  #destinationFigures(): DestinationFigures {
    const { capacity, overlooked } = this.#destinations;
    return {
      exact: overlooked === 0,
      limit: capacity,
      tooLowBy: overlooked,
      top: this.#destinations.top(maxListed).map(({ key, count, value }) => {
        const attempts = this.#attemptsTo?.get(key);
        return {
          destination: key,
          failures: count,
          ...(attempts === undefined ? {} : { attempts }),
          ...(value.last === undefined ? {} : { lastSeen: value.last }),
          cost: value.cost?.list() ?? [],
        };
      }),
    };
  }

  #counterOf(api: string, code: string): Counter | undefined {
    return this.#codes.get(api)?.get(code);
  }

  #newCounter(api: string, code: string, sample: Sample): Counter {
    const entry = this.#lookup(api, code);
    if (!entry) throw new TypeError(`${api} has no code ${JSON.stringify(code)}`);
    return this.#keep(code, { api, outcome: entry.outcome, entry, sample, count: 0 });
  }

  #undocumentedCounter(api: string, outcome: "undocumented" | "pending", status: string, sample: Sample): Counter {
    const text = copyOf(status);
    const key = (raw: string) => `${outcome} ${raw}`;
    const known = this.#counterOf(api, key(text));
    if (known) return known;
    // One counter for all that are too many.
    const raw = this.#undocumentedKinds < maxUndocumented ? text : "…";
    const other = this.#counterOf(api, key(raw));
    if (other) return other;
    this.#undocumentedKinds++;
    return this.#keep(key(raw), { api, outcome, ...(raw === "" ? {} : { raw }), sample, count: 0 });
  }

  #keep(key: string, counter: Counter): Counter {
    const byCode = this.#codes.get(counter.api) ?? new Map<string, Counter>();
    this.#codes.set(counter.api, byCode.set(key, counter));
    return counter;
  }

  #count(counter: Counter, time: LogTime): void {
    counter.count++;
    this.#replies++;
    this.#fileReplies++;
    const { api, outcome } = counter;
    // Programs write the successes of a standard in more forms than are read.
    const succeeds = outcome === "success" && !(isApi(api) && isStandard(api));
    if (succeeds || !this.#fileSucceeds.has(api)) this.#fileSucceeds.set(api, succeeds);
    if (typeof time === "string") this.#place(counter, time, time, 1);
    else if (time === undefined || !this.#postpone(counter, time)) this.#withoutTime++;
  }

  /** Counts by the hour what is placed when the file has shown the order of its dates; false where that is too much. */
  #postpone(counter: Counter, time: UndecidedTime): boolean {
    const { api, entry, raw } = counter;
    const key = `${time.dayFirst.slice(0, 13)} ${api} ${entry ? entry.code : `${counter.outcome} ${raw}`}`;
    const known = this.#undecided.get(key);
    if (known) {
      known.count++;
      // In the same hour both orders sort alike.
      if (time.dayFirst < known.first.dayFirst) known.first = time;
      if (time.dayFirst > known.last.dayFirst) known.last = time;
    } else if (this.#undecided.size < maxUndecided)
      this.#undecided.set(key, { counter, first: time, last: time, count: 1 });
    else return false;
    return true;
  }

  /** What was counted stands in time, all of it within an hour. */
  #place(counter: Counter, first: WallTime, last: WallTime, count: number): void {
    const failed = isFailure(counter);
    if (counter.first === undefined || first < counter.first) counter.first = first;
    if (counter.last === undefined || last > counter.last) counter.last = last;
    this.#timeLine.add(first.slice(0, 16) === last.slice(0, 16) ? first : first.slice(0, 13), failed, count);
    if (first.length < 13) return;
    const hour = this.#hours[Number(first.slice(11, 13))];
    if (!hour) return;
    hour.replies += count;
    if (failed) hour.failures += count;
  }

  #countAttempt(counter: Counter, { destination, cost, costUnreadable }: Attempt, time: LogTime): void {
    const failed = isFailure(counter);
    this.#attempts++;
    if (failed) this.#failedAttempts++;
    if (costUnreadable) this.#cost.unreadable++;
    if (cost) {
      counter.cost ??= new Sums();
      if (!this.#cost.all.add(cost)) this.#cost.unreadable++;
      else {
        counter.cost.add(cost);
        if (failed) this.#cost.failed.add(cost);
      }
    }
    if (destination === undefined || destination === "") return;
    this.#countDestination(destination);
    if (!failed) return;
    const kept = this.#destinations.add(destination);
    if (typeof time === "string" && (kept.last === undefined || time > kept.last)) kept.last = time;
    if (cost) {
      kept.cost ??= new Sums();
      kept.cost.add(cost);
    }
  }

  #countDestination(destination: string): void {
    if (!this.#attemptsTo) return;
    const attempts = this.#attemptsTo.get(destination);
    this.#attemptsTo.set(attempts === undefined ? copyOf(destination) : destination, (attempts ?? 0) + 1);
    if (this.#attemptsTo.size > this.#destinations.capacity) this.#attemptsTo = undefined;
  }
}

function isFailure({ outcome, entry }: Counter): boolean {
  return outcome === "undocumented" || (outcome === "error" && !entry?.emptyResult && !entry?.normal);
}

const codeKey = ({ api, code, raw = "" }: CodeFigures) => `${api} ${code ?? raw}`;

function codeFigures(counter: Counter, failures: number, messages: Messages, lng: string | undefined): CodeFigures {
  const { api, outcome, entry, raw, count, sample, first, last, cost } = counter;
  const message = entry && messages.message(entry);
  const remedy = entry && messages.remedy(entry);
  return {
    api,
    code: entry?.code ?? null,
    ...(raw === undefined ? {} : { raw }),
    outcome,
    ...(entry?.emptyResult ? { emptyResult: true } : {}),
    ...(entry?.normal ? { normal: true } : {}),
    count,
    sample,
    ...(isFailure(counter) ? { share: count / failures } : {}),
    ...(first === undefined ? {} : { firstSeen: first }),
    ...(last === undefined ? {} : { lastSeen: last }),
    ...(entry ? { category: entry.category, retry: entry.retry } : {}),
    ...(entry?.fix ? { fix: entry.fix } : {}),
    ...(message === undefined ? {} : { message }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(lng === undefined ? {} : { lng }),
    ...(cost ? { cost: cost.list() } : {}),
  };
}

function stateByReasonOf(counters: readonly Counter[], messages: Messages): StateByReason | undefined {
  const counts: { state: string; reason: string; count: number }[] = [];
  const [states, reasons] = [new Map<string, PartFigures>(), new Map<string, PartFigures>()];
  const add = (parts: Map<string, PartFigures>, entry: AnyEntry, count: number) => {
    const before = parts.get(entry.code)?.count ?? 0;
    parts.set(entry.code, { code: entry.code, message: messages.message(entry), count: before + count });
  };
  for (const { entry, count } of counters) {
    if (!entry?.state || !entry.reason) continue;
    counts.push({ state: entry.state.code, reason: entry.reason.code, count });
    add(states, entry.state as AnyEntry, count);
    add(reasons, entry.reason as AnyEntry, count);
  }
  if (counts.length === 0) return undefined;
  return {
    states: [...states.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    counts: counts.sort((a, b) => (`${a.state}${a.reason}` < `${b.state}${b.reason}` ? -1 : 1)),
  };
}
