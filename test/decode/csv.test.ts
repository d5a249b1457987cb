import { describe, expect, it } from "vitest";
import { decodeFaxLog, rows } from "../../src/csv.ts";
import { decode } from "../../src/generated/traitel/index.ts";

const header = "ID,Sub-ID,Date,Time,From,To,Pages,Speed,Duration,Cost,Attempt,ErrorCode";
const row = (id: number, errorCode: string) =>
  `${id},17,2026-03-01,10:00:00,61290000000,61290000001,2,14400,61,0.12,1,${errorCode}`;
const codes = (reply: string) => decodeFaxLog(reply).rows.map(({ decoded }) => decoded.code ?? decoded.outcome);

describe("rows", () => {
  it("are keyed by the header", () => {
    const read = rows(decode('Ok\nSub-ID,Email,First Name\n17,a@example.com,"Lee, Ltd"\r\n18,,"a ""b""\nc"\n'));
    expect(read.map((record) => ({ ...record }))).toEqual([
      { "Sub-ID": "17", Email: "a@example.com", "First Name": "Lee, Ltd" },
      { "Sub-ID": "18", Email: "", "First Name": 'a "b"\nc' },
    ]);
    expect(Object.keys(rows(decode("Ok\nCountryName, CityName, DID\nAustralia,Sydney,61"))[0] ?? {})).toEqual([
      "CountryName",
      "CityName",
      "DID",
    ]);
  });

  it("may be none", () => {
    expect(rows(decode("Ok"))).toEqual([]);
    expect(rows(decode("Ok\nID,Name"))).toEqual([]);
  });

  it("may have columns of any name", () => {
    expect(rows(decode("Ok\n__proto__,constructor\n1,2"))[0]?.constructor).toBe("2");
    expect({}).not.toHaveProperty("1");
  });

  it("are refused, or reported, when they have another number of cells", () => {
    const reply = decode("Ok\nID,Name\n1,x\n2\n3,y,z\n4,w");
    expect(() => rows(reply)).toThrow(new SyntaxError('line 4: 1 cells, where the header has 2: "2"'));
    const problems: number[] = [];
    expect(rows(reply, { onProblem: ({ line }) => problems.push(line) }).map(({ ID }) => ID)).toEqual(["1", "4"]);
    expect(problems).toEqual([4, 5]);
  });

  it("are those of a success", () => {
    expect(() => rows(decode("Error 105: x"))).toThrow("rows needs a success of traitel: this is traitel error");
  });
});

