import { describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { decode, entries } from "../../src/index.ts";

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly read: number;
}

async function telerr(argv: readonly string[], world: Partial<Io> & { input?: string } = {}): Promise<Run> {
  let [out, err, read] = ["", "", 0];
  const io: Io = {
    readInput: async () => {
      read++;
      return world.input ?? "";
    },
    readLines: async function* () {
      read++;
      yield* (world.input ?? "").split("\n");
    },
    inputIsTerminal: world.input === undefined,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    files: async () => {
      throw new Error("no file is needed");
    },
    columns: 80,
    color: false,
    env: {},
    ...world,
  };
  const status = await run(argv, io);
  return { status, out, err, read };
}
const json = (text: string) => JSON.parse(text) as { kind: string; results: Record<string, unknown>[] };

describe("telerr <anything>", () => {
  it("decodes a reply", async () => {
    const { status, out, err } = await telerr(['{"status":"invalid_credentials"}']);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "voipms invalid_credentials
        The API user name or the API password is wrong.
        category        unauthenticated · Sign-in failed
        retry           after_fix · Try again after the fix
        who can fix it  account · The account's owner
        parameter       api_username, api_password
        what to do      Use the account's email address as “api_username”. As
                        “api_password” use the API password set under “Main Menu >
                        SOAP and REST/JSON API” in the customer portal.
        related         api_not_enabled, ip_not_enabled, missing_credentials
        documented in   VoIP.ms, Function status and error code
      "
    `);
  });

  it("composes a fax code", async () => {
    expect((await telerr(["402"])).out).toMatchInlineSnapshot(`
      "traitel-fax 402
        The destination was busy. The call was in a voice channel.
        category        unavailable · Temporarily unavailable
        retry           backoff · Try again later
        who can fix it  recipient · The recipient
        Q.850 cause     17
        SIP status      486
        reason          x02 DestinationBusy
        state           4xx VoiceChannel
        what to do      Send the fax again in a few minutes.
        documented in   TraiTel Account Management API: Faxing Error Codes, 1.0
      "
    `);
  });

  it.each([
    [["102"], ["traitel 102", "traitel-fax 102", "persian-sms 102"]],
    [["Error 105: Invalid sub-account ID."], ["traitel 105"]],
    [["Error", "105:", "Invalid"], ["traitel 105"]],
    [["402"], ["traitel-fax 402"]],
    [['[962,"…"]'], ["persian-sms 962"]],
    [["AccessDenied"], ["nssoap AccessDenied"]],
    [["<r><status_num>NotLicensed</status_num></r>"], ["nssoap NotLicensed"]],
    [["5", "--api", "traitel-fax"], ["traitel-fax 005"]],
    [["5", "--api=ippanel"], ["persian-sms 5"]],
    [
      ["decode", "105"],
      ["traitel 105", "traitel-fax 105"],
    ],
    [["--", "402"], ["traitel-fax 402"]],
  ])("%j", async (argv, expected) => {
    const { status, out } = await telerr([
      ...argv.slice(0, argv[0] === "--" ? 0 : undefined),
      ...(argv[0] === "--" ? ["--json", ...argv] : ["--json"]),
    ]);
    expect(status).toBe(0);
    expect(json(out).kind).toBe("decoded");
    expect(json(out).results.map(({ api, code }) => `${api} ${code}`)).toEqual(expected);
  });

  it("shows the entry of a fax state or reason", async () => {
    const { status, out } = await telerr(["4xx", "--json"]);
    expect([status, json(out).kind, json(out).results.map(({ name }) => name)]).toEqual([0, "entry", ["VoiceChannel"]]);
  });

  it("searches for anything else", async () => {
    const { status, out } = await telerr(["invlid", "dtmf", "mode", "--json", "--limit", "2"]);
    expect([status, json(out).kind, json(out).results.length, json(out).results[0]?.code]).toEqual([
      0,
      "found",
      2,
      "invalid_dtmfmode",
    ]);
  });

  it.each([
    ["en", "besetzt", "found by besetzt (de)"],
    ["fr", "besetzt", "trouvé par besetzt (de)"],
    ["fa", "besetzt", "یافته با besetzt (de)"],
    ["es", "busyy", "encontrado por busyy → busy (en)"],
    ["de", "no_did", "gefunden durch den Code selbst"],
    ["ar", "besetzt", "وُجد من خلال besetzt (de)"],
  ])("says in %s which words of %j found a code", async (lng, query, reason) => {
    const { out } = await telerr(["search", query, "--lang", lng, "--limit", "1"]);
    expect(out).toContain(reason);
    expect((await telerr(["list", "nssoap", "--lang", lng])).out).not.toContain(reason);
  });

  it("answers 1 to what is undocumented or no reply, and says so", async () => {
    expect(await telerr(["420", "--api", "traitel-fax"])).toMatchObject({ status: 1, err: "" });
    expect((await telerr(["invalid_dtmf_mode", "--api", "voipms"])).out).toContain("Near it are:\ninvalid_dtmfmode");
    expect(await telerr(["<html><body>Bad gateway</body></html>"])).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringContaining("is not a reply of any API here"),
    });
    expect(json((await telerr(["{", "--json"])).out)).toEqual({ kind: "decoded", results: [] });
    expect(await telerr(["zzzzqqqq"])).toMatchObject({
      status: 1,
      out: "",
      err: 'telerr: nothing found for "zzzzqqqq"; telerr list shows 983\n',
    });
  });

  it("speaks Persian on request, or in a Persian locale", async () => {
    const [asked, located] = [
      await telerr(["402", "--lang", "fa"]),
      await telerr(["402"], { env: { LANG: "fa_IR.UTF-8" } }),
    ];
    expect(asked.out).toContain("مقصد");
    expect(located.out).toBe(asked.out);
    expect((await telerr(["402"], { env: { LANG: "C" } })).out).toContain("busy");
    expect((await telerr(["402"], { env: { LC_ALL: "en_US.UTF-8", LANG: "fa_IR.UTF-8" } })).out).toContain("busy");
  });
});

describe("what a reply says", () => {
  it.each([
    ["en", "“Invalid sub-account ID.”"],
    ["de", "„Invalid sub-account ID.“"],
    ["fr", "«\u00a0Invalid sub-account ID.\u00a0»"],
    ["es", "«Invalid sub-account ID.»"],
    ["fa", "«Invalid sub-account ID.»"],
    ["ar", "«Invalid sub-account ID.»"],
  ])("stands in the quotation marks of %s", async (lang, quoted) => {
    const { out } = await telerr(["Error 105: Invalid sub-account ID.", "--api", "traitel", "--lang", lang]);
    expect(out).toContain(`  ${quoted}\n`);
  });

  it("stands in plain ones where the locale is not UTF-8", async () => {
    for (const lang of ["en", "de", "fr", "es"]) {
      const argv = ["Error 105: Invalid sub-account ID.", "--api", "traitel", "--lang", lang];
      expect((await telerr(argv, { ascii: true })).out).toContain('  "Invalid sub-account ID."\n');
    }
  });

  it("is not taken for a label's hole", async () => {
    const { out } = await telerr(["Error 105: {{text}} $&", "--api", "traitel"]);
    expect(out).toContain("“{{text}} $&”");
  });
});

describe("input", () => {
  it("is read from standard input when there is no argument, or -", async () => {
    expect(await telerr(["--json"], { input: "Error 105: x\n" })).toMatchObject({ status: 0, read: 1 });
    expect(await telerr(["-"], { input: '{"status":"no_did"}' })).toMatchObject({ status: 0, read: 1 });
    expect(await telerr(["decode", "--api", "voipms"], { input: "no_did" })).toMatchObject({ status: 0, read: 1 });
  });

  it("is not touched when there is an argument", async () => {
    expect(await telerr(["402"], { input: "105" })).toMatchObject({ read: 0 });
  });

  it("may be empty", async () => {
    expect(await telerr([], { input: "" })).toMatchObject({ status: 1, out: "" });
  });

  it("never reaches the terminal raw", async () => {
    const attack = "Error 105: \u001b]0;owned\u0007\u001b[31m\u202e\u009b\u0000 text";
    for (const argv of [
      [attack],
      ["decode", attack],
      ["show", "voipms", attack],
      [`x\u001b[2J`],
      ["\u001b[2J", "--api", "voipms"],
      [`{"status":"a\\u001b[31mb"}`, "-a", "voipms"],
    ]) {
      const { out, err } = await telerr(argv);
      expect(out + err, JSON.stringify(argv)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
    }
  });
});

describe("telerr show", () => {
  it("prints the whole entry", async () => {
    expect((await telerr(["show", "voipms", "no_sms"])).out).toMatchInlineSnapshot(`
      "voipms no_sms
        No SMS messages were found.
        category        not_found · Not found
        retry           never · Do not retry
        who can fix it  caller · The developer of the calling program
        empty result    the list is empty; nothing failed
        what to do      Nothing is wrong: treat the answer as an empty list. Without
                        “from” and “to”, only today is searched.
        related         no_sipuri, no_mms
        enum member     NoSms
        documented in   VoIP.ms, Function status and error code
        vendor's text   There are no SIP URIs
        erratum         There are no SIP URIs → There are no SMS messages
                        · confirmed by the API
      "
    `);
  });

  // Of its lines without their labels' column: a value may take several.
  const rowsOf = (out: string) =>
    out
      .split(/\n {2}(?=\S)/)
      .slice(2)
      .map((row) => row.trim().replace(/\s+/g, " "));

  const programs = "note This code is not part of the standard, but some programs use it.";

  it.each([
    [
      ["show", "q850", "812"],
      [programs, "seen in FreeSWITCH, src/include/switch_types.h: SWITCH_CAUSE_NO_PICKUP"],
    ],
    [
      ["decode", "E003", "--api", "t30"],
      [programs, "seen in HylaFAX, faxd/STATUS.txt"],
    ],
    [
      ["voipms", "used_name"],
      [
        "note The API has gained this code since its document was written.",
        "seen in ecliptical/voip-ms; dtesfai/voipms-python; 4doom4/python-voipms",
      ],
    ],
  ])("%j: says of a code that its document lacks where it was seen", async (argv, rows) => {
    const { out } = await telerr(argv);
    expect(rowsOf(out)).toEqual(expect.arrayContaining(rows));
    expect(out).not.toContain("documented in");
  });

  it.each([
    [["voipms", "limit_reached"], ["wait at least 1 day"]],
    [["sip", "202"], ["note This code is no longer used."]],
    [
      ["sip", "487"],
      [
        "note This is an ordinary end: nothing failed.",
        "read more https://www.rfc-editor.org/rfc/rfc3261#section-21.4.25",
      ],
    ],
    [
      ["traitel", "105"],
      [
        "operations querynumbers: Occurs when an invalid sub-account ID is given.",
        "operations logfaxin, logfaxout, logvoicein, logvoiceout, logsmsin, logsmsout: Occurs when the provided Sub-Account ID does not exist",
      ],
    ],
  ])("%j: prints %j", async (words, rows) => {
    expect(rowsOf((await telerr(["show", ...words])).out)).toEqual(expect.arrayContaining(rows));
  });

  it("has the operations that document a code as JSON, too", async () => {
    const [shown] = json((await telerr(["show", "traitel", "101", "--json"])).out).results;
    expect(shown?.operations).toContainEqual({
      operation: "addsubaccount",
      cause: "Occurs if the email address provided is registered to another sub-account or account.",
    });
  });

  it("takes any spelling, and says what is near", async () => {
    expect(json((await telerr(["show", "voipms", "INVALID_DID", "--json"])).out).results[0]).toMatchObject({
      code: "invalid_did",
      provenance: "document",
    });
    expect(await telerr(["show", "voipms", "invalid_dtmf_mode"])).toMatchObject({
      status: 1,
      err: expect.stringContaining("near it are invalid_dtmfmode"),
    });
    expect(await telerr(["show", "nssoap", "constructor"])).toMatchObject({ status: 1 });
  });
});

describe("telerr decode of a number that is not registered", () => {
  it("has the advice of its class, as its JSON does", async () => {
    const { out } = await telerr(["decode", "431", "--api", "sip"]);
    expect(out).toContain(`
  category        invalid_argument · Invalid value
  retry           after_fix · Try again after the fix
  who can fix it  caller · The developer of the calling program
`);
  });

  it("says how long to wait, where HTTP does", async () => {
    const reply = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 90\r\n\r\n<html></html>";
    expect((await telerr(["decode", reply, "--api", "voipms"])).out).toContain("\n  wait at least   90 seconds\n");
  });
});

describe("telerr list", () => {
  it("lists the APIs, or the codes of one", async () => {
    expect((await telerr(["list"])).out).toMatchInlineSnapshot(`
      "nssoap         14  NSSOAP API of the NET SatisFAXtion fax server
      voipms        483  VoIP.ms API
      traitel        22  TraiTel Account Management API
      traitel-fax    31  TraiTel fax log
      persian-sms   101  Persian SMS web service (IPPanel)
      sip            75  SIP response codes
      q850          106  Q.850 release causes
      smpp           77  SMPP command status and delivery states
      t30            74  T.30 fax results
      "
    `);
    expect(json((await telerr(["list", "--json"])).out).results).toHaveLength(9);
    expect(json((await telerr(["list", "-n", "3", "--json"])).out).results).toHaveLength(3);
    expect((await telerr(["list", "nssoap"])).out.split("\n").filter((line) => /^\w/.test(line))).toHaveLength(14);
    expect(json((await telerr(["list", "voipms", "--json"])).out).results).toHaveLength(entries("voipms").length);
  });
});

describe("telerr list with filters", () => {
  const codes = async (argv: string[]) =>
    json((await telerr(["list", ...argv, "--json"])).out).results.map(({ api, code }) => `${api} ${code}`);

  it("leaves the codes that have it, in one API or in all", async () => {
    expect(await codes(["nssoap", "--category", "not_found"])).toEqual([
      "nssoap ContentNotFound",
      "nssoap UserNotFound",
      "nssoap MessageNotFound",
    ]);
    expect(await codes(["--parameter", "dtmf_mode"])).toEqual(["voipms invalid_dtmfmode", "voipms missing_dtmfmode"]);
    expect(await codes(["traitel", "--parameter", "serviceid"])).toEqual(["traitel 105", "traitel 109", "traitel 110"]);
    const transient = await codes(["--retry", "backoff", "--fix", "recipient"]);
    expect(transient.length).toBeGreaterThan(0);
    expect(transient.every((name) => name.startsWith("traitel-fax "))).toBe(true);
  });

  it("says so when none is left, and refuses what is no value", async () => {
    expect(await telerr(["list", "nssoap", "--category", "out_of_range"])).toMatchObject({ status: 1, out: "" });
    expect(await telerr(["list", "--retry", "later"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("one of backoff, after_fix, never"),
    });
  });
});

describe("--json", () => {
  it("carries the library's fields and the words", async () => {
    const { out } = await telerr(["Error 105: x", "--api", "traitel", "--operation", "assignnumber", "--json"]);
    const { message, remedy, ...decoded } = json(out).results[0] ?? {};
    expect(decoded).toEqual(
      JSON.parse(JSON.stringify(decode("Error 105: x", { api: "traitel", operation: "assignnumber" }))),
    );
    expect([message, remedy]).toEqual([expect.any(String), expect.any(String)]);
  });
});

describe("wrong usage", () => {
  it.each([
    [["--nope"], 'there is no option "--nope"'],
    [["402", "--api", "fax"], 'there is no API "fax": it is one of nssoap'],
    [["402", "--api"], "argument missing"],
    [["402", "--limit", "0"], '--limit "0" is not right'],
    [["402", "--limit", "1e3"], '--limit "1e3" is not right'],
    [["402", "--lang", "۱"], "is not a language"],
    [["402", "--lang", `AA${"-".repeat(10_000)}!`], "is not a language"],
    [["105", "--operation", "assignnumber"], "--operation needs --api"],
    [["105", "--api", "traitel", "--operation", "x"], 'traitel has no operation "x"'],
    [["show", "voipms"], "show needs a code"],
    [["show", "constructor", "x"], 'there is no API "constructor"'],
    [["list", "a", "b"], "list takes one API"],
    [["list", "traitel", "--api", "voipms"], "traitel and --api voipms are two APIs"],
    [["show", "sip", "486", "--api", "q850"], "sip and --api q850 are two APIs"],
    [["show", "sip:486", "--api", "q850"], "sip and --api q850 are two APIs"],
    [["search"], "nothing to read"],
    [[], "nothing to read"],
  ])("%j exits 2 and says why", async (argv, message) => {
    const { status, out, err } = await telerr(argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("help and version", () => {
  it("stand on standard output", async () => {
    expect(await telerr(["--help"])).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringContaining("telerr show [api] <code…>"),
    });
    expect((await telerr(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const line of (await telerr(["--help"])).out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("the terminal's width", () => {
  it.each([40, 80, 120])("of %i columns is kept", async (columns) => {
    for (const argv of [["402"], ["show", "voipms", "ip_not_enabled"], ["list", "nssoap"], ["search", "timezone"]]) {
      for (const line of (await telerr(argv, { columns })).out.split("\n"))
        expect(line.length, line).toBeLessThanOrEqual(Math.max(columns, 60));
    }
  });
});
