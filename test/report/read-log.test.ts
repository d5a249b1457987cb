import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeFaxLog } from "../../src/csv.ts";
import { faxLog, figuresOf, inPieces } from "./reports.ts";

const header = "ID,Sub-ID,Date,Time,From,To,Pages,Speed,Duration,Cost,Attempt,ErrorCode";
const codesOf = (figures: Awaited<ReturnType<typeof figuresOf>>) =>
  figures.codes.map(({ api, code, raw, count }) => `${api} ${code ?? raw} ${count}`).sort();

/** As a file is read: each chunk into the same bytes. */
async function* reused(text: string, size: number): AsyncGenerator<Uint8Array> {
  const [all, chunk] = [Buffer.from(text), new Uint8Array(size)];
  for (let at = 0; at < all.length; at += size) {
    const length = all.copy(chunk, 0, at, at + size);
    yield chunk.subarray(0, length);
  }
}

describe("a fax log", () => {
  it.each([100, 8192, 65_536])("is the same when it is read %i bytes at a time into the same memory", async (size) => {
    const text = faxLog({ rows: 2000 });
    expect(await figuresOf(reused(text, size))).toEqual(await figuresOf(text));
  });

  it("is counted as one counts by hand", async () => {
    const text = faxLog();
    const figures = await figuresOf(text);
    const { rows, problems } = decodeFaxLog(text);
    const good = rows.filter(({ decoded }) => decoded.code !== null);
    const byCode = new Map<string, number>();
    for (const { decoded } of good) byCode.set(`${decoded.code}`, (byCode.get(`${decoded.code}`) ?? 0) + 1);
    expect(codesOf(figures)).toEqual([...byCode].map(([code, count]) => `traitel-fax ${code} ${count}`).sort());
    expect(figures.replies).toBe(good.length);
    expect(figures.badRows.count).toBe(problems.length + rows.length - good.length);
    expect(figures.lines).toBe(text.split("\n").length - 1);

    const failed = good.filter(({ decoded }) => decoded.outcome === "error");
    const cents = (list: typeof good) =>
      list.reduce((sum, { record }) => sum + Math.round(Number(record.Cost) * 100), 0);
    const text2 = (sum: number) => [{ currency: "", amount: (sum / 100).toFixed(2) }];
    expect(figures.fax?.cost).toEqual({ all: text2(cents(good)), failed: text2(cents(failed)), unreadable: 0 });
    expect(figures.failures).toBe(failed.length);
    expect(figures.codes.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1, 10);
    for (const { hour, replies, failures } of figures.hours) {
      const at = (list: typeof good) => list.filter(({ record }) => Number(record.Time?.slice(0, 2)) === hour).length;
      expect([replies, failures]).toEqual([at(good), at(failed)]);
    }
    for (const { destination, failures, attempts } of figures.fax?.destinations.top ?? []) {
      const to = (list: typeof good) => list.filter(({ record }) => record.To === destination).length;
      expect([attempts, failures]).toEqual([to(good), to(failed)]);
    }
    for (const { state, reason, count } of figures.stateByReason?.counts ?? [])
      expect(count).toBe(byCode.get(`${state[0]}${reason.slice(1)}`));
    const times = good.map(({ record }) => `${record.Date}T${record.Time}`).sort();
    expect([figures.firstSeen, figures.lastSeen]).toEqual([times[0], times.at(-1)]);
    expect(figures.timeLine.buckets.reduce((sum, { failures }) => sum + failures, 0)).toBe(failed.length);
  });

  it("gives the same figures wherever its bytes are cut", async () => {
    const text = `Ok\n${header}\n1,17,2026-03-01,10:00:00,1,"۱۲۳\n4",2,0,0,0.10,1,402\n2,17,2026-03-01,11:00:00,1,2,2,0,0,$0.20,1,0\n3,"\n`;
    const whole = await figuresOf(text);
    expect(whole.replies).toBe(2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(Buffer.byteLength(text))), async (cuts) => {
        expect(await figuresOf(inPieces(text, ...cuts))).toEqual(whole);
      }),
    );
  });

  const rows = ["1,17,2026-03-01,10:00:00,1,2,2,0,0,0.10,1,402", "2,17,2026-03-01,11:00:00,1,2,2,0,0,0.20,1,5"];
  const csv = [header, ...rows].join("\n");
  it.each<[string, string | Uint8Array]>([
    ["a reply", `Ok\n${csv}`],
    ["a file", csv],
    ["CRLF", csv.replaceAll("\n", "\r\n")],
    ["CR alone", csv.replaceAll("\n", "\r")],
    ["a byte-order mark", `\ufeff${csv}\n`],
    ["an HTTP header", `HTTP/1.1 200 OK\r\nServer: x\r\n\r\nOk\n${csv}`],
    ["the two characters \\n", `Ok\\n${csv.replaceAll("\n", "\\n")}\\n`],
    ["tabs", csv.replaceAll(",", "\t")],
    ["two replies one behind the other", `Ok\n${header}\n${rows[0]}\nOk\n${header}\n${rows[1]}\n`],
  ])("is read from %s", async (_, text) => {
    const figures = await figuresOf(text);
    expect([figures.files[0]?.kind, codesOf(figures), figures.badRows.count]).toEqual([
      "fax-log",
      ["traitel-fax 005 1", "traitel-fax 402 1"],
      0,
    ]);
    expect(figures.fax?.cost.failed).toEqual([{ currency: "", amount: "0.30" }]);
  });

  it("tells the line of every bad row, the first twenty of them whole", async () => {
    const bad = Array.from({ length: 30 }, (_, index) => `${index},x`);
    const { badRows } = await figuresOf(`Ok\n\n${header}\n${bad.join("\n")}\n`);
    expect([badRows.count, badRows.first.length]).toEqual([30, 20]);
    expect(badRows.first[0]).toEqual({
      file: "a.log",
      line: 4,
      problem: { kind: "cells", found: 2, expected: 12 },
      raw: "0,x",
    });
  });

  it("counts what is undocumented or not finished apart, and costs it cannot read", async () => {
    const row = (code: string, cost: string) => `1,17,2026-03-01,10:00:00,1,2,2,0,0,"${cost}",1,${code}`;
    const figures = await figuresOf(
      [header, row("420", "0.1"), row("", "1,234"), row("000", "x"), row("0", "")].join("\n"),
    );
    expect([figures.replies, figures.successes, figures.failures, figures.pending, figures.undocumented]).toEqual([
      4, 1, 2, 1, 1,
    ]);
    expect(figures.fax?.cost).toEqual({
      all: [{ currency: "", amount: "0.1" }],
      failed: [{ currency: "", amount: "0.1" }],
      unreadable: 2,
    });
  });

  it("keeps the most frequent destinations, and says by how much a count may be too low", async () => {
    const to = (index: number) => (index % 3 === 0 ? "often" : String(index));
    const lines = Array.from({ length: 3_000 }, (_, index) => `${to(index)},402`);
    const { fax } = await figuresOf(["To,ErrorCode", ...lines].join("\n"), { maxDestinations: 50 });
    const [first] = fax?.destinations.top ?? [];
    expect(fax?.destinations).toMatchObject({ exact: false, limit: 50 });
    expect(first).toMatchObject({ destination: "often" });
    expect(first?.attempts).toBeUndefined();
    expect((first?.failures ?? 0) + (fax?.destinations.tooLowBy ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(first?.failures).toBeLessThanOrEqual(1_000);
  });

  it("is not mistaken: another table of TraiTel's is said to be one", async () => {
    const { badRows, replies } = await figuresOf("Ok\nID,Sub-ID,Date,Time,From,To\n1,2,3,4,5,6\n");
    expect([replies, badRows.count, badRows.first[0]?.problem]).toEqual([0, 1, { kind: "header" }]);
  });
});

