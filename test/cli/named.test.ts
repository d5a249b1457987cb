import { describe, expect, it } from "vitest";
import { lookup } from "../../src/catalogue/lookup.ts";
import { referenceOf } from "../../src/messages/user.ts";
import { telerr } from "./world.ts";

const codesOf = (out: string) =>
  (JSON.parse(out) as { results: { api: string; code: string }[] }).results.map(({ api, code }) => `${api} ${code}`);

describe("what persons type for a code", () => {
  it.each<[argv: string[], codes: string[]]>([
    [["traitel", "105"], ["traitel 105"]],
    [["traitel:105"], ["traitel 105"]],
    [[referenceOf(lookup("voipms", "invalid_credentials"))], ["voipms invalid_credentials"]],
    [["TraiTel", "Error", "105"], ["traitel 105"]],
    [["voipms", "invalid_did"], ["voipms invalid_did"]],
    [["VoipMS:INVALID_DID"], ["voipms invalid_did"]],
    [
      ["voip.ms", "invalid_did,", "no_did"],
      ["voipms invalid_did", "voipms no_did"],
    ],
    [["traitel", "fax", "402"], ["traitel-fax 402"]],
    [["ippanel", "error", "1402"], ["persian-sms 1402"]],
    [["ippanel", "۹۶۲"], ["persian-sms 962"]],
    [
      ["traitel:105", "voipms:no_did"],
      ["traitel 105", "voipms no_did"],
    ],
    [
      ["402", "403", "105"],
      ["traitel-fax 402", "traitel-fax 403", "persian-sms 403", "traitel 105", "traitel-fax 105"],
    ],
    [["402,403"], ["traitel-fax 402", "traitel-fax 403", "persian-sms 403"]],
    [
      ["402", "005", "--api", "traitel-fax"],
      ["traitel-fax 402", "traitel-fax 005"],
    ],
    [
      ["402", "4xx"],
      ["traitel-fax 402", "traitel-fax 4xx"],
    ],
    [["#402"], ["traitel-fax 402"]],
    [["402."], ["traitel-fax 402"]],
    [["402,"], ["traitel-fax 402"]],
    [["(402)"], ["traitel-fax 402"]],
    [["0402"], ["traitel-fax 402"]],
    [["402.0"], ["traitel-fax 402"]],
    [["402.00", "--api", "traitel-fax"], ["traitel-fax 402"]],
    [["ErrorCode=402"], ["traitel-fax 402"]],
    [["[402]"], ["traitel-fax 402"]],
    [["{402}"], ["traitel-fax 402"]],
    [["<402>"], ["traitel-fax 402"]],
    [['"402",'], ["traitel-fax 402"]],
    [["402-"], ["traitel-fax 402"]],
    [["４０２"], ["traitel-fax 402"]],
    // The row of a fax log, and errors that have a label each.
    [["8,61290000001,402"], ["traitel-fax 402"]],
    [["8,61290000001,402", "--api", "traitel-fax"], ["traitel-fax 402"]],
    [["Error 105: a\nError 002: b"], ["traitel 105", "traitel 002"]],
    [["error 105, error 002"], ["traitel 105", "traitel 002"]],
    [["SIP", "486"], ["sip 486"]],
    [["sip:486"], ["sip 486"]],
    [["SIP/2.0 486 Busy Here"], ["sip 486"]],
    [["486"], ["sip 486"]],
    [["cause", "17"], ["q850 17"]],
    [["USER_BUSY"], ["q850 17"]],
    [["HANGUPCAUSE", "17"], ["q850 17"]],
    [["HANGUPCAUSE=17"], ["q850 17"]],
    [["Q.850 cause 17"], ["q850 17"]],
    [['Q.850;cause=17;text="User busy"'], ["q850 17"]],
    // A key that one API alone has says whose a code is, in any spelling; an API that is named says it better.
    [["hangup_cause=17"], ["q850 17"]],
    [["hangup_cause_q850=17"], ["q850 17"]],
    [["cause:17"], ["q850 17"]],
    [["Hangup cause code: 17"], ["q850 17"]],
    [["ISDN cause code 17"], ["q850 17"]],
    [["Cause No. 17"], ["q850 17"]],
    [["command_status: 11"], ["smpp 0x0000000B"]],
    [["SIP cause 486"], ["sip 486"]],
    // A name that a vendor and a standard have is the vendor's.
    [["fax error 402"], ["traitel-fax 402"]],
    [["fax 402"], ["traitel-fax 402"]],
    // Lines of logs that look like replies.
    [["[2026-03-04 10:11:12] ERROR voip.ms sendSMS failed: invalid_dst"], ["voipms invalid_dst"]],
    [['{"level":"error","msg":"voip.ms sendSMS: invalid_dst"}'], ["voipms invalid_dst"]],
    [["<134>Mar 4 10:11:12 pbx voip: voip.ms invalid_dst"], ["voipms invalid_dst"]],
    [["[NORMAL_CIRCUIT_CONGESTION]"], ["q850 34"]],
  ])("%j", async (argv, codes) => {
    const { status, out, err } = await telerr([...argv, "--json"]);
    expect([status, codesOf(out), err]).toEqual([0, codes, ""]);
  });

  it.each<[argv: string[], said: string]>([
    // A sign is part of a number, and so is what follows its point.
    [["-5"], 'no API here has a code "-5"'],
    [["−5"], 'no API here has a code "−5"'],
    [["402.5"], 'no API here has a code "402.5"'],
    [["SIP", "999"], "sip unknown"],
    [["smpp", "0x402"], "smpp unknown"],
    [["SMPP error 0x00000402"], "smpp unknown"],
    [["0x402"], 'no API here has a code "0x402"'],
    [["t30 E300"], "t30 unknown"],
    [["t30 +FHNG:99"], "t30 unknown"],
    [["+FHNG:99"], 'no API here has a code "+FHNG:99"'],
    [["HANGUPCAUSE", "126"], "q850 unknown"],
    [["402", "999"], 'no API here has a code "999"'],
    [["voipms", "-5"], ""],
  ])("%j is none, and that is said", async (argv, said) => {
    const { status, out, err } = await telerr(argv);
    expect(status).toBe(1);
    expect(out + err).toContain(said);
    expect(out).not.toContain("persian-sms 5");
  });

  it.each<[argv: string[], input: string | undefined, api: string | undefined, why: string | undefined]>([
    [["Error Ok: database down", "--api", "traitel"], undefined, "traitel", "contradictory"],
    [["--api", "traitel"], "Error Ok: database down", "traitel", "contradictory"],
    [["Error Ok: database down"], undefined, "traitel", "contradictory"],
    [["decode", "Error Ok: database down"], undefined, "traitel", "contradictory"],
    [["Ok.", "--api", "traitel"], undefined, "traitel", "contradictory"],
    [["Ok."], undefined, "traitel", "contradictory"],
    [["0.", "--api", "traitel-fax"], undefined, "traitel-fax", "undocumented"],
    [["#0", "--api", "traitel-fax"], undefined, "traitel-fax", "undocumented"],
    [["0.0", "--api", "persian-sms"], undefined, "persian-sms", "undocumented"],
    [["status=success", "--api", "voipms"], undefined, "voipms", "undocumented"],
    [["--api", "traitel"], "Error: Ok", "traitel", "not_a_reply"],
    [["--api", "traitel"], "Ok 105", "traitel", "not_a_reply"],
    [["--api", "voipms"], "success: false", "voipms", "not_a_reply"],
    [["--api", "traitel"], "Error 999 105", "traitel", "undocumented"],
    [[], "Error: Ok", undefined, undefined],
    [[], "success: false", undefined, undefined],
    [["#0"], undefined, undefined, undefined],
  ])("%j is no success by its words where decode read none (piped: %j)", async (argv, input, api, why) => {
    const { status, out } = await telerr([...argv, "--json"], input === undefined ? {} : { input });
    const { kind, results } = JSON.parse(out) as { kind: string; results: { api: string; why?: string }[] };
    expect([status, kind, results.map((each) => [each.api, each.why])]).toEqual([
      1,
      "decoded",
      api === undefined ? [] : [[api, why]],
    ]);
  });

  it.each([[["--api", "voipms"]], [[]]])("%j is told nothing of the headers of a response", async (argv) => {
    const input = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\n\r\n<html><h1>503</h1></html>";
    const { status, out } = await telerr([...argv, "--json"], { input });
    expect([status, JSON.parse(out).kind]).toEqual([1, "decoded"]);
  });

  it.each<[argv: string[], codes: string[]]>([
    [["SIP", "200"], ["sip 200"]],
    [["sip", "status", "200"], ["sip 200"]],
    [["traitel:Ok"], ["traitel Ok"]],
    [["NSSOAP NoError"], ["nssoap NoError"]],
    [
      ["200", "404", "--api", "sip"],
      ["sip 200", "sip 404"],
    ],
    // Of what several APIs have, only their errors can have a mark.
    [["#102"], ["traitel 102", "traitel-fax 102"]],
  ])("%j names a success as it is spelt", async (argv, codes) => {
    const { status, out } = await telerr([...argv, "--json"]);
    expect([status, codesOf(out)]).toEqual([0, codes]);
  });

  it("shows what an unknown number of a named API is near to", async () => {
    expect(await telerr(["traitel", "999"])).toMatchObject({
      status: 1,
      out: expect.stringContaining("traitel unknown"),
    });
  });

  it("takes an API's name alone for its list", async () => {
    const [named, listed] = [await telerr(["NSSOAP"]), await telerr(["list", "nssoap"])];
    expect(named).toEqual(listed);
  });

  it.each([["voipms the line was busy"], ["error in fax"], ["no did"], ["cause unknown"], ["fax"], ["HTTP 404"]])(
    "searches for %j",
    async (words) => {
      expect(JSON.parse((await telerr([words, "--json"])).out)).toMatchObject({ kind: "found" });
    },
  );

  it("suggests no number for a number, and a code where one is near", async () => {
    for (const number of ["486", "777", "0777", "#9999"]) expect((await telerr([number])).err).not.toContain("nearest");
  });
});