describe("decodeFaxLog", () => {
  it("decodes every row, with the zeros that were lost", () => {
    const log = decodeFaxLog(
      [
        "Ok",
        header,
        row(1, "0"),
        row(2, "402"),
        row(3, "5"),
        row(4, "000"),
        row(5, ""),
        row(6, "420"),
        row(7, "99"),
      ].join("\n"),
    );
    expect(log.reply.outcome).toBe("success");
    expect(log.rows.map(({ decoded }) => decoded.code)).toEqual(["0", "402", "005", "000", null, null, "099"]);
    expect(log.rows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(log.rows[4]?.decoded).toMatchObject({ why: "pending" });
    expect(log.rows[5]?.decoded).toMatchObject({ why: "undocumented", state: { code: "4xx" } });
    expect(log.rows[1]?.record.To).toBe("61290000001");
    expect(log.problems).toEqual([]);
  });

  it.each([
    ["CRLF", ["Ok", header, row(1, "402")].join("\r\n")],
    ["a byte-order mark and no Ok", `\ufeff${header}\n${row(1, "402")}`],
    ["semicolons", [header, row(1, "402")].join("\n").replaceAll(",", ";")],
    ["tabs", [header, row(1, "402")].join("\n").replaceAll(",", "\t")],
    ["the two characters \\n", `Ok\\n${header}\\n${row(1, "402")}\\n`],
    ["an HTTP header", `HTTP/1.1 200 OK\r\nServer: x\r\n\r\nOk\r\n${header}\r\n${row(1, "402")}`],
    ["an apostrophe", ["Ok", header, row(1, "'402")].join("\n")],
    ["empty lines", ["Ok", "", header, "", row(1, "402"), ""].join("\n")],
    ["quotes", `Ok\n"To","ErrorCode"\n"1","402"`],
  ])("reads a log with %s", (_, reply) => expect(codes(reply)).toEqual(["402"]));

  it("reports rows with another number of cells by their line, and goes on", () => {
    const log = decodeFaxLog(
      ["Ok", header, row(1, "402"), "2,17,broken", row(3, "0"), `${row(4, "5")},more`].join("\n"),
    );
    expect(log.rows.map(({ decoded }) => decoded.code)).toEqual(["402", "0"]);
    expect(log.problems).toEqual([
      { line: 4, message: "3 cells, where the header has 12", raw: "2,17,broken" },
      { line: 6, message: "13 cells, where the header has 12", raw: `${row(4, "5")},more` },
    ]);
  });

  it("loses no row to a quote that nobody closes", () => {
    const log = decodeFaxLog(["Ok", header, row(1, "402"), `"2,17,open`, row(3, "0"), row(4, "5")].join("\n"));
    expect(log.rows.map(({ line, decoded }) => [line, decoded.code])).toEqual([
      [3, "402"],
      [5, "0"],
      [6, "005"],
    ]);
    expect(log.problems).toEqual([{ line: 4, message: "a quote is opened and not closed", raw: '"2,17,open' }]);
  });

  it("calls no row a success that ends in the quotes of another", () => {
    const log = decodeFaxLog('Ok\nID,To,ErrorCode\n1,"x,402\n2,"y,0\n');
    expect(log.rows).toEqual([]);
    expect(log.problems).toEqual([
      { line: 3, message: "a quote is opened and not closed", raw: '1,"x,402' },
      { line: 4, message: "a quote is opened and not closed", raw: '2,"y,0' },
    ]);
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index},"x,402`);
    const many = decodeFaxLog(["Ok", "ID,To,ErrorCode", ...lines].join("\n"));
    expect([many.rows.length, many.problems.length]).toEqual([0, 10_000]);
  });

  it.each([
    ["line ends inside cells", 'Ok\r\nID,To,ErrorCode\r\n1,"a\r\nb\nc\rd",402\r\n2,x,0', [3, 7]],
    ["blank lines in front", "\n\r\nOk\n\nID,ErrorCode\n\n1,402", [7]],
    ["an HTTP header", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\nOk\r\nID,ErrorCode\r\n1,402", [6]],
    ["the two characters \\n", "\n Ok\\nID,ErrorCode\\n1,402\\n2,0\\n", [4, 5]],
    ["a file of its own", "\ufeffID,ErrorCode\n1,402", [2]],
    ["nothing but rows after an Ok", "Ok\nErrorCode\n\n402\n\n0", [4, 6]],
  ])("counts the lines of a reply with %s", (_, reply, lines) => {
    expect(decodeFaxLog(reply).rows.map(({ line }) => line)).toEqual(lines);
  });

  it("keeps the line ends of a cell", () => {
    expect(decodeFaxLog('ID,To,ErrorCode\r\n1,"a\r\nb",402').rows[0]?.record.To).toBe("a\r\nb");
  });

  it("lets no second column of codes win silently", () => {
    const log = decodeFaxLog("ID,ErrorCode,errorcode\n1,402,402\n2,402,0\n3,5, 5");
    expect(log.rows.map(({ line, decoded }) => [line, decoded.code])).toEqual([
      [2, "402"],
      [4, "005"],
    ]);
    expect(log.problems).toEqual([{ line: 3, message: "its cells ErrorCode differ", raw: "2,402,0" }]);
    expect(decodeFaxLog("ID,To,To,ErrorCode\n1,a,b,402")).toMatchObject({
      rows: [{ record: { To: "a" } }],
      problems: [
        { line: 1, message: 'the column "To" stands twice: the first of them counts', raw: "ID,To,To,ErrorCode" },
      ],
    });
  });

  it("gives nothing that can be changed", () => {
    for (const log of [decodeFaxLog("ID,ErrorCode\n1,402\nx"), decodeFaxLog(""), decodeFaxLog("Ok\nID\n1")]) {
      const parts = [
        log,
        log.rows,
        log.problems,
        ...log.rows,
        ...log.problems,
        ...log.rows.map(({ record }) => record),
      ];
      expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
    }
    expect(Object.isFrozen(rows(decode("Ok\nID\n1")))).toBe(true);
  });

  it("takes an error for one, whatever its text speaks of", () => {
    expect(decodeFaxLog("Error 105: no,ErrorCode").reply).toMatchObject({ outcome: "error", code: "105" });
  });

  it("says what a reply without a log says", () => {
    expect(decodeFaxLog("Error 117: Invalid end date.")).toMatchObject({
      reply: { code: "117" },
      rows: [],
      problems: [],
    });
    expect(decodeFaxLog("Ok")).toMatchObject({ reply: { outcome: "success" }, rows: [], problems: [] });
    expect(decodeFaxLog("<html></html>")).toMatchObject({ reply: { outcome: "unknown", form: "html" }, rows: [] });
    expect(decodeFaxLog("Ok\nID,To\n1,2").problems).toMatchObject([
      { line: 2, message: "the header has no column ErrorCode" },
    ]);
    for (const value of ["", undefined, null, 5, {}]) expect(decodeFaxLog(value as string).rows).toEqual([]);
  });
});