describe("JSON lines", () => {
  it("are read one by one; what is cut is a bad row", async () => {
    const log = [
      '{"time":"2026-03-01T10:00:00Z","status":"invalid_did"}',
      '{"time":"2026-03-01T11:00:00Z","status":"no_sms"}',
      '{"time":"2026-03-01T12:00:00Z","status":"success"}',
      '{"time":"2026-03-01T13:00:00Z","status":"inva',
      "restarted: status=invalid_dst",
      '{"msg":"nothing here"}',
    ].join("\n");
    const figures = await figuresOf(log);
    expect(figures.files[0]?.kind).toBe("json-lines");
    expect(codesOf(figures)).toEqual(["voipms invalid_did 1", "voipms invalid_dst 1", "voipms no_sms 1"]);
    expect([figures.successes, figures.failures, figures.emptyResults, figures.withoutTime]).toEqual([0, 2, 1, 1]);
    expect(figures.badRows.first).toMatchObject([{ line: 4, problem: { kind: "json" } }]);
    expect(figures.lastSeen).toBe("2026-03-01T11:00:00");
    // Every second program's success looks like theirs.
    expect(await figuresOf(log, { api: "voipms" })).toMatchObject({ successes: 1, lastSeen: "2026-03-01T12:00:00" });
  });

  it("of replies tell of successes that only the whole of one shows", async () => {
    const log = [
      '{"status":"OK","code":200,"message":"ok","data":{"message_id":466917432}}',
      '{"data":{"message_outbox_ids":[1]},"meta":{"status":true,"message":"ok","message_code":"200-1"}}',
      '{"status":"error","code":10004,"message":"","data":null}',
      '[0,"466917431"]',
      '{"msg":"nothing here"}',
    ].join("\n");
    const figures = await figuresOf(log, { api: "persian-sms" });
    expect([figures.replies, figures.successes, figures.failures]).toEqual([4, 3, 1]);
    // Another's log is not asked for replies.
    const logged = `{"level":30,"msg":"ready"}\n${log}`;
    expect(await figuresOf(logged, { api: "persian-sms" })).toMatchObject({ replies: 2, successes: 1 });
  });

  it("tell of statuses that nobody documents", async () => {
    const statuses = ["no_did", "weird_thing", "weird_thing", "success", "in progress", 200];
    const log = statuses.map((status) => `${JSON.stringify({ status })}\n`).join("");
    expect(await figuresOf(log)).toMatchObject({ replies: 1, undocumented: 0, unrecognized: 2 });
    expect(await figuresOf(log, { api: "voipms" })).toMatchObject({ replies: 4, undocumented: 2, unrecognized: 0 });
  });

  it("may stand among plain lines, which are read as those of any log", async () => {
    const figures = await figuresOf(
      [
        '{"level":30,"msg":"hi"}',
        "[2026-01-05T06:00:00Z] ERROR status=invalid_did",
        "[info] nothing",
        "[2026-01-05] nothing",
        '{"status":"no_did","mess',
        "{broken",
        '["broken',
        "[12,broken",
      ].join("\n"),
    );
    expect(codesOf(figures)).toEqual(["voipms invalid_did 1", "voipms no_did 1"]);
    expect(figures.badRows.first.map(({ line }) => line)).toEqual([6, 7, 8]);
    expect(figures.firstSeen).toBe("2026-01-05T06:00:00");
  });
});

