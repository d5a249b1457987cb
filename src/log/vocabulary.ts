import type { AnyEntry } from "../catalogue/entry.ts";
import { words as logWords } from "../generated/log.ts";
import type { LogWords } from "../schema/log-file.ts";
import { type LogApi, type LogApiOptions, logApis } from "./apis.ts";
import { bytesOf, inWord } from "./bytes.ts";
import { Lexicon, WordTable } from "./lexicon.ts";

/** An API's description, made ready. */
export interface KnownApi extends LogApi {
  /** Its codes, or most of them, are numbers, so that none of these is unmistakable. */
  readonly numeric: boolean;
  /** Of a numeric one: the entry of a number as it is written; each is made once. */
  number(text: string): AnyEntry | undefined;
  /** Of a numeric one: every number that may be a code, however many zeros stand before it. */
  readonly values: ReadonlySet<number>;
  /** How many digits its codes have, where they are hexadecimal; else 0. */
  readonly hexDigits: number;
  /** Whether a code may come as the octets that carry it: `0x8291`. */
  readonly octets: boolean;
  /** What its rows hold beside the code, by the last word: `pages`, `id`. */
  readonly columns: ReadonlySet<string>;
  /** Whether a word or number is spelt as its codes are. */
  isLike(text: string): boolean;
}

/** A word that is a code. */
export interface CodeWord {
  readonly api: KnownApi;
  readonly entry: AnyEntry;
  /** It needs nothing beside it. */
  readonly sure: boolean;
  /** A word of the language, which needs something beside it in the API's own log, too. */
  readonly plain: boolean;
  /** Such a word that is documented in capitals, and so does not count in small letters. */
  readonly inCapitals: boolean;
}

/** What a phrase says of its line, or of what stands beside it. */
export type Meaning =
  | { readonly kind: "name" | "kin" | "operation"; readonly api: KnownApi }
  | { readonly kind: "key"; readonly api: KnownApi; readonly words: number; readonly above?: string }
  | { readonly kind: "form"; readonly api: KnownApi; readonly texted: boolean }
  | { readonly kind: "spelt"; readonly api: KnownApi; readonly spelling: string }
  | { readonly kind: "text"; readonly api: KnownApi; readonly entry: AnyEntry }
  | {
      readonly kind:
        | (
            | "service"
            | "format"
            | "protocol"
            | "failure"
            | "system"
            | "outcome"
            | "report"
            | "mention"
            | "list"
            | "summary"
            | "setting"
            | "lead"
            | "trail"
            | "callback"
          )
        | ("label" | "weak" | "verb" | "filler" | "not" | "reply" | "unit" | "joint" | "http" | "http label");
    };

const made = new Map<string, Vocabulary>();

/** The vocabulary of an API's log or of any log; that of the built-in catalogues is made once. */
export function vocabularyOf({ api, catalogues = [] }: LogApiOptions): Vocabulary {
  const options = { catalogues, ...(api === undefined ? {} : { api }) };
  if (catalogues.length > 0) return new Vocabulary(options);
  const key = api ?? "";
  const known = made.get(key);
  if (known) return known;
  const vocabulary = new Vocabulary(options);
  made.set(key, vocabulary);
  return vocabulary;
}

/** All that is known of the codes in a log. */
export class Vocabulary {
  readonly apis: readonly KnownApi[];
  /** The API whose log it is; the others' codes are not read then. */
  readonly only: KnownApi | undefined;
  readonly lexicon = new Lexicon<Meaning>();
  readonly codes = new WordTable();
  readonly against: LogWords;
  /** By the number of a word in `codes`: what it may be. */
  readonly codeWords: CodeWord[][] = [];
  readonly httpNumbers: ReadonlySet<string>;
  // Of codes that are no single word (`E-7`, `queue.full`): their first words, and how long the codes are, longest first.
  readonly #heads = new WordTable();
  readonly #headLengths: number[][] = [];

  constructor(options: LogApiOptions, against: LogWords = logWords) {
    const { all, only } = logApis(options);
    this.apis = all.map(knownApi);
    this.only = this.apis.find(({ api }) => api === only?.api);
    this.against = this.only ? withoutOwn(against, this.only) : against;
    this.httpNumbers = new Set(against.numbers.http.numbers.flatMap(rangeOf));
    for (const api of this.apis) this.#addApi(api);
    const { mentions, numbers, services, protocols } = this.against;
    this.#addAll(services, "service");
    this.#addAll(protocols, "protocol");
    this.#addAll(against.formats, "format");
    this.#addAll([...against.failures, ...against.system], "failure");
    this.#addAll(against.system, "system");
    this.#addAll(against.outcomes, "outcome");
    this.#addAll(against.reports, "report");
    this.#addAll(against.lists, "list");
    this.#addAll(against.summaries, "summary");
    this.#addAll(mentions.signs, "mention");
    this.#addAll(mentions.keys, "setting");
    this.#addAll(mentions.lead, "lead");
    this.#addAll(mentions.trail, "trail");
    this.#addAll(against.callbacks, "callback");
    this.#addAll(numbers.labels, "label");
    this.#addAll(numbers.weak, "weak");
    this.#addAll(numbers.verbs, "verb");
    this.#addAll(numbers.fillers, "filler");
    this.#addAll(numbers.not, "not");
    this.#addAll(numbers.replies, "reply");
    this.#addAll(numbers.units, "unit");
    this.#addAll(numbers.joints, "joint");
    this.#addAll(numbers.http.signs, "http");
    this.#addAll(numbers.http.labels, "http label");
  }

