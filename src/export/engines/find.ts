// telerr_find as an expression: what src/log reads from a line, in one pass of list operations and regular expressions.
import type { AnyEntry } from "../../catalogue/entry.ts";
import { bytesOf, mostDigits } from "../../log/bytes.ts";
import { type KnownApi, wordsOf as spellingsOf, type Vocabulary } from "../../log/vocabulary.ts";
import { and, begin, type Dialect, not, or } from "./dialect.ts";
import { mentionForms } from "./mention.ts";
import { anyText, escaped, isCapital, marks, signs } from "./phrases.ts";
import {
  membersBefore,
  ownerBefore,
  ownerBehind,
  ownersOf,
  type Rules,
  rulesFor,
  rulesOf,
  textOf,
  textRules,
  wordTextRules,
} from "./rules.ts";

const { seam, capital, call, code: codeMark, end, open, close } = marks;

/** A code as a line may spell it, in small letters. */
interface Spelling {
  readonly text: string;
  readonly entry: AnyEntry;
  readonly sure: boolean;
  /** A word of the language. */
  readonly plain?: boolean;
}

type Names = [string, string, string, string, string];

/** All that is asked of one API. */
interface ReadApi {
  readonly api: KnownApi;
  /** Its numbers; else its words, of which an API of numbers has some in its own log. */
  readonly numeric: boolean;
  readonly spellings: readonly Spelling[];
  /** Keys behind which a number is written in another way. */
  readonly spelt: readonly { readonly behind: string; readonly spellings: readonly Spelling[] }[];
  readonly rules: ReturnType<typeof rulesFor>;
  readonly texts: ReturnType<typeof textRules>;
}

const TRUE = "(0 < 1)";
const FALSE = "(1 < 0)";

/** The codes of a line, as a list of `api:code`: of all APIs, or of a vocabulary's only one. */
export function findExpression(dialect: Dialect, vocabulary: Vocabulary, line: string): string {
  begin();
  return new Finder(dialect, vocabulary).find(line);
}

class Finder {
  readonly #d: Dialect;
  readonly #only: KnownApi | undefined;
  readonly #rules: Rules;
  readonly #apis: readonly ReadApi[];
  readonly #vocabulary: Vocabulary;

  constructor(dialect: Dialect, vocabulary: Vocabulary) {
    this.#d = dialect;
    this.#vocabulary = vocabulary;
    this.#only = vocabulary.only;
    this.#rules = rulesOf(vocabulary);
    const readOf = (api: KnownApi, numeric: boolean): ReadApi => {
      const spellings = numeric ? numbersOf(api) : wordsOf(api, vocabulary);
      const texts = numeric ? textRules(textsOf(api, spellings)) : wordTextRules(textsOf(api, spellings).keys());
      const rules = rulesFor(api, vocabulary);
      const spelt = Object.entries(numeric ? (api.section.spelt ?? {}) : {}).map(([key, spelling]) => ({
        behind: rules.behind(key),
        spellings: speltNumbersOf(api, spelling),
      }));
      return { api, numeric, spellings, spelt, rules, texts };
    };
    const all = vocabulary.read.flatMap((api) =>
      api.numeric && api === vocabulary.only ? [readOf(api, true), readOf(api, false)] : [readOf(api, api.numeric)],
    );
    this.#apis = all.filter(({ spellings }) => spellings.length > 0);
  }

