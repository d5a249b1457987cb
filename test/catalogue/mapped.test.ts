import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import { type Entry, entries, equivalents, lookup, mapped } from "../../src/index.ts";

const name = ({ api, code }: Entry) => `${api} ${code}`;
const rowsOf = (entry: Entry) => mapped(entry).map(({ from, to }) => `${name(from)} > ${name(to)}`);
const [toSip, toQ850] = readData().data.mappings.value.mappings;

describe("the mappings of RFC 3398", () => {
  // Counted in the document: a code with a condition has a row more.
  it("have a row for each code that the document names", () => {
    expect(new Set(toSip?.rows.map(({ from }) => from)).size).toBe(31);
    expect(toSip?.rows.filter(({ when }) => when).map(({ from, to }) => [from, to])).toEqual([
      ["21", "603"],
      ["22", "301"],
    ]);
    expect(toQ850?.rows.filter(({ when }) => !when)).toHaveLength(34);
    expect(new Set(toQ850?.rows.filter(({ when }) => when).map(({ from }) => from))).toEqual(new Set(["488", "606"]));
    expect([toSip?.otherwise, toQ850?.otherwise]).toEqual(["500", "31"]);
  });

  it("are not inverse: eight causes come back as themselves", () => {
    const plain = (rows: typeof toSip) =>
      new Map(rows?.rows.filter(({ when }) => !when).map(({ from, to }) => [from, to]) ?? []);
    const [there, back] = [plain(toSip), plain(toQ850)];
    const same = [...there].filter(([cause, status]) => back.get(status) === cause).map(([cause]) => cause);
    expect(same).toEqual(["1", "17", "21", "22", "28", "41", "79", "102"]);
  });

  it.each<[entry: Entry, rows: string[]]>([
    [lookup("sip", "486"), ["sip 486 > q850 17", "q850 17 > sip 486"]],
    [lookup("sip", "480"), ["sip 480 > q850 18", "q850 19 > sip 480", "q850 20 > sip 480", "q850 31 > sip 480"]],
    [
      lookup("q850", "21"),
      [
        "q850 21 > sip 403",
        "q850 21 > sip 603",
        "sip 401 > q850 21",
        "sip 402 > q850 21",
        "sip 403 > q850 21",
        "sip 407 > q850 21",
        "sip 603 > q850 21",
      ],
    ],
    // A cancelled call has none, nor what came after the document.
    [lookup("sip", "487"), []],
    [lookup("sip", "607"), []],
    [lookup("voipms", "invalid_did"), []],
  ])("%o", (entry, rows) => expect(rowsOf(entry)).toEqual(rows));

  it("say when, where a row does not hold always, and where they stand", () => {
    expect(mapped(lookup("q850", "22"))[1]).toMatchObject({
      to: lookup("sip", "301"),
      when: "the diagnostic names the new number",
      source: "RFC 3398, 7.2.4.1",
      docs: expect.stringMatching(/rfc3398#section-7\.2\.4\.1$/),
    });
  });
});

describe("the numbers of fax reasons", () => {
  it("are those of the standards' entries that mean the same, or that a cause becomes", () => {
    const joined = (entries("traitel-fax") as readonly Entry[]).filter(({ q850 }) => q850 !== undefined);
    expect(joined.length).toBeGreaterThan(8);
    for (const entry of joined) {
      const others = equivalents(entry, { near: true }).map(name);
      expect(others, entry.code).toContain(`q850 ${entry.q850}`);
      const becomes = mapped(lookup("q850", String(entry.q850)) as Entry).map(({ to }) => name(to));
      expect([...others, ...becomes], entry.code).toContain(`sip ${entry.sip}`);
    }
  });
});

describe("what is nearly the same", () => {
  it("stands behind what is the same, and only where it is asked for", () => {
    const entry = lookup("sip", "486");
    expect(equivalents(entry).map(name)).toEqual(["traitel-fax x02", "q850 17", "t30 E001"]);
    expect(equivalents(entry, { near: true }).map(name)).toEqual([
      ...["traitel-fax x02", "q850 17", "t30 E001"],
      "q850 815",
    ]);
  });
});
