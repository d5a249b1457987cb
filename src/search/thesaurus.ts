import { respelt } from "../compile/search/alphabets.ts";
import { unfolded } from "../compile/search/layer.ts";
import { abbreviations, axes, denials, denying, faint, framing, groups, silent } from "../generated/thesaurus.ts";

/** The words that mean the same as others, by term; and the words that say nothing. */
export interface Thesaurus {
  /** Of a term, the groups that it is in. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  /** The single terms of a group. */
  readonly members: readonly (readonly string[])[];
  /** Expressions of several terms, by their first one: the whole, and its group. */
  readonly expressions: ReadonlyMap<string, readonly (readonly [terms: readonly string[], group: number])[]>;
  /** Of a group that says how something is wrong, the axis: groups of one axis mean nearly the same. */
  readonly axisOf: ReadonlyMap<number, number>;
  readonly silent: ReadonlySet<string>;
  /** Terms that count little. */
  readonly faint: ReadonlySet<string>;
  /** Terms for what every request is made of, which count least. */
  readonly framing: ReadonlySet<string>;
  /** Of a word that is shortened, the word in full. */
  readonly inFull: ReadonlyMap<string, string>;
  readonly denying: ReadonlySet<string>;
  /** Of a term that is denied, the group that says so: of "given" that of "missing". */
  readonly denied: ReadonlyMap<string, readonly number[]>;
  /** All its words, those of expressions one by one. */
  readonly spoken: ReadonlySet<string>;
}

let made: Thesaurus | undefined;

export function thesaurus(): Thesaurus {
  made ??= make();
  return made;
}

function make(): Thesaurus {
  const groupsOf = new Map<string, number[]>();
  const expressions = new Map<string, [string[], number][]>();
  const spoken = new Set<string>();
  const scripts = Object.entries(groups).map(([lng, script]) => respelt(script, lng).split("|").map(unfolded));
  const [latin = []] = scripts;
  const members = latin.map((_, number) => {
    const single: string[] = [];
    for (const word of scripts.flatMap((script) => script[number] ?? [])) {
      const terms = word.split(" ");
      const [first] = terms;
      if (first === undefined) continue;
      for (const term of terms) spoken.add(term);
      if (terms.length > 1) append(expressions, first, [terms, number]);
      else {
        single.push(first);
        append(groupsOf, first, number);
      }
    }
    return single;
  });
  const axisOf = new Map(axes.flatMap((kin, axis) => kin.map((group) => [group, axis] as const)));
  const setOf = (terms: string) => new Set(terms.split(" "));
  const denied = new Map<string, number[]>();
  for (const [group, terms] of denials) for (const term of terms.split(" ")) append(denied, term, group);
  for (const term of [...denied.keys(), ...denying.split(" ")]) spoken.add(term);
  const short = abbreviations.split(" ");
  const inFull = new Map(short.flatMap((word, at) => (at % 2 === 0 ? [[word, short[at + 1] ?? word] as const] : [])));
  const lists = { silent: setOf(silent), faint: setOf(faint), framing: setOf(framing), denying: setOf(denying) };
  return { groupsOf, members, expressions, axisOf, denied, spoken, inFull, ...lists };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

let byStart: Map<string, string[]> | undefined;

/** The thesaurus's words that begin as a word does. */
export function spokenLike(word: string): readonly string[] {
  if (!byStart) {
    byStart = new Map();
    for (const term of thesaurus().spoken) append(byStart, term.slice(0, 3), term);
  }
  return byStart.get(word.slice(0, 3)) ?? [];
}

/** The expressions that stand in a list of terms: where, how many terms, and their groups. */
export function expressionsIn(terms: readonly string[]): { at: number; length: number; groups: number[] }[] {
  const { expressions } = thesaurus();
  const found: { at: number; length: number; groups: number[] }[] = [];
  for (let at = 0; at < terms.length; at++) {
    const here = (expressions.get(terms[at] ?? "") ?? []).filter(([expression]) =>
      expression.every((term, offset) => terms[at + offset] === term),
    );
    // The longest one is meant: "not found" is no "not".
    const length = Math.max(0, ...here.map(([expression]) => expression.length));
    if (length === 0) continue;
    found.push({ at, length, groups: here.filter(([{ length: own }]) => own === length).map(([, group]) => group) });
    at += length - 1;
  }
  return found;
}

const unable: ReadonlySet<string> = new Set("can couldn won wouldn نمیش نمیشود نمیتون نتونست نتوانست".split(" "));

// What "n't" denies stands behind it, and so does what something is without: "sent without a name" says that it was sent.
// As they are without their inflection: "sans", "ohne".
const forward: ReadonlySet<string> = new Set("t without san sin ohn بدون sem без".split(" "));

// Behind what a noun's verb stands: "no site was picked". As they are without their inflection.
const auxiliary: ReadonlySet<string> = new Set(
  "is are was wer has hav been a n et est es esta sont wurd wird fue foi".split(" "),
);

/** The first place from one on where no auxiliary stands. */
const behind = (terms: readonly string[], from: number): number =>
  terms.findIndex((term, place) => place >= from && !auxiliary.has(term));

/** Where a term is denied by one near it ("not … given", "Anbieter nicht"): both places, and the group that says so. */
export function denialsIn(terms: readonly string[]): { at: readonly [number, number]; groups: readonly number[] }[] {
  const { denying, denied, silent } = thesaurus();
  return terms.flatMap((term, at) => {
    if (!denying.has(term)) return [];
    // "Das geht so nicht": what stands between says nothing.
    const before = forward.has(term) ? [] : silent.has(terms[at - 1] ?? "") ? [-1, -2] : [-1];
    // "Que elegí no es correcto", and "no site was picked".
    const places = [behind(terms, at + 1), ...before.map((far) => at + far), at + 2, behind(terms, at + 2)];
    const near = places.find((place) => denied.has(terms[place] ?? ""));
    const groups = near === undefined ? undefined : denied.get(terms[near] ?? "");
    // Who "can't enter" a thing does not say that it is missing.
    const isUnable =
      (term === "t" ? unable.has(terms[at - 1] ?? "") : unable.has(term)) && groups?.[0] === denied.get("given")?.[0];
    return near === undefined || groups === undefined || isUnable ? [] : [{ at: [at, near] as const, groups }];
  });
}

/** In which ways something is wrong, as a list of terms says it. */
export function axesOf(terms: readonly string[]): Set<number> {
  const { groupsOf, axisOf } = thesaurus();
  const expressions = expressionsIn(terms);
  const within = new Set(expressions.flatMap(({ at, length }) => terms.map((_, i) => i).slice(at, at + length)));
  const groups = [
    ...expressions.flatMap((expression) => expression.groups),
    ...terms.flatMap((term, at) => (within.has(at) ? [] : (groupsOf.get(term) ?? []))),
  ];
  return new Set(groups.filter((group) => axisOf.has(group)));
}