  /** What is read: the API whose log it is, or all. */
  get read(): readonly KnownApi[] {
    return this.only ? [this.only] : this.apis;
  }

  get hasJoinedCodes(): boolean {
    return this.#headLengths.length > 0;
  }

  /** Where a code ends that begins with the word [start, end) and goes on behind it; -1 where none does. */
  joinedCodeEnd(bytes: Uint8Array, start: number, end: number, length: number): number {
    const head = this.#heads.indexOf(bytes, start, end);
    for (const size of this.#headLengths[head] ?? []) {
      const to = start + size;
      const goesOn = to < length && inWord[bytes[to - 1] as number] === 1 && inWord[bytes[to] as number] === 1;
      if (to <= length && !goesOn && this.codes.indexOf(bytes, start, to) >= 0) return to;
    }
    return -1;
  }

  #addAll(
    phrases: readonly string[],
    kind: Exclude<Meaning["kind"], "name" | "kin" | "operation" | "key" | "form" | "spelt" | "text">,
  ) {
    for (const phrase of phrases) this.lexicon.add(phrase, { kind }, isCapital(phrase));
  }

  #addApi(api: KnownApi): void {
    const { names = [], kin = [], operations = [], keys = [], forms = [], spelt = {} } = api.section;
    for (const phrase of names) this.lexicon.add(phrase, { kind: "name", api });
    for (const phrase of kin) this.lexicon.add(phrase, { kind: "kin", api });
    const own = api !== this.only && this.only ? ownPhrases(this.only) : undefined;
    for (const phrase of operations)
      if (!own?.has(spaced(phrase))) this.lexicon.add(phrase, { kind: "operation", api }, isCapital(phrase));
    for (const [key, spelling] of Object.entries(spelt)) this.lexicon.add(key, { kind: "spelt", api, spelling });
    for (const key of [...keys, ...Object.keys(spelt)]) {
      const [last = "", above] = key.split(".").reverse();
      const words = last.split("_").length + (above ? 1 : 0);
      this.lexicon.add(last, { kind: "key", api, words, ...(above ? { above } : {}) });
    }
    for (const form of forms) {
      const [label = "", rest] = form.split(" {code}");
      this.lexicon.add(label, { kind: "form", api, texted: rest !== "" });
    }
    for (const entry of api.entries) {
      const text = entry.title ?? entry.text;
      // One word says little, unless it stands beside its number in a log of nothing else: `603 Decline`.
      if (text && (text.includes(" ") || (api.isStandard && entry.outcome === "error")))
        this.lexicon.add(text, { kind: "text", api, entry });
    }
    if (api.numeric ? this.only === api : (this.only ?? api) === api) this.#addCodes(api);
  }

  #addCodes(api: KnownApi): void {
    const { sure = [], unsure = [] } = api.section;
    const isOrdinary = ordinaryWords(this.against);
    const ordinary = new Set(this.against.ordinary);
    for (const entry of api.entries) {
      for (const spelling of wordsOf(api, entry)) {
        // A sign in front is not looked for: `+FHNG:54`.
        const bytes = bytesOf(spelling.replace(/^[^\p{L}\p{N}_]+(?=\p{L})/u, ""));
        if (inWord[bytes[0] ?? 0] === 0) continue;
        const end = bytes.findIndex((byte) => inWord[byte] === 0);
        if (end >= 0) {
          const head = this.#heads.add(bytes.slice(0, end));
          this.#headLengths[head] = [...(this.#headLengths[head] ?? []), bytes.length].sort((a, b) => b - a);
        }
        const isSure = sure.includes(spelling) || (!unsure.includes(spelling) && !isOrdinary(spelling));
        const index = this.codes.add(bytes);
        const isPlain =
          /^(?:[a-z]+|[A-Z]+)$/.test(spelling) && (unsure.includes(spelling) || ordinary.has(spelling.toLowerCase()));
        const word: CodeWord = { api, entry, sure: isSure, plain: isPlain, inCapitals: isPlain && isCapital(spelling) };
        this.codeWords[index] = [...(this.codeWords[index] ?? []), word];
      }
    }
  }
}

