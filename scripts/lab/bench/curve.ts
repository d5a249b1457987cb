// The same calls in catalogues of 10², 10³, 10⁴ and 10⁵ codes: what grows with the catalogue, and what does not.
import { bigCatalogue } from "./big-catalogue.ts";
import { messages, schema, search as searching, telerr } from "./built.ts";
import { each } from "./calls.ts";
import { compare, type Row, rowOf, timeOf } from "./measure.ts";

const section = "curve";

export async function measureCurve(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [100, 1_000, 10_000, 100_000]) rows.push(...(await measureAt(size)));
  return rows;
}

async function measureAt(size: number): Promise<Row[]> {
  const file = bigCatalogue(size);
  const start = performance.now();
  const registry = telerr.createRegistry([schema.defineCatalogue(file)]);
  const made = performance.now() - start;
  const codes = file.entries.map(({ code }) => code);
  const map = new Map(codes.map((code) => [code, code]));
  const strings = Object.fromEntries(file.entries.map(({ code, text = code }) => [code, { message: text }]));
  const locale = { lng: "en", dir: "ltr", strings: { big: strings } } as const;
  const words = messages.createMessages({ locales: [locale] });
  const options = { api: "big" } as const;
  const decoded = codes.map((code) => registry.decode(code, options));
  const bodies = codes.map((code) => JSON.stringify(code));
  const base = each(codes, (code) => map.get(code));
  const pair = (what: string, work: (index: number) => unknown, count = 100_000) =>
    compare({ section, what, work, against: "Map.get", base, codes: size, count });

  const indexing = performance.now();
  const { search } = await searching.createSearch({ registry, apis: ["big"] });
  const ready = performance.now() - indexing;
  const some = file.entries.filter((_, index) => index % Math.max(1, Math.floor(size / 20)) === 1);
  // A code without one letter, its own text, and the text with two letters changed.
  const queries = some.flatMap(({ code, text = "" }) => [
    code.replace(/.(?=..$)/, ""),
    text,
    text.replace("valid", "vaild"),
  ]);
  for (const query of queries.slice(0, 3)) search(query);
  const times = queries.map((query) => timeOf(() => search(query), 1) / 1e6);
  const against = "alone";
  return [
    pair(
      "lookup",
      each(codes, (code) => registry.lookup("big", code)),
    ),
    pair(
      "decode, bare code",
      each(codes, (code) => registry.decode(code, options)),
    ),
    pair(
      "decode, text",
      each(bodies, (body) => registry.decode(body, options)),
      20_000,
    ),
    pair(
      "identify, bare code",
      each(codes, (code) => registry.identify(code)),
      2_000,
    ),
    pair(
      "message",
      each(decoded, (answer) => words.message(answer)),
    ),
    rowOf({ section, what: "search, a query", against, unit: "ms", codes: size }, times),
    rowOf({ section, what: "createSearch", against, unit: "ms", codes: size }, [ready]),
    rowOf({ section, what: "defineCatalogue and createRegistry", against, unit: "ms", codes: size }, [made]),
  ];
}