describe("a log of another API than the one that is asked for", () => {
  const faxLog = "ID,To,ErrorCode\n7,6129,402\n8,6129\n";

  it("counts nothing, and complains of nothing", async () => {
    const figures = await figuresOf(faxLog, { api: "voipms" });
    expect([figures.replies, figures.badRows.count, figures.lines, figures.files[0]?.kind]).toEqual([
      0,
      0,
      3,
      "fax-log",
    ]);
  });

  it("counts where it is asked for", async () => {
    expect(await figuresOf(faxLog, { api: "traitel-fax" })).toEqual(await figuresOf(faxLog));
    expect(codesOf(await figuresOf(faxLog, { api: "traitel-fax" }))).toEqual(["traitel-fax 402 1"]);
    expect(codesOf(await figuresOf(faxLog, { api: ["voipms", "traitel-fax"] }))).toEqual(["traitel-fax 402 1"]);
  });
});

describe("any log", () => {
  it("is searched for what is unmistakable; with an API, numbers count, too", async () => {
    const log = "2026-03-01 10:00:00 sendSMS: invalid_dst\n962\nstarted\n[962]\n";
    expect(codesOf(await figuresOf(log))).toEqual(["voipms invalid_dst 1"]);
    expect(codesOf(await figuresOf(log, { api: "persian-sms" }))).toEqual(["persian-sms 962 2"]);
    expect(codesOf(await figuresOf('started\n12\n{"status":"never_heard"}\n', { api: "voipms" }))).toContain(
      "voipms never_heard 1",
    );
  });

  it("names the line of each code's first sample, wherever the bytes are cut", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line ${index}`);
    lines[99] = "status=invalid_did";
    lines[120] = "status=invalid_did status=invalid_dst";
    const text = lines.join("\n");
    for (const cuts of [[], [1000], [500, 1010, 1200]]) {
      const { codes, files } = await figuresOf(inPieces(text, ...cuts));
      expect([codes.map(({ code, sample }) => [code, sample.line]), files[0]?.lines]).toEqual([
        [
          ["invalid_did", 100],
          ["invalid_dst", 121],
        ],
        300,
      ]);
    }
    const json = await figuresOf('{"a":1}\n{"status":"no_did"}\n');
    expect(json.codes[0]?.sample).toEqual({ file: "a.log", line: 2 });
    const table = await figuresOf('Ok\nTo,ErrorCode\n"1\n2",402\n1,499\n');
    expect(table.codes.map(({ code, sample }) => `${code}:${sample.line}`).sort()).toEqual(["402:3", "499:5"]);
  });

  it("writes days before months, or months before days, and shows which later than at first", async () => {
    const line = (day: string) => `${day} 10:00:00 error status=invalid_did\n`;
    const early = line("03/04/2026").repeat(3_000);
    expect(await figuresOf(early + line("25/04/2026"))).toMatchObject({
      firstSeen: "2026-04-03T10:00:00",
      lastSeen: "2026-04-25T10:00:00",
      withoutTime: 0,
    });
    expect((await figuresOf(early + line("04/25/2026"))).firstSeen).toBe("2026-03-04T10:00:00");
    expect((await figuresOf(early)).withoutTime).toBe(3_000);
  });

  it("without years is of the time in which it was written", async () => {
    const log = "Dec 31 23:00:00 host app: status=invalid_did\nJan  1 01:00:00 host app: status=invalid_did\n";
    expect(await figuresOf(log, { modified: new Date("2020-01-01T02:00:00Z") })).toMatchObject({
      firstSeen: "2019-12-31T23:00:00",
      lastSeen: "2020-01-01T01:00:00",
    });
  });

  it("may be empty, binary, or one line of megabytes", async () => {
    expect((await figuresOf("")).replies).toBe(0);
    expect((await figuresOf(Buffer.from([0, 255, 254, 10, 0, 195]))).lines).toBe(2);
    const long = await figuresOf(`status=invalid_dst ${"x".repeat(3_000_000)} no_did\nstatus=invalid_did\n`);
    expect(codesOf(long)).toEqual(["voipms invalid_did 1", "voipms invalid_dst 1"]);
    expect(long.files[0]?.longLines).toBe(1);
  });
});
