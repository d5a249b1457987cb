// The picker on an emulated terminal: what a person sees, at several widths.
import { PassThrough, Writable } from "node:stream";
import xterm from "@xterm/headless";
import { describe, expect, it } from "vitest";
import type { Io, Terminal } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

class Screen {
  readonly #terminal: xterm.Terminal;
  readonly #input = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(this: { isRaw: boolean }, raw: boolean) {
      this.isRaw = raw;
      return this;
    },
  });
  readonly #output: Writable & { columns: number; rows: number };
  readonly raw: string[] = [];
  listening = false;
  wake: () => void = () => {};
  signal: (status: number) => void = () => {};
  readonly status: Promise<number>;

  constructor(
    argv: readonly string[],
    columns: number,
    rows = 24,
    world: Partial<Io> = {},
    place: Partial<Terminal> = {},
  ) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, convertEol: true, allowProposedApi: true });
    const write = (text: string) => {
      this.raw.push(text);
      this.#terminal.write(text);
    };
    this.#output = Object.assign(
      new Writable({
        decodeStrings: false,
        write: (text: string, _, done) => {
          write(text);
          done();
        },
      }),
      { columns, rows },
    );
    const terminal = {
      input: this.#input,
      output: this.#output,
      isOutput: true,
      color: false,
      onContinue: (wake) => {
        this.wake = wake;
        return () => {};
      },
      onSignal: (end) => {
        this.listening = true;
        this.signal = end;
        return () => {
          this.listening = false;
        };
      },
      ...place,
    } as Omit<Terminal, "input" | "output"> & { input: unknown; output: unknown } as Terminal;
    this.status = run(argv, {
      readInput: async () => "",
      readLines: async function* () {},
      inputIsTerminal: true,
      files: async () => {
        throw new Error("a world without files");
      },
      out: write,
      err: write,
      columns,
      color: false,
      env: {},
      terminal: async () => terminal,
      ...world,
    });
  }

  /** Types keys, one by one as a keyboard sends them. */
  async type(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Waits until a text stands on the screen. */
  async until(text: string): Promise<void> {
    for (let tries = 0; !(await this.text()).includes(text); tries++) {
      if (tries > 1000) throw new Error(`${JSON.stringify(text)} never came:\n${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    Object.assign(this.#output, { columns, rows });
    this.#output.emit("resize");
  }

  async text(): Promise<string> {
    await new Promise<void>((resolve) => this.#terminal.write("", resolve));
    const { active } = this.#terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "");
    return lines.join("\n").trimEnd();
  }

  get isRaw(): boolean {
    return this.#input.isRaw;
  }

  get cursorIsShown(): boolean {
    const text = this.raw.join("");
    return text.lastIndexOf("\u001b[?25h") >= text.lastIndexOf("\u001b[?25l");
  }
}

const keys = {
  up: "\u001b[A",
  down: "\u001b[B",
  tab: "\t",
  shiftTab: "\u001b[Z",
  enter: "\r",
  escape: "\u001b",
  page: "\u001b[6~",
};

describe("the picker", () => {
  it("shows all codes at 40 columns", async () => {
    const screen = new Screen([], 40);
    await screen.until("leave");
    expect(await screen.text()).toMatchInlineSnapshot(`
      "Search ❯ █
      all APIs · English · 1 of 983
      ❯ nssoap NoError  The operation comple…
        nssoap ServerQueryFailed  The config…
        nssoap ServerNotFound  The configure…
        nssoap ContentNotFound  No message c…
        nssoap UserNotFound  This user name…
        nssoap InvalidPassword  The password…
        nssoap PreconversionFailed
        nssoap MessageNotFound  No message w…
        nssoap AccessDenied  This user does…
        nssoap ServerSuspended  The fax serv…
        nssoap ValidationFailedAllRecipients
        nssoap InvalidHandle  The message or…
        nssoap NotLicensed  No API license h…
        nssoap ExtendedError  The real error…

        The operation completed
        successfully.


      ↑↓ move · Enter show · Tab API
      Shift+Tab language · Esc leave"
    `);
  });

  it("narrows as one types at 80 columns", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    await screen.type(..."dtmfmode");
    await screen.until("of 2\n");
    await screen.type(keys.down);
    expect(await screen.text()).toMatchInlineSnapshot(`
      "Search ❯ dtmfmode█
      all APIs · English · 2 of 2
        voipms invalid_dtmfmode  This DTMF mode is not valid.
      ❯ voipms missing_dtmfmode  No DTMF mode was given.














        No DTMF mode was given.
        Add the parameter “dtmf_mode” with a value from “getDTMFModes”.


      ↑↓ move · Enter show · Tab API · Shift+Tab language · Esc leave"
    `);
  });

  it("has room for whole messages at 200 columns", async () => {
    const screen = new Screen(["--api", "voipms"], 200, 12);
    await screen.until("leave");
    expect(await screen.text()).toMatchInlineSnapshot(`
      "Search ❯ █
      voipms · English · 1 of 483
      ❯ success            The request succeeded.
        account_with_dids  DIDs are still assigned to this account.
        api_not_enabled    The API has not been enabled for this account, or it has been switched off.

        The request succeeded.



      ↑↓ move · Enter show · Tab API · Shift+Tab language · Esc leave"
    `);
  });

  it("speaks Persian at 40 columns", async () => {
    const screen = new Screen(["--lang", "fa"], 40);
    await screen.until("خروج");
    await screen.type(..."اعتبار");
    await screen.until("اعتبار█");
    expect(await screen.text()).toMatchInlineSnapshot(`
      "⁧جست‌وجو⁩ ❯ ⁧اعتبار█⁩
      ⁧⁧همه APIها⁩ · ⁧فارسی⁩ · ⁧۱ از ۵۱⁩⁩
      ❯ persian-sms 5  اعتبار حساب کافی نیست.
        persian-sms 10006  اعتبار حساب کافی…
        persian-sms 10001  درخواست رد شد؛ اع…
        voipms invalid_balancemanagement
        voipms missing_balancemanagement
        voipms non_sufficient_funds
        traitel-fax x99  اعتبار کافی نبود یا…
        voipms invalid_max_expiry  حداکثر مد…
        sip 423  مدت اعتبار خواسته‌شده برای ر…
        voipms Invalid_threshold  آستانه موج…
        voipms invalid_payment  مبلغ واریز م…
        voipms missing_payment  مبلغ واریز و…
        persian-sms 994  ارسال تصویر کارت با…
        persian-sms 13002  کارت بانکی شما تأ…

        ⁧اعتبار حساب کافی نیست.⁩
        ⁧اعتبار حساب را در پنل افزایش دهید و⁩
        ⁧پیام را دوباره بفرستید.⁩

      ↑↓ ⁧حرکت⁩ · Enter ⁧نمایش⁩ · Tab API
      Shift+Tab ⁧زبان⁩ · Esc ⁧خروج⁩"
    `);
  });

  it("counts in the digits of Arabic", async () => {
    const screen = new Screen(["--lang", "ar"], 80);
    await screen.until("١ من ٩٨٣");
    await screen.type(keys.escape);
    expect(await screen.status).toBe(1);
  });

  it("speaks ASCII where the locale does", async () => {
    const screen = new Screen([], 80, 24, { ascii: true });
    await screen.until("leave");
    await screen.type(..."busy", keys.shiftTab);
    expect(screen.raw.join("").replaceAll("\u001b", "")).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe("keys", () => {
  it("choose an entry, and show it", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    await screen.type(..."no_did", keys.enter);
    expect(await screen.status).toBe(0);
    expect(await screen.text()).toContain("❯ no_did\nvoipms no_did\n");
    expect([screen.isRaw, screen.cursorIsShown, screen.listening]).toEqual([false, true, false]);
  });

  it("change the API at Tab, the language at Shift+Tab", async () => {
    const screen = new Screen([], 80);
    await screen.until("all APIs · English");
    await screen.type(..."busy", keys.tab);
    await screen.until("nssoap · English");
    await screen.type(keys.tab, keys.tab, keys.tab);
    await screen.until("traitel-fax · English");
    await screen.type(keys.shiftTab);
    await screen.until("español");
    await screen.type(keys.shiftTab);
    await screen.until("فارسی");
    await screen.until("مقصد اشغال بود.");
    await screen.type(keys.enter);
    expect(await screen.status).toBe(0);
    expect(await screen.text()).toContain("مقصد اشغال بود.");
  });

  it("move, and stop at the ends", async () => {
    const screen = new Screen(["--api", "nssoap"], 80);
    await screen.until("1 of 14");
    await screen.type(keys.up);
    await screen.until("1 of 14");
    await screen.type(keys.down, keys.down);
    await screen.until("❯ ServerNotFound");
    await screen.type(keys.page, keys.page);
    await screen.until("14 of 14");
    await screen.type(keys.up);
    await screen.until("❯ NotLicensed");
    screen.signal(143);
    expect(await screen.status).toBe(143);
  });

  it("keep what was typed where Enter has nothing to choose", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    await screen.type(..."####", keys.enter);
    await screen.until("nothing found");
    await screen.type("\u007f", "\u007f", "\u007f", "\u007f");
    await screen.until("of 983");
    screen.signal(143);
    expect(await screen.status).toBe(143);
  });

  it.each([
    ["Esc", "\u001b", 1],
    ["Ctrl+D", "\u0004", 1],
    ["Ctrl+C", "\u0003", 130],
  ])("%s leaves, and the terminal is as it was", async (_, key, status) => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    expect([screen.isRaw, screen.cursorIsShown]).toEqual([true, false]);
    await screen.type(key);
    expect(await screen.status).toBe(status);
    expect([screen.isRaw, screen.cursorIsShown, screen.listening]).toEqual([false, true, false]);
    expect(await screen.text()).toBe("");
  });

  it.each([129, 130, 143])("a signal leaves with %i, and the terminal is as it was", async (status) => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    screen.signal(status);
    expect([screen.isRaw, screen.cursorIsShown]).toEqual([false, true]);
    expect(await screen.status).toBe(status);
  });

  it("that are pasted do no harm", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    await screen.type("a\u202eb\u009b31m\u0007c");
    await screen.until("of ");
    for (const character of "\u0007\u009b\u202e") expect(screen.raw.join("")).not.toContain(character);
    screen.signal(143);
    await screen.status;
  });
});

describe("what stops", () => {
  it("leaves the shell a clean terminal, and draws the list anew", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    // Node's line editor would stop the process of the tests.
    const { kill } = process;
    process.kill = () => true;
    try {
      await screen.type("b", "\u001a");
    } finally {
      process.kill = kill;
    }
    expect([await screen.text(), screen.cursorIsShown]).toEqual(["", true]);
    screen.wake();
    await screen.until("Search ❯ b█");
    expect(screen.cursorIsShown).toBe(false);
    screen.signal(143);
    expect(await screen.status).toBe(143);
  });
});

describe("where standard output is read by another program", () => {
  it.each([
    [[], "voipms:no_did\n"],
    [["--format", "{code}"], "no_did\n"],
  ])("%j names the chosen code alone", async (argv, expected) => {
    let out = "";
    const world = {
      out: (text: string) => {
        out += text;
      },
    };
    const screen = new Screen(argv, 80, 24, world, { isOutput: false });
    await screen.until("leave");
    await screen.type(..."no_did", keys.enter);
    expect([await screen.status, out]).toEqual([0, expected]);
    expect(await screen.text()).toBe("");
  });
});

describe("a terminal of another size", () => {
  it("is drawn anew when it changes", async () => {
    const screen = new Screen([], 80);
    await screen.until("leave");
    screen.resize(40, 20);
    await screen.until("Esc leave");
    for (const line of (await screen.text()).split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    screen.signal(143);
    await screen.status;
  });

  it.each([
    [20, 6],
    [40, 10],
    [80, 8],
    [200, 60],
  ])("is not overrun at %i × %i", async (columns, rows) => {
    const screen = new Screen([], columns, rows);
    await screen.until("❯ nssoap NoError");
    await screen.type(..."invalid timezone", keys.down);
    await screen.until("❯");
    const text = await screen.text();
    expect(text.split("\n").length).toBeLessThanOrEqual(rows);
    expect(text.match(/❯/g)?.length).toBe(2);
    screen.signal(143);
    await screen.status;
  });
});
