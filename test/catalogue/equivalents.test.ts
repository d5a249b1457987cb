import { describe, expect, it } from "vitest";
import { apis, type Entry, entries, equivalents, lookup } from "../../src/index.ts";

const names = (list: readonly Entry[]) => list.map(({ api, code }) => `${api} ${code}`);

describe("equivalents", () => {
  it("finds the same failure elsewhere", () => {
    expect(names(equivalents(lookup("voipms", "non_sufficient_funds")))).toEqual(
      expect.arrayContaining(["persian-sms 5", "traitel-fax x99"]),
    );
    expect(names(equivalents(lookup("persian-sms", "962")))).toContain("voipms invalid_credentials");
  });

  it("of a composed fax code are those of its reason", () => {
    expect(names(equivalents(lookup("traitel-fax", "499")))).toEqual(names(equivalents(lookup("traitel-fax", "x99"))));
  });

  it("are mutual, in other APIs, and of the same outcome", () => {
    for (const api of apis) {
      for (const entry of entries(api) as readonly Entry[]) {
        for (const other of equivalents(entry)) {
          expect(other.api).not.toBe(api);
          expect(other.outcome).toBe(entry.outcome);
          expect(equivalents(other)).toContain(entry);
        }
      }
    }
  });

  it("are only near where one of two says less", () => {
    const [declined, rejected] = [lookup("sip", "603"), lookup("q850", "21")];
    expect(equivalents(declined)).not.toContain(rejected);
    expect(equivalents(declined, { near: true })).toContain(rejected);
    expect(equivalents(lookup("traitel-fax", "x27"))).toEqual([]);
  });

  it("may be none", () => expect(equivalents(lookup("voipms", "invalid_announce_round_seconds"))).toEqual([]));
});

describe("telephony numbers", () => {
  it("stand on fax reasons that the standards know, and on the codes that they compose", () => {
    expect(lookup("traitel-fax", "x02")).toMatchObject({ q850: 17, sip: 486 });
    expect(lookup("traitel-fax", "x13")).toMatchObject({ q850: 1, sip: 404 });
    expect(lookup("traitel-fax", "x04")).toMatchObject({ q850: 19, sip: 480 });
    expect(lookup("traitel-fax", "402")).toMatchObject({ q850: 17, sip: 486 });
    expect(lookup("traitel-fax", "x17")).not.toHaveProperty("q850");
  });
});

describe("entries by provenance", () => {
  it("are those of the document, or those that came later", () => {
    const [documented, later] = [
      entries("voipms", { provenance: "document" }),
      entries("voipms", { provenance: "later" }),
    ];
    expect(documented).toHaveLength(300);
    expect(later.length).toBeGreaterThan(180);
    expect([...documented, ...later]).toEqual(entries("voipms"));
    expect(later.every(({ provenance, text }) => provenance === "later" && text === undefined)).toBe(true);
    for (const code of ["tls_error", "api_limit_exceeded"] as const)
      expect(lookup("voipms", code)).toMatchObject({ retry: "backoff" });
  });
});