/** What a code is called in words: of an API of numbers, its errors' names alone. */
export function wordsOf({ numeric }: Pick<KnownApi, "numeric">, { code, aliases = [], outcome }: AnyEntry): string[] {
  const spellings = [code, ...aliases];
  if (!numeric) return spellings;
  return outcome === "error" ? spellings.filter((spelling) => !isNumber(spelling)) : [];
}

const hexadecimal = /^0x[\da-f]{1,8}$/i;

/** A state or a reason of a composed code is one, too. */
const isNumber = (code: string): boolean => /^(?:\d{1,5}|\dxx|x\d\d)$/.test(code) || hexadecimal.test(code);

// So many words one behind the other no other service has by chance.
const mostOrdinary = 3;

/** Whether a code may be anybody's: one word, or a few that codes everywhere are made of. */
export function ordinaryWords({ ordinary }: LogWords): (code: string) => boolean {
  const words = new Set(ordinary);
  return (code) => {
    const parts = code.toLowerCase().split("_");
    return (
      parts.length < 2 || (parts.length <= mostOrdinary && parts.every((part) => part.length < 3 || words.has(part)))
    );
  };
}

const isCapital = (phrase: string): boolean => /^[A-Z]{2,}$/.test(phrase);

/** A phrase without the signs that may join its words. */
const spaced = (phrase: string): string => phrase.toLowerCase().replace(/[\s._-]+/g, " ");

const ownPhrases = ({ section: { names = [], kin = [], operations = [], keys = [] } }: KnownApi): Set<string> =>
  new Set([...names, ...kin, ...operations, ...keys].map(spaced));

/** What the API is called whose log it is says that a line is its own. */
function withoutOwn(against: LogWords, api: KnownApi): LogWords {
  const own = ownPhrases(api);
  const ofOthers = (phrases: readonly string[]) => phrases.filter((phrase) => !own.has(spaced(phrase)));
  const { numbers, services, protocols } = against;
  return {
    ...against,
    services: ofOthers(services),
    protocols: ofOthers(protocols),
    numbers: { ...numbers, not: ofOthers(numbers.not) },
  };
}

function rangeOf(range: string): string[] {
  const [first = "", last = first] = range.split("-");
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

function knownApi(api: LogApi): KnownApi {
  const errors = api.entries.filter(({ outcome }) => outcome === "error").map(({ code }) => code);
  const numbers = errors.filter(isNumber);
  const numeric = numbers.length * 2 > errors.length;
  const made = new Map<string, AnyEntry | undefined>();
  const number = (text: string) => {
    if (!made.has(text) && made.size < 10_000) made.set(text, api.spelled(text));
    return made.get(text);
  };
  const values: ReadonlySet<number> = numeric ? new Set(valuesOf(api)) : new Set();
  const hexDigits = numbers.find((code) => hexadecimal.test(code))?.slice(2).length ?? 0;
  const octets = numbers.some((code) => api.spelled(`0x80${(Number(code) | 0x80).toString(16)}`)?.code === code);
  const { row = [], keys = [] } = api.section;
  const others = row.filter((column) => !keys.includes(column));
  const columns = new Set(others.map((column) => column.toLowerCase().split("-").at(-1) ?? ""));
  const isLike = shapeOf(numeric ? numbers : errors, numeric);
  return { ...api, numeric, number, values, hexDigits, octets, columns, isLike };
}

/** Also of codes that are composed of a state (`4xx`) and a reason (`x02`), and of those of which a number is a part (`E003`). */
function valuesOf({ entries, section: { spelt = {} } }: LogApi): number[] {
  const codes = entries.map(({ code }) => code);
  const spellings = entries.flatMap(({ code, aliases = [] }) => [code, ...aliases]);
  const partly = Object.values(spelt).flatMap((spelling) => {
    const [before = ""] = spelling.split("{", 1);
    return spellings.filter((text) => text.startsWith(before)).map((text) => text.slice(before.length));
  });
  const reasons = codes.filter((code) => /^x\d\d$/.test(code)).map((code) => Number(code.slice(1)));
  const states = codes.filter((code) => /^\dxx$/.test(code)).map((code) => Number(code.charAt(0)) * 100);
  const plain = [...codes, ...partly].filter((code) => /^\d{1,5}$/.test(code) || hexadecimal.test(code)).map(Number);
  return [...plain, ...states.flatMap((state) => reasons.map((reason) => state + reason))];
}

/** How codes are spelt: numbers of so many digits, words joined by underscores, words joined by capitals. */
function shapeOf(codes: readonly string[], numeric: boolean): (text: string) => boolean {
  if (numeric) {
    const lengths = codes.map((code) => code.length);
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    return (text) =>
      /^\d+$/.test(text) &&
      text.length <= most &&
      (least !== most || text.length === most || codes.some((code) => code.includes("x")));
  }
  const joined = codes.filter((code) => code.includes("_")).length * 2 > codes.length;
  const shape = joined ? /^[A-Za-z]+(?:_[a-z0-9]+)+$/ : /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;
  return (text) => text.length <= 64 && shape.test(text);
}
