// Enums and constant objects of TypeScript and JavaScript, by a small and strict scanner: literals alone are read.
import { Failure } from "../failure.ts";
import { codesOrTexts, type Named, readObjects } from "./objects.ts";
import type { Source } from "./source.ts";

interface Token {
  readonly kind: "comment" | "string" | "number" | "word" | "sign";
  readonly text: string;
  readonly line: number;
}

const shapes: readonly (readonly [Token["kind"] | "blank", RegExp])[] = [
  ["blank", /\s+/y],
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ["string", /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`/y],
  ["number", /-?(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?)n?/iy],
  ["word", /[\p{L}_$][\p{L}\p{N}_$]*/uy],
  // What is not closed is taken at once, not looked through again from each sign in it.
  ["sign", /"(?:[^"\\\n]|\\.)*|'(?:[^'\\\n]|\\.)*|`(?:[^`\\$]|\\.)*|\/\*[\s\S]*|[\s\S]/y],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    for (const [kind, shape] of shapes) {
      shape.lastIndex = at;
      const found = shape.exec(text)?.[0];
      if (found === undefined) continue;
      if (kind !== "blank") tokens.push({ kind, text: found, line });
      line += found.split("\n").length - 1;
      at += found.length;
      break;
    }
  }
  return tokens;
}

type Value = string | number | boolean | null | { readonly members: readonly Member[] } | readonly Value[];
interface Member {
  readonly key: string;
  readonly value: Value | undefined;
  readonly comment?: string;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #comment: string | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Everything that is an enum or an object by name. */
  *declared(): Generator<{ readonly name: string; readonly members: readonly Member[] }> {
    while (this.#at < this.#tokens.length) {
      const word = this.#next();
      if (word.text === "const" && this.#peek().text === "enum") continue;
      if (word.text === "enum") {
        const name = this.#peek().kind === "word" ? this.#next().text : "";
        if (this.#peek().text === "{") yield { name, members: this.#members("=") };
      } else if (/^(?:const|let|var|default|exports)$/.test(word.text) && word.kind === "word") yield* this.#constant();
    }
  }

  *#constant(): Generator<{ readonly name: string; readonly members: readonly Member[] }> {
    const name = this.#peek().kind === "word" ? this.#next().text : "";
    // What stands between: a type, `=`, `Object.freeze(`.
    for (
      let skipped = 0;
      skipped < 12 &&
      !/^[{;]$/.test(this.#peek().text) &&
      this.#peek().kind === (this.#peek().kind === "sign" ? "sign" : "word");
      skipped++
    )
      this.#next();
    if (this.#peek().text !== "{") return;
    const start = this.#at;
    try {
      yield { name, members: this.#members(":") };
    } catch (error) {
      // An object of something else: functions, calls.
      if (!(error instanceof Failure) || /err|code|status|fault|reason/i.test(name)) throw error;
      this.#at = start + 1;
    }
  }

  #members(sign: "=" | ":"): Member[] {
    this.#expect("{");
    const members: Member[] = [];
    let last = -1;
    while (this.#peek().text !== "}") {
      const comment = this.#comment;
      const token = this.#next();
      const key = token.text === "[" ? this.#bracketed() : keyOf(token);
      let value: Value | undefined;
      if (this.#peek().text === sign) {
        this.#next();
        value = this.#value();
      } else if (sign === "=") value = last + 1;
      else throw unread(token);
      if (sign === "=") last = typeof value === "number" ? value : Number.NaN;
      if (value !== undefined && Number.isNaN(value)) throw unread(token);
      const behind = this.#peek().text === "," ? this.#next() : undefined;
      const trailing = behind && this.#trailing(behind.line);
      const told = trailing ?? comment;
      members.push({ key, value, ...(told === undefined ? {} : { comment: told }) });
      this.#comment = trailing === undefined ? this.#comment : undefined;
      if (!behind && this.#peek().text !== "}") throw unread(this.#peek());
    }
    this.#expect("}");
    return members;
  }

  #bracketed(): string {
    const key = keyOf(this.#next());
    this.#expect("]");
    return key;
  }

  #value(): Value {
    const token = this.#peek();
    if (token.text === "{") return { members: this.#members(":") };
    if (token.text === "[") {
      this.#next();
      const list: Value[] = [];
      while (this.#peek().text !== "]") {
        list.push(this.#value());
        if (this.#peek().text === ",") this.#next();
        else if (this.#peek().text !== "]") throw unread(this.#peek());
      }
      this.#expect("]");
      return list;
    }
    this.#next();
    const value = literalOf(token);
    if (this.#peek().text === "as") {
      this.#next();
      this.#next();
    }
    if (!/^[,}\]]$/.test(this.#peek().text)) throw unread(token);
    return value;
  }

  /** The next token that is no comment; comments are kept for the member that follows. */
  #next(): Token {
    const token = this.#peek();
    this.#at++;
    if (token.text !== ",") this.#comment = undefined;
    return token;
  }

  #peek(): Token {
    for (; this.#tokens[this.#at]?.kind === "comment"; this.#at++)
      this.#comment = proseOf(this.#tokens[this.#at]?.text ?? "");
    return this.#tokens[this.#at] ?? { kind: "sign", text: "", line: this.#tokens.at(-1)?.line ?? 1 };
  }

  /** A comment behind a member, on its line. */
  #trailing(line: number): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "comment" || token.line !== line || token.text.startsWith("/**")) return undefined;
    this.#at++;
    return proseOf(token.text);
  }

  #expect(sign: string): void {
    const token = this.#next();
    if (token.text !== sign) throw unread(token);
  }
}

const unread = ({ text, line }: Token) =>
  new Failure(`line ${line}: ${JSON.stringify(text)} is no literal: members have to be written out to be read`);

const keyOf = (token: Token): string => {
  if (token.kind === "word" || token.kind === "number") return token.text;
  if (token.kind === "string") return String(literalOf(token));
  throw unread(token);
};

function literalOf(token: Token): string | number | boolean | null {
  const { kind, text } = token;
  if (kind === "number") return Number(text.replace(/_|n$/g, ""));
  if (text === "true" || text === "false") return text === "true";
  if (text === "null" || text === "undefined") return null;
  if (kind !== "string") throw unread(token);
  return text
    .slice(1, -1)
    .replace(
      /\\(u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|[\s\S])/gi,
      (whole, all: string, ...codes: (string | undefined)[]) => {
        const code = codes.slice(0, 3).find((digits) => digits !== undefined);
        if (code !== undefined) return String.fromCodePoint(Number(`0x${code}`));
        return { n: "\n", t: "\t", r: "\r", "\n": "" }[all] ?? whole.slice(1);
      },
    );
}

/** What a comment says, without its signs and tags. */
function proseOf(comment: string): string | undefined {
  const lines = comment
    .replace(/^\/\*\*?|\*\/$|^\/\/\/?/g, "")
    .split("\n")
    .map((line) => line.trim().replace(/^\*+/, "").trim());
  const tag = lines.findIndex((line) => line.startsWith("@"));
  const prose = lines
    .slice(0, tag < 0 ? lines.length : tag)
    .filter(Boolean)
    .join(" ");
  return prose === "" ? undefined : prose;
}

const plain = (value: Value | undefined): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const { members } = value as { readonly members: readonly Member[] };
  return Object.fromEntries(members.map((member) => [member.key, plain(member.value)]));
};

/** The enums and objects that are called after errors, codes or statuses; where none is, the largest. The others are named. */
export function readEnum(text: string): Source {
  const all = [...new Reader(tokensOf(text)).declared()].filter(({ members }) => members.length > 0);
  const called = all.filter(({ name }) => /err|code|status|fault|reason/i.test(name));
  const largest = all.reduce<(typeof all)[number] | undefined>(
    (most, next) => (next.members.length > (most?.members.length ?? 0) ? next : most),
    undefined,
  );
  const chosen = called.length > 0 ? called : largest ? [largest] : [];
  const rows = chosen.flatMap(({ members }) =>
    members.every(({ value }) => typeof value === "string" || typeof value === "number")
      ? codesOrTexts(members as readonly Named[])
      : readObjects(plain({ members })).rows,
  );
  return { rows, left: all.filter((other) => !chosen.includes(other)).map(({ name }) => name || "default") };
}