describe("an API's name", () => {
  it("is taken in any case", async () => {
    expect((await telerr(["no_did", "--api", "VoIPms"])).status).toBe(0);
    expect((await telerr(["list", "TRAITEL"])).status).toBe(0);
  });

  it.each([
    [["no_did", "--api", "voipm"], "voipms"],
    [["no_did", "--api", "voip.ms"], "voipms"],
    [["list", "tratel"], "traitel"],
    [["show", "nsoap", "AccessDenied"], "nssoap"],
    [["show", "nsoap:AccessDenied"], "nssoap"],
  ])("%j asks whether another was meant", async (argv, meant) => {
    expect(await telerr(argv)).toMatchObject({ status: 2, err: expect.stringContaining(`did you mean ${meant}?`) });
  });
});

describe("telerr show", () => {
  it.each<[argv: string[], codes: string[]]>([
    [
      ["voipms", "no_did", "no_sms"],
      ["voipms no_did", "voipms no_sms"],
    ],
    [
      ["voipms:no_did", "traitel:105"],
      ["voipms no_did", "traitel 105"],
    ],
    [
      ["voipms", "no_did", "traitel", "105"],
      ["voipms no_did", "traitel 105"],
    ],
    [["105"], ["traitel 105", "traitel-fax 105"]],
    [["402.", "--api", "traitel-fax"], ["traitel-fax 402"]],
    [["nssoap", "ACCESSDENIED"], ["nssoap AccessDenied"]],
    [["traitel", "Error 105: Invalid sub-account ID."], ["traitel 105"]],
    [["Error 105: Invalid sub-account ID."], ["traitel 105"]],
  ])("%j", async (argv, codes) => {
    const { status, out } = await telerr(["show", ...argv, "--json"]);
    expect([status, codesOf(out)]).toEqual([0, codes]);
  });

  it("shows the codes that there are, and names those that there are not", async () => {
    const { status, out, err } = await telerr(["show", "voipms", "no_did", "no_such_thing"]);
    expect(status).toBe(1);
    expect(out).toContain("voipms no_did\n");
    expect(err).toContain('voipms has no code "no_such_thing"');
  });
});
