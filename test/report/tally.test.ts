import { beforeAll, describe, expect, it } from "vitest";
import { decode } from "../../src/index.ts";
import { loadMessages, type Messages } from "../../src/messages.ts";
import type { Figures, FileFigures } from "../../src/report/figures.ts";
import { Tally, type TallyOptions } from "../../src/report/tally.ts";

let messages: Messages;
beforeAll(async () => {
  messages = await loadMessages({ lng: "en" });
});

function counted(count: (tally: Tally) => void, options?: TallyOptions): Figures {
  const tally = new Tally(options);
  count(tally);
  return tally.figures(messages);
}
const fax = (code: string) => decode(code, { api: "traitel-fax" });
const voipms = (status: string) => decode({ status }, { api: "voipms" });
const sample = { file: "a.log", line: 1 };
const dollars = (cents: number) => ({ currency: "$", units: BigInt(cents), scale: 2 });

describe("a tally", () => {
  it.each<[what: string, reply: ReturnType<typeof decode>, counts: Partial<Figures>]>([
    ["a success", voipms("success"), { replies: 1, successes: 1, failures: 0 }],
    ["an error", voipms("invalid_did"), { replies: 1, failures: 1 }],
    ["an empty list", voipms("no_sms"), { replies: 1, failures: 0, emptyResults: 1 }],
    ["an ordinary end", decode("16", { api: "q850" }), { replies: 1, failures: 0, normalEnds: 1 }],
    ["an undocumented status", voipms("no_such_status"), { replies: 1, failures: 1, undocumented: 1 }],
    ["no reply at all", decode("<html>", { api: "voipms" }), { replies: 0, failures: 0, codes: [] }],
  ])("counts %s", (_, reply, counts) => {
    expect(counted((tally) => tally.addDecoded(reply, undefined, sample))).toMatchObject(counts);
  });

  it("lists the codes by their count, and says what share of the failures each is", () => {
    const { codes } = counted((tally) => {
      for (const code of ["invalid_did", "success", "invalid_did", "no_sms", "invalid_dst", "success", "success"])
        tally.addCode("voipms", code, undefined, sample);
    });
    expect(codes.map(({ code, count, share }) => [code, count, share])).toEqual([
      ["success", 3, undefined],
      ["invalid_did", 2, 2 / 3],
      ["invalid_dst", 1, 1 / 3],
      ["no_sms", 1, undefined],
    ]);
  });

  it("refuses a code that the API has not", () => {
    expect(() => counted((tally) => tally.addCode("voipms", "constructor", undefined, sample))).toThrow(TypeError);
  });

  it("keeps the first and the last time, whatever the order, and counts what has none", () => {
    const figures = counted((tally) => {
      for (const time of ["2026-03-02T10:00:00", undefined, "2026-03-01T23:30:00", "2026-03-03"])
        tally.addCode("voipms", "invalid_did", time, sample);
    });
    expect(figures).toMatchObject({ firstSeen: "2026-03-01T23:30:00", lastSeen: "2026-03-03", withoutTime: 1 });
    // A day alone is of no hour.
    expect(figures.hours.flatMap(({ hour, failures }) => (failures > 0 ? [[hour, failures]] : []))).toEqual([
      [10, 1],
      [23, 1],
    ]);
  });

  it("puts the states and reasons of composed codes together", () => {
    const { stateByReason } = counted((tally) => {
      for (const code of ["402", "402", "202", "0"]) tally.addDecoded(fax(code), undefined, sample);
    });
    expect(stateByReason?.states.map(({ code, count }) => [code, count])).toEqual([
      ["2xx", 1],
      ["4xx", 2],
    ]);
    expect(stateByReason?.reasons.map(({ code, count }) => [code, count])).toEqual([["x02", 3]]);
    expect(stateByReason?.counts).toEqual([
      { state: "2xx", reason: "x02", count: 1 },
      { state: "4xx", reason: "x02", count: 2 },
    ]);
  });

  it("counts attempts by destination and cost, failed ones apart", () => {
    const { fax: attempts } = counted((tally) => {
      tally.addDecoded(fax("0"), undefined, sample, { destination: "61", cost: dollars(10), costUnreadable: false });
      tally.addDecoded(fax("402"), undefined, sample, { destination: "61", cost: dollars(15), costUnreadable: false });
      tally.addDecoded(fax("402"), undefined, sample, { destination: "", costUnreadable: true });
    });
    expect(attempts).toMatchObject({ attempts: 3, failures: 2 });
    expect(attempts?.cost).toEqual({
      all: [{ currency: "$", amount: "0.25" }],
      failed: [{ currency: "$", amount: "0.15" }],
      unreadable: 1,
    });
    expect(
      attempts?.destinations.top.map(({ destination, failures, attempts }) => [destination, failures, attempts]),
    ).toEqual([["61", 1, 2]]);
  });

  it("says that it no longer counts each destination exactly once they are too many", () => {
    const { fax: attempts } = counted(
      (tally) => {
        for (const destination of ["1", "2", "3", "3"])
          tally.addDecoded(fax("402"), undefined, sample, { destination, costUnreadable: false });
      },
      { maxDestinations: 2 },
    );
    expect(attempts?.destinations).toMatchObject({ exact: false, limit: 2 });
    expect(attempts?.destinations.tooLowBy).toBeGreaterThan(0);
  });

  it("gathers undocumented statuses that are too many in one row", () => {
    const { codes, undocumented } = counted((tally) => {
      for (let number = 0; number < 1_100; number++) tally.addDecoded(voipms(`status_${number}`), undefined, sample);
    });
    expect([codes.length, undocumented]).toEqual([1_001, 1_100]);
    expect(codes[0]).toMatchObject({ raw: "…", count: 100 });
  });

  it("places dates when their file has shown the order of days and months, and no others", () => {
    const at = (hour: string) => ({ dayFirst: `2026-04-03T${hour}`, monthFirst: `2026-03-04T${hour}` });
    const file = { kind: "log", bytes: 1, lines: 2, longLines: 0, name: "a" } as const;
    const counts = (order?: "dayFirst" | "monthFirst") =>
      counted((tally) => {
        for (const hour of ["10:30:00", "10:20:00", "12:00:00", "10:40:00"])
          tally.addCode("voipms", "invalid_did", at(hour), sample);
        tally.endFile(file, order);
        // Of the next file nothing is known.
        tally.addCode("voipms", "invalid_did", at("09:00:00"), sample);
        tally.endFile(file);
      });
    const figures = counts("dayFirst");
    expect(figures).toMatchObject({
      replies: 5,
      withoutTime: 1,
      firstSeen: "2026-04-03T10:20:00",
      lastSeen: "2026-04-03T12:00:00",
    });
    expect(figures.timeLine.buckets.map(({ failures }) => failures)).toEqual([3, 0, 1]);
    expect([figures.hours[10]?.failures, figures.hours[12]?.failures]).toEqual([3, 1]);
    expect(counts("monthFirst").firstSeen).toBe("2026-03-04T10:20:00");
    expect(counts()).toMatchObject({ replies: 5, withoutTime: 5 });
  });

  it("says where each code was seen first", () => {
    const { codes } = counted((tally) => {
      for (const line of [7, 9]) tally.addCode("voipms", "invalid_did", undefined, { file: "b.log", line });
    });
    expect(codes[0]?.sample).toEqual({ file: "b.log", line: 7 });
  });

  const counting = { api: "traitel-fax", codes: ["402", "0", "0"], kind: "fax-log" } as const;
  it.each<
    [
      what: string,
      files: readonly { api: string; codes: readonly string[]; kind: FileFigures["kind"] }[],
      rate?: number,
    ]
  >([
    ["of what tells of successes", [counting], 1 / 3],
    ["of several days of it, one without a success", [counting, { ...counting, codes: ["402"] }], 1 / 2],
    ["of nothing that only tells of errors", [{ ...counting, codes: ["402"] }]],
    ["of no standard, of whose successes some are read", [{ api: "sip", codes: ["200", "486"], kind: "log" }]],
    ["of no other API's errors beside it", [counting, { api: "voipms", codes: ["invalid_did"], kind: "log" }]],
    ["of no errors of the same API in another kind of log", [counting, { ...counting, codes: ["402"], kind: "log" }]],
    ["of nothing", []],
  ])("knows the failure rate %s", (_, files, rate) => {
    const figures = counted((tally) => {
      for (const { api, codes, kind } of files) {
        for (const code of codes) tally.addCode(api, code, undefined, sample);
        tally.endFile({ name: "a", bytes: 1, lines: 1, longLines: 0, kind });
      }
    });
    expect(figures.failureRate).toBe(rate);
  });

  it("tells the files apart, and keeps the first of the bad rows", () => {
    const file = { kind: "log", bytes: 1, lines: 2, longLines: 0 } as const;
    const figures = counted((tally) => {
      tally.addCode("voipms", "invalid_did", undefined, sample);
      tally.endFile({ ...file, name: "a" });
      for (let line = 1; line <= 30; line++) tally.addBadRow("b", line, { kind: "quote" }, "x\n");
      tally.endFile({ ...file, name: "b" });
    });
    expect(figures.files.map(({ name, replies, badRows }) => [name, replies, badRows])).toEqual([
      ["a", 1, 0],
      ["b", 0, 30],
    ]);
    expect([figures.lines, figures.badRows.count, figures.badRows.first.length]).toEqual([4, 30, 20]);
    expect(figures.badRows.first[0]).toMatchObject({ file: "b", line: 1, raw: "x" });
  });
});
