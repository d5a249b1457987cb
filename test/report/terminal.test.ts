import { describe, expect, it } from "vitest";
import { drawTerminal } from "../../src/report/terminal.ts";
import { widthOf } from "../../src/terminal/width.ts";
import { faxLog, figuresOf, wordingOf } from "./reports.ts";

const draw = async (
  text: string,
  columns: number,
  world: { unicode?: boolean; color?: boolean; lng?: string; limit?: number; api?: string | string[] } = {},
) => {
  const { unicode = true, color = false, lng = "en", limit = 5, api } = world;
  const figures = await figuresOf(text, { lng, ...(api === undefined ? {} : { api, apis: [api].flat() }) });
  return drawTerminal(figures, await wordingOf(lng), { columns, unicode, color, limit });
};
const small = faxLog({ seed: 5, rows: 60, days: 3, damaged: 30, destinations: 20 });

describe("drawTerminal", () => {
  it("fits 40 columns", async () =>
    expect(await draw(small, 40)).toMatchInlineSnapshot(`
      "Error report  a.log
      Mar 2, 2026, 00:44 – Mar 3, 2026, 13:26
      Lines 62 · Attempts 57 · Successes 50
      Failures 7 · Failure rate 12.3%
      Rows not read 3

      Failures by code
      traitel-fax 202      3  42.9%  █████████
        Temporarily unavailable
        Try again later · The recipient
        Mar 2, 14:52 – Mar 3, 08:46 · a.log:25
      traitel-fax 618      2  28.6%  ██████
        Aborted · Try again after the fix
        The recipient
        Mar 2, 09:28 – Mar 2, 09:40 · a.log:11
      traitel-fax 515      1  14.3%  ███
        Temporarily unavailable
        Try again later · The provider
        Mar 2, 2026, 09:49 · a.log:13
      traitel-fax 527      1  14.3%  ███
        Timed out · Try again later
        The recipient · Mar 2, 2026, 19:58
        a.log:39

      What to do about frequent failures
      traitel-fax 202
        The destination was busy. The number
        had been dialed.
        Send the fax again in a few minutes.
        Temporarily unavailable
        Try again later · The recipient
      traitel-fax 618
        The destination aborted the fax. The
        fax was being transmitted; some pages
        may have arrived.
        Before you send the fax again, ask the
        recipient whether all pages arrived.
        Ask the recipient to check the paper
        in the fax machine, then send the fax
        again. If the line is poor, send a
        long fax in parts.
        Aborted · Try again after the fix
        The recipient
      traitel-fax 515
        The fax data channel could not be
        established. The call was ready for
        fax negotiation.
        Send the fax again in a few minutes.
        If only this number fails, ask the
        recipient to have the line checked.
        Temporarily unavailable
        Try again later · The provider

      Reason and state
            2xx  5xx  6xx Total
      x02 █   3               3
      x18           ▒   2     2
      x15      ·   1          1
      x27      ·   1          1
              3    2    2

      fewer ·   1▒   2█   3 more

      2xx The number had been dialed.
      5xx The call was ready for fax
          negotiation.
      6xx The fax was being transmitted; some
          pages may have arrived.
      x02 The destination was busy.
      x18 The destination aborted the fax.
      x15 The fax data channel could not be
          established.
      x27 The fax transmission timed out.

      Failures by destination
      Destination  Failures  Attempts
      61293382182         4         5  ███████
      61203864029         1         2  █▊
      61772605749         1        14  █▊
      61776043827         1         5  █▊

      What failed attempts cost
      Failed attempts   0.56
      All attempts     12.94
      traitel-fax 618   0.40
      traitel-fax 515   0.08
      traitel-fax 527   0.08

      Failures by hour of the day
      3          █
                 █
                ▃█    ▃ ▃  ▃
                ██    █ █  █
        0     6     12    18

      Rows that could not be read
      20: the ErrorCode is not a code: 412032…
      40: 7 cells, where the header has 12: 4…
      51: the ErrorCode is not a code: 412032…

      Shares are of all failures.
      Times are as the log writes them.
      Costs are as the log writes them, added
      without rounding.
      "
    `));
  it("fits 80 columns", async () =>
    expect(await draw(small, 80)).toMatchInlineSnapshot(`
      "Error report  a.log
      Mar 2, 2026, 00:44 – Mar 3, 2026, 13:26
      Lines 62 · Attempts 57 · Successes 50 · Failures 7 · Failure rate 12.3%
      Rows not read 3

      Failures by code
      traitel-fax 202      3  42.9%  ████████████████████████
        Temporarily unavailable · Try again later · The recipient
        Mar 2, 2026, 14:52 – Mar 3, 2026, 08:46 · a.log:25
      traitel-fax 618      2  28.6%  ████████████████
        Aborted · Try again after the fix · The recipient
        Mar 2, 2026, 09:28 – Mar 2, 2026, 09:40 · a.log:11
      traitel-fax 515      1  14.3%  ████████
        Temporarily unavailable · Try again later · The provider · Mar 2, 2026, 09:49
        a.log:13
      traitel-fax 527      1  14.3%  ████████
        Timed out · Try again later · The recipient · Mar 2, 2026, 19:58 · a.log:39

      What to do about frequent failures
      traitel-fax 202
        The destination was busy. The number had been dialed.
        Send the fax again in a few minutes.
        Temporarily unavailable · Try again later · The recipient
      traitel-fax 618
        The destination aborted the fax. The fax was being transmitted; some pages may
        have arrived.
        Before you send the fax again, ask the recipient whether all pages arrived.
        Ask the recipient to check the paper in the fax machine, then send the fax
        again. If the line is poor, send a long fax in parts.
        Aborted · Try again after the fix · The recipient
      traitel-fax 515
        The fax data channel could not be established. The call was ready for fax
        negotiation.
        Send the fax again in a few minutes. If only this number fails, ask the
        recipient to have the line checked.
        Temporarily unavailable · Try again later · The provider

      Reason and state
             2xx   5xx   6xx  Total
      x02  █   3                  3  The destination was busy.
      x18              ▒   2      2  The destination aborted the fax.
      x15        ·   1            1  The fax data channel could not be established.
      x27        ·   1            1  The fax transmission timed out.
               3     2     2

      fewer ·   1▒   2█   3 more

      2xx The number had been dialed.
      5xx The call was ready for fax negotiation.
      6xx The fax was being transmitted; some pages may have arrived.

      Failures by destination
      Destination  Failures  Attempts
      61293382182         4         5  ████████████████████████████████████████
      61203864029         1         2  ██████████
      61772605749         1        14  ██████████
      61776043827         1         5  ██████████

      What failed attempts cost
      Failed attempts   0.56
      All attempts     12.94
      traitel-fax 618   0.40
      traitel-fax 515   0.08
      traitel-fax 527   0.08

      Failures by hour of the day
      3                            ██
                                   ██
                                ▃▃ ██             ▃▃    ▃▃       ▃▃
                                ██ ██             ██    ██       ██
        0  1  2  3  4  5  6  7  8  9  10 11 12 13 14 15 16 17 18 19 20 21 22 23

      Rows that could not be read
      20: the ErrorCode is not a code: 41203210,17,2026-03-02,12:38:27,61299053129,61…
      40: 7 cells, where the header has 12: 41203230,20,2026-03-02,20:10:15,612931495…
      51: the ErrorCode is not a code: 41203241,18,2026-03-03,10:08:48,61293066752,61…

      Shares are of all failures.
      Times are as the log writes them.
      Costs are as the log writes them, added without rounding.
      "
    `));
  // What is to be tried after a fix makes it wider.
  it("is a table at 140 columns", async () =>
    expect(await draw(small.replaceAll("618", "518"), 140)).toMatchInlineSnapshot(`
      "Error report  a.log
      Mar 2, 2026, 00:44 – Mar 3, 2026, 13:26
      Lines 62 · Attempts 57 · Successes 50 · Failures 7 · Failure rate 12.3% · Rows not read 3

      Failures by code
      Code             Count  Share                 Category                 Retry            Who can fix it  First seen    Last seen     Sample
      traitel-fax 202      3  42.9%  █████████████  Temporarily unavailable  Try again later  The recipient   Mar 2, 14:52  Mar 3, 08:46  a.log:25
      traitel-fax 518      2  28.6%  ████████▋      Aborted                  Try again later  The recipient   Mar 2, 09:28  Mar 2, 09:40  a.log:11
      traitel-fax 515      1  14.3%  ████▍          Temporarily unavailable  Try again later  The provider    Mar 2, 09:49  Mar 2, 09:49  a.log:13
      traitel-fax 527      1  14.3%  ████▍          Timed out                Try again later  The recipient   Mar 2, 19:58  Mar 2, 19:58  a.log:39

      What to do about frequent failures
      traitel-fax 202
        The destination was busy. The number had been dialed.
        Send the fax again in a few minutes.
        Temporarily unavailable · Try again later · The recipient
      traitel-fax 518
        The destination aborted the fax. The call was ready for fax negotiation.
        Ask the recipient to check the paper in the fax machine, then send the fax again. If the line is
        poor, send a long fax in parts.
        Aborted · Try again later · The recipient
      traitel-fax 515
        The fax data channel could not be established. The call was ready for fax negotiation.
        Send the fax again in a few minutes. If only this number fails, ask the recipient to have the line
        checked.
        Temporarily unavailable · Try again later · The provider

      Reason and state
             2xx   5xx  Total
      x02  █   3            3  The destination was busy.
      x18        ▒   2      2  The destination aborted the fax.
      x15        ·   1      1  The fax data channel could not be established.
      x27        ·   1      1  The fax transmission timed out.
               3     4

      fewer ·   1▒   2█   3 more

      2xx The number had been dialed.
      5xx The call was ready for fax negotiation.

      Failures by destination
      Destination  Failures  Attempts
      61293382182         4         5  ████████████████████████████████████████
      61203864029         1         2  ██████████
      61772605749         1        14  ██████████
      61776043827         1         5  ██████████

      What failed attempts cost
      Failed attempts   0.56
      All attempts     12.94
      traitel-fax 518   0.40
      traitel-fax 515   0.08
      traitel-fax 527   0.08

      Failures by hour of the day
      3                                     ███
                                            ███
                                        ▃▃▃ ███                 ▃▃▃     ▃▃▃         ▃▃▃
                                        ███ ███                 ███     ███         ███
        0   1   2   3   4   5   6   7   8   9   10  11  12  13  14  15  16  17  18  19  20  21  22  23

      Rows that could not be read
      20: the ErrorCode is not a code: 41203210,17,2026-03-02,12:38:27,61299053129,61772605749,1,14400,48,0.08,1,n/a
      40: 7 cells, where the header has 12: 41203230,20,2026-03-02,20:10:15,61293149512,61293382182,13
      51: the ErrorCode is not a code: 41203241,18,2026-03-03,10:08:48,61293066752,61772605749,4,9600,175,0.24,1,n/a

      Shares are of all failures.
      Times are as the log writes them.
      Costs are as the log writes them, added without rounding.
      "
    `));

  it.each([40, 50, 60, 80, 100, 120, 200])("draws no line wider than %i columns", async (columns) => {
    for (const lng of ["en", "fa", "ar"]) {
      const lines = (await draw(faxLog(), columns, { lng })).split("\n");
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
    }
  });

  it("draws in ASCII where the locale is not UTF-8", async () => {
    expect(await draw(small, 80, { unicode: false })).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it("colours only where it may, and says the same without colours", async () => {
    const [plain, colored] = [await draw(small, 100), await draw(small, 100, { color: true })];
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
    expect(plain).not.toMatch(escapes);
    expect(colored).toContain("\u001b[48;5;");
    expect(colored.replace(escapes, "")).toBe(plain);
  });

  it.each(["ar", "fa"])("isolates every cell, in %s, so that figures stay in their columns", async (lng) => {
    const lines = (await draw(faxLog(), 100, { lng })).split("\n");
    // What stands outside of isolates orders the line: no letter and no figure from right to left.
    const outside = lines.map((line) => {
      let depth = 0;
      return [...line].filter((character) => {
        if (/[\u2066-\u2068]/.test(character)) depth++;
        else if (character === "\u2069") depth--;
        else return depth === 0;
        return false;
      });
    });
    expect(outside.flat().filter((character) => /[\u0590-\u08ff]/.test(character))).toEqual([]);
    for (const line of lines) expect(line.split(/[\u2066-\u2068]/).length).toBe(line.split("\u2069").length);
  });

  it("lets no control character of a log through", async () => {
    const text = `ErrorCode,To\n402,\u001b[31mred\u202e\n402,"x\u0007"\nbad\u001b]0;title\u0007\n`;
    expect((await draw(text, 80)).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it("says that nothing went wrong, or that nothing was found", async () => {
    expect(await draw("ErrorCode,To\n0,1\n", 80)).toContain("Nothing went wrong.");
    expect(await draw("hello\n", 100)).toContain(
      "No code was found in what was read (lines: 1). Is it another API’s log? Try --api.",
    );
    expect(await draw("hello\n", 100, { api: "sip" })).toContain("(lines: 1). Only codes of sip were looked for.");
    expect(await draw("hello\n", 100, { api: ["sip", "q850"] })).toContain("Only codes of sip and q850 were");
    expect(await draw("", 80)).toMatch(/\(lines: 0\)\.$/m);
  });

  it.each([80, 60, 40])("explains states and reasons in whole sentences at %i columns", async (columns) => {
    const text = (await draw("ErrorCode,To\n303,1\n504,2\n", columns, { lng: "de" })).replace(/\n +/g, " ");
    for (const said of ["hat den Anruf abgewiesen.", "bereit für die Fax-Aushandlung.", "weniger"])
      expect(text).toContain(said);
  });

  it("has one time, not a period, where its ends read alike", async () => {
    expect(await draw("2026-05-04T09:00:10Z voipms status=invalid_did\n", 80)).toContain("\nMay 4, 2026, 09:00\n");
  });

  it("counts ordinary ends apart from what failed", async () => {
    const text = await draw("hangup_cause_q850=16\nhangup_cause_q850=16\n", 100, { api: "q850" });
    expect(text).toContain("Failures 0 · Ordinary ends 2 · ");
    expect(text).toContain("Nothing went wrong.");
  });

  it("says how many statuses nobody documents", async () =>
    expect(await draw('{"status":"no_did"}\n{"status":"weird_thing"}\n', 100)).toContain(" · Unknown statuses 1 · "));

  it("calls a code by the same name in each of its lists", async () => {
    const text = await draw("ErrorCode,To,Cost\n420,1,0.10\n402,1,0.20\n", 100);
    expect(text.match(/^traitel-fax 420 \(undocumented\) /gm)).toHaveLength(2);
    expect(text).toMatch(/^traitel-fax 420 \(undocumented\) +0\.10$/m);
  });

  it("says what it leaves out", async () => {
    expect(await draw(faxLog(), 80, { limit: 3 })).toMatch(/More codes: \d+\./);
    expect(await draw(`ErrorCode,To\n${"x\n".repeat(25)}`, 80)).toContain("More rows: 5.");
  });
});