  find(line: string): string {
    const d = this.#d;
    const is = (name: string, value: string) => d.equals(d.name(name), value);
    const orNone = (name: string, value: (name: string) => string) =>
      d.when([[is(name, "''"), "''"]], value(d.name(name)));
    const words = this.#apis.filter(({ numeric }) => !numeric);
    const numbers = this.#apis.filter(({ numeric }) => numeric);
    const groups = ownersOf(this.#vocabulary);
    const isAsked = numbers.length > 0 || words.some(({ spellings }) => spellings.some(({ sure }) => !sure));
    const [plain, clean, item, row, code] = ["plain", "clean", "item", "row", "code"].map(d.name) as Names;
    const places = (pattern: (phrases: string) => string) =>
      d.when(
        [[is("kind", "0"), d.noNumbers]],
        d.list(groups.map((phrases) => d.length(d.group(item, pattern(phrases))))),
      );
    const found = d.pipeline(
      [
        { name: "raw", value: d.when([[d.matches(line, this.#mayHold()), line]], "''") },
        { name: "bare", value: orNone("raw", (raw) => this.#unescaped(raw)) },
        { name: "plain", value: orNone("bare", (bare) => this.#alike(bare)) },
        {
          name: "normal",
          value: d.when([[or(is("plain", "''"), this.#isMention(plain)), "''"]], this.#normal(plain)),
        },
        { name: "clean", value: orNone("normal", (normal) => this.#withoutMarkup(normal)) },
        {
          name: "tokens",
          value: d.when(
            [[or(is("clean", "''"), d.matches(clean, this.#rules.mention)), d.none]],
            d.all(clean, this.#tokens()),
          ),
        },
        { name: "others", value: this.#withCodes(d.name("tokens")) },
        { name: "marked", value: this.#marked(d.name("others")) },
      ],
      "item",
      [
        { name: "code", value: d.group(item, `${open}([^${close}]*)${close}`) },
        { name: "row", value: d.replace(item, membersBefore, `${open}\\1`) },
        { name: "kind", value: this.#kindOf(item, row, code) },
        ...(numbers.length > 0
          ? [{ name: "label", value: d.when([[not(is("kind", "2")), "0"]], this.#labelOf(item)) }]
          : []),
        ...(isAsked
          ? [
              { name: "before", value: places(ownerBefore) },
              { name: "behind", value: places(ownerBehind) },
            ]
          : []),
        ...(numbers.length > 0
          ? this.#vocabulary.apis.map((api, index) => ({
              name: `said${index}`,
              value: and(is("kind", "2"), d.matches(item, rulesFor(api, this.#vocabulary).textBehind)),
            }))
          : []),
        ...numbers.flatMap(({ rules }, index) => [
          { name: `held${index}`, value: and(is("kind", "2"), d.matches(item, rules.key)) },
          { name: `key${index}`, value: and(d.name(`held${index}`), not(this.#isKeyOfHttp(rules, item))) },
        ]),
        ...numbers.map(({ api }, index) => ({
          name: `whose${index}`,
          value: d.when(
            [
              [not(is("kind", "2")), "0"],
              [d.name(`key${index}`), this.#ownerOf(api, { keyed: true, coded: true })],
              ...((api.section.kin ?? []).length > 0
                ? [[d.matches(item, this.#rules.errorCode), this.#ownerOf(api, { coded: true })] as const]
                : []),
            ],
            this.#ownerOf(api),
          ),
        })),
        {
          name: "told",
          value: d.when(
            [
              [is("kind", "0"), "''"],
              ...words.map(
                (read) =>
                  [and(is("kind", "1"), this.#isWordOf(read, item, row, code)), this.#codeOf(read, code)] as const,
              ),
              ...numbers.map(
                (read, index) =>
                  [
                    and(is("kind", "2"), this.#isNumberOf(read, item, code, d.name("label"), index)),
                    d.when(
                      read.spelt.map(
                        ({ behind, spellings }) =>
                          [
                            and(d.matches(item, behind), this.#isAmong(code, spellings)),
                            this.#codeOf({ api: read.api, spellings }, code),
                          ] as const,
                      ),
                      this.#codeOf(read, code),
                    ),
                  ] as const,
              ),
            ],
            "''",
          ),
        },
      ],
    );
    const id = this.#only?.section.id;
    if (!this.#only || !id) return found;
    // What stands alone in a success's place.
    const { alone, others } = idRules(id);
    const isId = and(d.matches(line, alone), not(d.matches(line, others)));
    return d.when([[isId, d.list([d.text(`${this.#only.api}:${id.code}`)])]], found);
  }

  // ---- From the line to candidates.

  /** Whether a line may hold a code at all: most do not, and this is all that they cost. */
  #mayHold(): string {
    const anchors = this.#apis.flatMap(({ api, numeric, spellings }) => {
      if (!numeric) return [anyText(spellings.map(({ text }) => text))];
      if (this.#only) return [numberAnchor(this.#spellingsOf(true))];
      return [anchorsOf(api)];
    });
    return `(?i)${anchors.join("|")}`;
  }

  /** Unescaped, as `PlainLine` does it. */
  #unescaped(line: string): string {
    const d = this.#d;
    const colour = "\\[[0-9;]*[^0-9;]?";
    const token = [
      `\\\\+(?:x1[bB]|u001[bB]|e|033)${colour}`,
      `#033${colour}|\u001b${colour}`,
      "\\\\+(?:[nrt\"'/]|x[0-7][0-9a-fA-F]|u[0-9a-cefA-CEF][0-9a-fA-F]{3}|u[dD][0-7][0-9a-fA-F]{2})",
      "\\\\+",
      "%[2-7][0-9a-fA-F]",
      "&(?:quot|apos|amp|lt|gt|#[xX][0-9a-fA-F]{1,4}|#[0-9]{1,4});",
      "#0[0-7][0-7]",
      "[^\\\\%&#\u001b]+|[%&#\u001b]",
    ].join("|");
    const unescaped = d.joined(
      d.map(d.all(line, token), (text) =>
        d.when(
          [
            [d.matches(text, "^[^\\\\%&#\u001b]"), text],
            [d.matches(text, `^(?:\\\\+(?:x1[bB]|u001[bB]|e|033)\\[|#033|\u001b)`), "''"],
            [d.matches(text, "^(?:\\\\+[nr]|#01[25])$"), d.text("\n")],
            [d.matches(text, "^(?:\\\\+t|#011)$"), d.text("\t")],
            [d.matches(text, `^\\\\+["'/]$`), d.group(text, "(.)$")],
            [d.matches(text, "^(?:\\\\+[xu]|%)[0-9a-fA-F]+$"), d.letter(d.group(text, "([0-9a-fA-F]+)$"), 16)],
            [d.matches(text, "^&#[xX]"), d.letter(d.group(text, "([0-9a-fA-F]+);$"), 16)],
            [d.matches(text, "^&#[0-9]"), d.letter(d.group(text, "([0-9]+);$"), 10)],
            [d.equals(text, d.text("&quot;")), d.text('"')],
            [d.equals(text, d.text("&apos;")), d.text("'")],
            [d.equals(text, d.text("&amp;")), d.text("&")],
            [d.equals(text, d.text("&lt;")), d.text("<")],
            [d.equals(text, d.text("&gt;")), d.text(">")],
            [d.matches(text, "^\\\\"), d.text("\\")],
          ],
          text,
        ),
      ),
    );
    return d.when([[d.matches(line, "[\\\\%&#\u001b]"), unescaped]], line);
  }

  /** One of letters and digits that mean the same. */
  #alike(line: string): string {
    const [letters, by] = alike;
    return this.#d.when([[this.#d.matches(line, "[^\\t-~]"), this.#d.translate(line, letters, by)]], line);
  }

  /** Whether a line only speaks of codes, by its form. */
  #isMention(plain: string): string {
    const d = this.#d;
    const { lines, commands, arrow, searched, place, table, data } = mentionForms;
    const is = (form: string) => d.matches(plain, form);
    return or(
      ...lines.map(is),
      and(is(commands), not(is(arrow))),
      and(is(searched), not(is(place))),
      and(is(table), not(is(data))),
    );
  }

  /** In small letters, with marks between the words of a name, before capitals that matter and calls. */
  #normal(plain: string): string {
    const d = this.#d;
    const { against } = this.#vocabulary;
    const operations = this.#vocabulary.apis.flatMap(({ section }) => section.operations ?? []);
    const capitals = [
      operations,
      against.mentions.signs,
      against.protocols,
      against.services,
      against.numbers.http.signs,
    ]
      .flat()
      .filter(isCapital);
    const steps: readonly (readonly [string, string])[] = [
      [`(^|[^A-Za-z0-9_])(${capitals.join("|")})($|[^A-Za-z0-9_])`, `\\1${capital}\\2\\3`],
      ["([.>:])([a-z][A-Za-z0-9_]*\\([\"'0-9])", `\\1${call}\\2`],
      ["([a-z0-9])([A-Z])", `\\1${seam}\\2`],
      ["([A-Z])([A-Z][a-z])", `\\1${seam}\\2`],
    ];
    const seamed = steps.reduce((text, [pattern, to]) => d.replace(text, pattern, to), plain);
    return d.lower(seamed);
  }

  /** What HTML shows a text in says nothing of it. */
  #withoutMarkup(line: string): string {
    const markup = "</?(?:b|strong|em|i|u|span|p|div|pre|br|h[1-3])(?:[ /][^<>]*)?>";
    return this.#d.when([[this.#d.matches(line, markup), this.#d.replace(line, markup, "*")]], line);
  }

  /** What a normal line is cut into: codes of several words, names, and what stands between them. */
  #tokens(): string {
    const joined = this.#apis
      .flatMap(({ spellings }) => spellings.map(({ text }) => text))
      .filter((text) => /[^a-z0-9_\u0080-\uffff]/.test(text))
      .sort((a, b) => b.length - a.length)
      .map((text) => [...text].map(escaped).join(`${seam}?`));
    return [...joined, `[^${signs}]+`, `[${signs}]+`].join("|");
  }

  #spellingsOf(numeric: boolean): string[] {
    const apis = this.#apis.filter((read) => read.numeric === numeric);
    const all = apis.flatMap(({ spellings, spelt }) => [spellings, ...spelt.map((one) => one.spellings)].flat());
    return [...new Set(all.map(({ text }) => text))];
  }

  #isNumber(text: string): string {
    const numbers = this.#spellingsOf(true);
    return numbers.length === 0 ? FALSE : this.#d.isIn(text, numbers);
  }

  /** The tokens, words that are codes between marks. */
  #withCodes(tokens: string): string {
    const d = this.#d;
    const words = this.#spellingsOf(false);
    if (words.length === 0) return tokens;
    return d.map(tokens, (token) =>
      d.when([[d.isIn(d.translate(token, seam, ""), words), d.concat(d.text(codeMark), token, d.text(end))]], token),
    );
  }

  /** The line once for each candidate, which is marked. */
  #marked(tokens: string): string {
    const d = this.#d;
    // A letter of a hexadecimal number may be a capital: `0x0000000⌇b`.
    const hasLetters = this.#spellingsOf(true).some((text) => /[0-9][a-f]/.test(text));
    const numberOf = (token: string) => (hasLetters ? d.translate(token, seam, "") : token);
    return d.places(
      tokens,
      (place) => or(d.matches(d.at(tokens, place), `^${codeMark}`), this.#isNumber(numberOf(d.at(tokens, place)))),
      (place) =>
        d.concat(
          d.joined(tokens, "before", place),
          d.text(open),
          d.translate(d.at(tokens, place), `${codeMark}${end}${seam}`, ""),
          d.text(close),
          d.joined(tokens, "behind", place),
        ),
    );
  }

  // ---- Judging.

  /** 1 for a word that may be a code by what stands beside it, 2 for a number, else 0. */
  #kindOf(line: string, row: string, text: string): string {
    const d = this.#d;
    const r = this.#rules;
    const isMentioned = or(d.matches(row, r.mentioned), d.matches(row, r.spokenOf), d.matches(line, r.none));
    return d.when(
      [
        [this.#isBracketed(line), "0"],
        [this.#isNumber(text), d.when([[or(d.matches(line, r.joined), isMentioned), "0"]], "2")],
        [or(this.#isNoWord(line), this.#isConstant(line, row, text), isMentioned), "0"],
      ],
      "1",
    );
  }

  /** `INVALID_DID = "invalid_did"` */
  #isConstant(line: string, row: string, text: string): string {
    const d = this.#d;
    const before = d.translate(d.group(line, this.#rules.same), seam, "");
    return and(d.matches(line, this.#rules.same), d.matches(row, this.#rules.told), d.equals(before, text));
  }

  /** `status code 403` in prose about HTTP, also where a key is called so. */
  #isKeyOfHttp({ httpKey }: ReadApi["rules"], line: string): string {
    const { http, request, joinedHttpLabel, told } = this.#rules;
    const is = (rule: string) => this.#d.matches(line, rule);
    return and(is(http), is(httpKey), is(request), not(is(joinedHttpLabel)), not(is(told)));
  }

  /** A standard's own methods are none of HTTP's. */
  #isOfHttp(line: string): string {
    const d = this.#d;
    return and(d.matches(line, this.#rules.request), not(d.matches(line, this.#rules.standardOperation)));
  }

  #codeOf({ spellings, api }: Pick<ReadApi, "spellings" | "api">, text: string): string {
    const d = this.#d;
    const by = new Map<string, string[]>();
    for (const { text: spelling, entry } of spellings) {
      if (spelling === entry.code) continue;
      by.set(entry.code, [...(by.get(entry.code) ?? []), spelling]);
    }
    const cases = [...by].map(([code, texts]) => [d.isIn(text, texts), d.text(`${api.api}:${code}`)] as const);
    const same = d.concat(d.text(`${api.api}:`), text);
    return cases.length === 0 ? same : d.when(cases, same);
  }

  /** A name of something, a member of a list. */
  #isNoWord(line: string): string {
    const d = this.#d;
    const r = this.#rules;
    const is = (rule: string) => d.matches(line, rule);
    return or(
      is(r.compared),
      and(is(r.listed), not(is(r.inReport))),
      and(is(r.index), not(is(r.outcomeAt))),
      d.when(
        [[is(r.part), not(is(r.partOfKey))]],
        or(is(r.named), and(is(r.key), not(and(is(r.counted), is(r.summary)))), and(is(r.argument), not(is(r.report)))),
      ),
    );
  }

  #isBracketed(line: string): string {
    const d = this.#d;
    return and(d.matches(line, this.#rules.bracketed), not(d.matches(line, this.#rules.outcome)));
  }

  #isWordOf({ api, spellings, rules, texts }: ReadApi, line: string, row: string, text: string): string {
    const d = this.#d;
    const r = this.#rules;
    const is = (rule: string) => d.matches(line, rule);
    const holds = (rule: string) => d.matches(row, rule);
    const successes = spellings.filter(({ entry }) => entry.outcome === "success");
    const sure = spellings.filter((spelling) => spelling.sure);
    const plain = this.#isAmong(
      text,
      spellings.filter((spelling) => spelling.plain),
    );
    const otherwise = this.#only
      ? or(not(plain), holds(rules.key), holds(r.outcomeHeld))
      : or(holds(rules.key), is(texts.far));
    const who = sure.length < spellings.length ? this.#ownerOf(api) : "0";
    const success = this.#only
      ? or(holds(rules.key), is(r.alone))
      : or(holds(rules.telling), and(holds(rules.key), d.equals(who, "1")));
    const place = 2 + this.#vocabulary.apis.indexOf(api);
    const isNamedBefore = sure.length < spellings.length ? `${d.at(d.name("before"), String(place + 1))} > 0` : FALSE;
    const inSentence = and(holds(r.sentence), not(holds(r.reported)), or(is(r.goesOn), not(isNamedBefore)));
    const isInQuotes = or(holds(r.tag), and(holds(r.keyed), not(holds(r.outcome)), not(holds(r.place))));
    return and(
      this.#isAmong(text, spellings),
      not(and(is(rules.payload), holds(r.told), not(holds(rules.key)))),
      or(not(this.#isAmong(text, successes)), success),
      d.when(
        [
          [and(is(r.address), not(is(rules.receipt))), is(rules.called)],
          [or(holds(rules.telling), this.#isAmong(text, sure)), TRUE],
          [or(is(r.failed), and(is(r.request), is(r.behindHttpNumber))), FALSE],
          [and(not(holds(rules.key)), or(isInQuotes, inSentence)), FALSE],
        ],
        d.when(
          [
            [d.equals(who, "1"), TRUE],
            [d.equals(who, "2"), FALSE],
          ],
          otherwise,
        ),
      ),
    );
  }

  /** Whose a candidate is: 1 the API's, 2 another's, 0 nobody's. The name before it decides, else the one behind it. */
  #ownerOf(api: KnownApi, { keyed = false, coded = false } = {}): string {
    const d = this.#d;
    const { apis } = this.#vocabulary;
    const index = apis.indexOf(api);
    const others = apis.flatMap((other, place) => (other === api || areKin(api, other) ? [] : [2 + place]));
    const own = [2 + index, ...(coded ? [2 + apis.length + index] : [])];
    const theirs = [0, ...(api.numeric && !keyed ? [1] : []), ...others];
    const place = (list: "before" | "behind", group: number) => d.at(d.name(list), String(group + 1));
    const last = (groups: readonly number[]) => d.greatest(groups.map((group) => place("before", group)));
    const next = (groups: readonly number[]) =>
      d.least(
        groups.map((group) => d.when([[d.equals(place("behind", group), "0"), "1000000000"]], place("behind", group))),
      );
    return d.when(
      [
        [`${last(own)} > ${last(theirs)}`, "1"],
        [`${last(theirs)} > ${last(own)}`, "2"],
        [`${next(own)} < ${next(theirs)}`, "1"],
        [`${next(theirs)} < ${next(own)}`, "2"],
      ],
      "0",
    );
  }

  /** Whether a label stands before a number: 2, or 1 where it is one only if the line is the API's, 3 only beside its text, 4 in both cases, or 0. */
  #labelOf(line: string): string {
    const d = this.#d;
    const r = this.#rules;
    const is = (rule: string) => d.matches(line, rule);
    const isOfHttp = and(is(r.httpLabel), this.#isOfHttp(line), not(is(r.joinedHttpLabel)));
    const isQuotedOfHttp = and(is(r.quotedHttpLabel), not(is(r.joinedHttpLabel)));
    const label = and(is(r.label), not(is(r.openList)), not(and(is(r.quotedLabel), not(is(r.loneLabel)))));
    const shown = and(is(r.arrow), not(and(is(r.request), is(r.http))), not(is(r.place)));
    return d.when(
      [
        [or(is(r.inRow), and(is(r.summary), is(r.times))), "2"],
        [is(r.ofAnother), "0"],
        [and(is(r.labelOfName), not(is(r.label))), "2"],
        [not(or(label, is(r.verb), shown)), "0"],
        [
          and(is(r.success), is(r.http), is(r.httpLabel), not(is(r.joinedHttpLabel)), not(is(r.fails))),
          d.when([[is(r.weak), "0"]], "3"),
        ],
        [and(is(r.weak), not(is(r.three)), or(is(r.callback), not(or(is(r.told), is(r.reply), is(r.said))))), "0"],
        [and(is(r.http), isOfHttp), d.when([[is(r.weak), "0"]], "3")],
        [and(is(r.http), isQuotedOfHttp), d.when([[is(r.weak), "0"]], "4")],
        [not(is(r.weak)), "2"],
        [and(is(r.http), or(is(r.success), is(r.longWeak))), "0"],
        [or(is(r.http), and(not(is(r.three)), not(is(r.reply)))), "1"],
      ],
      "2",
    );
  }

  #isNumberOf(
    { api, spellings, spelt, rules, texts }: ReadApi,
    line: string,
    text: string,
    label: string,
    index: number,
  ): string {
    const d = this.#d;
    const r = this.#rules;
    const is = (rule: string) => d.matches(line, rule);
    const short =
      api.hexDigits > 0 ? [] : spellings.filter(({ text: spelling, entry }) => spelling.length < entry.code.length);
    const [held, key] = [d.name(`held${index}`), d.name(`key${index}`)];
    const isOwner = (owner: "0" | "1") => d.equals(d.name(`whose${index}`), owner);
    const numbers = this.#apis.filter((read) => read.numeric).map((read) => read.api);
    const otherKeys = this.#vocabulary.apis
      .filter((other) => other !== api && other.numeric && (other.section.keys ?? []).length > 0)
      .map((other) => {
        const place = numbers.indexOf(other);
        return place < 0 ? is(rulesFor(other, this.#vocabulary).key) : d.name(`held${place}`);
      });
    const otherTexts = this.#vocabulary.apis.flatMap((other, place) => (other === api ? [] : [d.name(`said${place}`)]));
    const keyed = and(is(r.keyed), not(is(r.outcome)));
    const vouched = or(
      is(r.opening),
      is(rules.anyText),
      is(r.place),
      is(r.reply),
      is(r.name),
      and(is(r.outcomeHeld), not(is(r.told))),
      and(is(r.told), not(keyed)),
    );
    const list = rules.list ? and(is(r.inList), or(is(r.dumped), is(r.dumpedHead), and(is(r.head), vouched))) : FALSE;
    const alone = this.#only ? or(is(r.alone), and(is(r.lastCell), is(rules.row))) : FALSE;
    // What is no decimal number is spelt as anywhere.
    const among = d.when(
      spelt.map(
        (one) => [and(is(one.behind), d.matches(text, "^[0-9]{1,5}$")), this.#isAmong(text, one.spellings)] as const,
      ),
      this.#isAmong(text, spellings),
    );
    return and(
      among,
      this.#only ? TRUE : is(rules.spoken),
      otherKeys.length === 0 ? TRUE : not(and(not(held), or(...otherKeys))),
      or(not(is(r.address)), is(rules.called)),
      d.when(
        [
          [api.isStandard ? and(is(texts.near), not(and(is(r.http), this.#isOfHttp(line)))) : is(texts.near), TRUE],
          ...(this.#only ? [[and(is(rules.inForm), not(is(rules.formOfAnother))), TRUE] as const] : []),
          [or(is(r.failed), is(r.ofSystem), ...otherTexts), FALSE],
          [and(is(r.toldBehind), not(key)), FALSE],
          ...(this.#only ? [] : [[is(rules.form), FALSE] as const]),
          [alone, TRUE],
        ],
        and(
          or(
            key,
            list,
            and(
              not(this.#isAmong(text, short)),
              or(
                d.equals(label, "2"),
                and(d.equals(label, "1"), isOwner("1")),
                and(d.equals(label, "3"), is(texts.far)),
                and(d.equals(label, "4"), or(isOwner("1"), is(texts.far))),
              ),
            ),
          ),
          or(isOwner("1"), is(texts.far), this.#only ? isOwner("0") : FALSE),
        ),
      ),
    );
  }

  #isAmong(text: string, spellings: readonly Spelling[]): string {
    return spellings.length === 0 ? FALSE : this.#d.isIn(text, [...new Set(spellings.map((one) => one.text))]);
  }
}

const areKin = (one: KnownApi, other: KnownApi): boolean =>
  one.section.kin?.includes(other.api) === true || other.section.kin?.includes(one.api) === true;

/** What `isId` in src/log asks: so many digits alone, no date, no timestamp, no shape of something else. */
function idRules({ digits: [least, most], not: shapes = [] }: NonNullable<KnownApi["section"]["id"]>) {
  const others = [
    "(?:1[34]|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)?",
    "1[0-9]{9}(?:[0-9]{3})?",
    ...shapes.map((shape) => shape.replaceAll("#", "[0-9]")),
  ];
  const around = (digits: string) => `^[ \\t"'\\[(]*(?:${digits})[ \\t\\r\\n"'\\])]*$`;
  return { alone: around(`[1-9][0-9]{${least - 1},${most - 1}}`), others: around(others.join("|")) };
}

function wordsOf(api: KnownApi, { codes, codeWords }: Vocabulary): Spelling[] {
  const own = new Map<string, Spelling>();
  for (const entry of api.entries) {
    if (entry.outcome === "pending") continue;
    for (const spelling of spellingsOf(api, entry)) {
      const bytes = bytesOf(spelling);
      const known = codeWords[codes.indexOf(bytes, 0, bytes.length)]?.find((word) => word.entry === entry);
      const text = spelling.toLowerCase();
      if (known && !own.has(text)) own.set(text, { text, entry, sure: known.sure, plain: known.plain });
    }
  }
  return [...own.values()];
}

/** Every way in which a number may be written that is one of its codes. */
function numbersOf(api: KnownApi): Spelling[] {
  const found: Spelling[] = [];
  const add = (text: string) => {
    const entry = api.number(text);
    if (entry && entry.outcome !== "pending") found.push({ text, entry, sure: false });
  };
  for (const value of api.values) {
    const hex = value.toString(16);
    if (api.hexDigits > 0) add(hex.padStart(api.hexDigits, "0"));
    for (let length = hex.length; length <= api.hexDigits; length++) add(`0x${hex.padStart(length, "0")}`);
    const text = String(value);
    for (let length = text.length; api.hexDigits === 0 && length <= mostDigits; length++)
      add(text.padStart(length, "0"));
  }
  return found;
}

/** The numbers that are codes when they are spelt: `E{code}`, `0x{hex}`. */
function speltNumbersOf(api: KnownApi, spelling: string): Spelling[] {
  const found: Spelling[] = [];
  for (const value of api.values)
    for (let length = String(value).length; length <= mostDigits; length++) {
      const text = String(value).padStart(length, "0");
      const entry = api.number(spelling.replace("{code}", text).replace("{hex}", value.toString(16)));
      if (entry && entry.outcome !== "pending") found.push({ text, entry, sure: false });
    }
  return found;
}

/** The documented texts, by what stands for them: a composed code has its halves' texts. */
function textsOf(api: KnownApi, spellings: readonly Spelling[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { text, entry, sure } of spellings) {
    if (sure) continue;
    for (const one of [entry, entry.state, entry.reason]) {
      const said = one && textOf(one, api);
      if (said) texts.set(said, [...(texts.get(said) ?? []), text]);
    }
  }
  return texts;
}

/** What a line of the log of an API of numbers has to hold: one of them, also behind what is escaped, or digits of Persian or Arabic. */
function numberAnchor(spellings: readonly string[]): string {
  const numbers = anyText(spellings);
  return `(?:^|[^0-9]|[%x][0-9a-f]{2}|u[0-9a-f]{4}|#[0-9]{3})${numbers}(?:[^0-9]|$)|[\u06f0-\u06f9\u0660-\u0669]`;
}

/** What a line of an API of numbers has to hold: its name, a reply's form, or a documented text, as it is or escaped. */
function anchorsOf({ section, entries }: KnownApi): string {
  const words = [...(section.names ?? []), ...(section.operations ?? []), ...(section.kin ?? [])].map((name) =>
    name
      .split(/[\s._\u200c-]+/u)
      .map(escaped)
      .join("[ ._\u200c-]?"),
  );
  const forms = (section.forms ?? []).map((form) => `${escaped(form.split("{code}", 1)[0] ?? "")}[0-9]`);
  const texts = entries.flatMap(({ title, text = "" }) => {
    const said = title ?? text;
    return said.includes(" ") && said.length >= 6 ? [said] : [];
  });
  if (!section.list && !section.forms) return [...words, ...forms].join("|");
  const isAscii = texts.every((text) => /^[ -~]*$/.test(text));
  const starts = anyText(texts.map((text) => text.slice(0, isAscii ? 14 : 7)));
  return [...words, ...forms, starts, ...(isAscii ? [] : ["\\\\u06[0-9a-f]{2}"])].join("|");
}

// Letters of Persian and Arabic that are one, digits, commas; what is not seen goes.
const alike: readonly [string, string] = (() => {
  const pairs: [string, string][] = [
    ..."۰۱۲۳۴۵۶۷۸۹".split("").map((digit, value): [string, string] => [digit, String(value)]),
    ..."٠١٢٣٤٥٦٧٨٩".split("").map((digit, value): [string, string] => [digit, String(value)]),
    ["ي", "ی"],
    ["ى", "ی"],
    ["ك", "ک"],
    ["،", ","],
    ["؛", ","],
    ["؟", ","],
    ..."\u200c\u00a0\u202f".split("").map((blank): [string, string] => [blank, " "]),
    ..."«»“”„‟".split("").map((mark): [string, string] => [mark, '"']),
    ..."‘’‚‛".split("").map((mark): [string, string] => [mark, "'"]),
  ];
  const unseen = "\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff";
  return [pairs.map(([letter]) => letter).join("") + unseen, pairs.map(([, by]) => by).join("")];
})();
