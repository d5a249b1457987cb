// The picker in a real terminal: tmux draws, the shell behind it says what state it was left in.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
const installed = spawnSync("tmux", ["-V"]).status === 0;

class Tmux {
  readonly #socket = `telerr-test-${process.pid}-${Math.random().toString(36).slice(2)}`;

  constructor(columns: number, rows = 24) {
    const shell = "PS1='$ ' exec bash --norc --noprofile";
    this.#call(
      "-u",
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-s",
      "t",
      "-x",
      String(columns),
      "-y",
      String(rows),
      shell,
    );
  }

  #call(...args: string[]): string {
    const env = { PATH: process.env.PATH, HOME: "/nonexistent", LC_ALL: "C.UTF-8", TERM: "xterm-256color" };
    return spawnSync("tmux", ["-L", this.#socket, ...args], { encoding: "utf8", env }).stdout;
  }

  text(text: string): void {
    this.#call("send-keys", "-t", "t", "-l", text);
  }

  key(name: string): void {
    this.#call("send-keys", "-t", "t", name);
  }

  run(command: string): void {
    this.text(command);
    this.key("Enter");
  }

  get screen(): string {
    return this.#call("capture-pane", "-t", "t", "-p").trimEnd();
  }

  get colored(): string {
    return this.#call("capture-pane", "-t", "t", "-p", "-e");
  }

  get cursorIsShown(): boolean {
    return this.#call("display-message", "-p", "-t", "t", "#{cursor_flag}").trim() === "1";
  }

  /** The process that runs a file in this very terminal. */
  processOf(file: string): number {
    const tty = this.#call("display-message", "-p", "-t", "t", "#{pane_tty}").trim().replace("/dev/", "");
    const listed = spawnSync("ps", ["-t", tty, "-o", "pid=,args="], { encoding: "utf8" }).stdout.split("\n");
    const pid = Number(/^ *(\d+)/.exec(listed.find((line) => line.includes(file)) ?? "")?.[1]);
    if (!(pid > 1)) throw new Error(`nothing runs ${file} in ${tty}:\n${listed.join("\n")}`);
    return pid;
  }

  /** Waits until a text stands on the screen; answers the screen. */
  async until(text: string | RegExp): Promise<string> {
    for (let tries = 0; tries < 600; tries++) {
      const { screen } = this;
      if (typeof text === "string" ? screen.includes(text) : text.test(screen)) return screen;
      await wait(50);
    }
    throw new Error(`${text} never came:\n${this.screen}`);
  }

  close(): void {
    this.#call("kill-server");
  }
}

let tmux: Tmux | undefined;
afterEach(() => {
  tmux?.close();
  tmux = undefined;
});
async function started(columns: number, ...args: string[]): Promise<Tmux> {
  const opened = new Tmux(columns);
  tmux = opened;
  opened.run(`telerr() { '${process.execPath}' '${bin}' "$@"; }; clear; echo ready`);
  await opened.until(/^ready/);
  opened.run(["clear; telerr", ...args].join(" "));
  return opened;
}

/** That the shell has its line editing and its echo back. */
async function expectUsable(terminal: Tmux): Promise<void> {
  terminal.run("stty -a | tr ' ;' '\\n' | grep -xE -e '-?(icanon|echo|isig)' | sort | tr '\\n' ,; echo end");
  expect(await terminal.until(/,end/)).toContain("echo,icanon,isig,end");
  expect(terminal.cursorIsShown).toBe(true);
}

describe.runIf(installed)("in tmux", () => {
  it.each([40, 80, 200])("the picker narrows, and Esc leaves, at %i columns", async (columns) => {
    const terminal = await started(columns);
    await terminal.until("Esc leave");
    terminal.text("invalid dtmfmode");
    await terminal.until("❯ voipms invalid_dtmfmode");
    const screen = await terminal.until("Search ❯ invalid dtmfmode█");
    const [prompt, where] = screen.split("\n").slice(screen.split("\n").findIndex((line) => line.startsWith("Search")));
    expect(prompt).toContain("invalid dtmfmode");
    expect(where).toMatch(/^all APIs · English · 1 of \d+$/);
    for (const line of screen.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    expect(terminal.cursorIsShown).toBe(false);
    terminal.key("Escape");
    await terminal.until(/^\$ $|\$$/m);
    terminal.run("echo status $?");
    expect(await terminal.until(/^status \d/m)).toContain("status 1");
    expect(terminal.screen).not.toContain("Esc leave");
    await expectUsable(terminal);
  });

  it.each([40, 80])("speaks Persian at %i columns, and shows what is chosen", async (columns) => {
    const terminal = await started(columns, "--lang", "fa");
    await terminal.until("خروج");
    terminal.text("اعتبار کافی نیست");
    await terminal.until("❯ persian-sms 5");
    terminal.key("Enter");
    const screen = await terminal.until("persian-sms 5\n");
    expect(screen).toContain("اعتبار حساب کافی نیست.");
    terminal.run("echo status $?");
    await terminal.until("status 0");
    await expectUsable(terminal);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
    ["SIGHUP", 129],
  ])("leaves the terminal as it was when %s kills it", async (signal, status) => {
    const terminal = await started(80);
    await terminal.until("Esc leave");
    process.kill(terminal.processOf(bin), signal);
    await terminal.until(/^\$ ?$/m);
    terminal.run("echo status $?");
    expect(await terminal.until(/^status \d/m)).toContain(`status ${status}`);
    await expectUsable(terminal);
  });

  it("Ctrl+C leaves with 130", async () => {
    const terminal = await started(80);
    await terminal.until("Esc leave");
    terminal.key("C-c");
    await terminal.until(/^\$ ?$/m);
    terminal.run("echo status $?");
    expect(await terminal.until(/^status \d/m)).toContain("status 130");
    await expectUsable(terminal);
  });

  it("comes back after Ctrl+Z and fg, as often as one likes", async () => {
    const terminal = new Tmux(80);
    tmux = terminal;
    // A function would be stopped without its shell.
    terminal.run(`alias telerr="'${process.execPath}' '${bin}'"; clear`);
    terminal.run("telerr");
    await terminal.until("Esc leave");
    for (const letters of ["no_", "did"]) {
      terminal.key("C-z");
      const stopped = await terminal.until(/Stopped/);
      expect(stopped).not.toContain("Esc leave");
      expect(terminal.cursorIsShown).toBe(true);
      terminal.run("clear; fg");
      await terminal.until("Esc leave");
      terminal.text(letters);
      await terminal.until(`${letters}█`);
      expect(terminal.cursorIsShown).toBe(false);
      expect(terminal.screen.match(/Search ❯/g)).toHaveLength(1);
    }
    terminal.key("Enter");
    expect(await terminal.until("voipms no_did\n")).toContain("No DIDs were found.");
    await expectUsable(terminal);
  });

  it.each([
    ["into a variable", "$(telerr)"],
    ["without its messages shown", "$(telerr 2>/dev/null)"],
    ["by a template", "$(telerr --format '{code}')"],
    ["through a pipe", "$(telerr | cat)"],
  ])("gives the chosen code %s, and draws on the terminal", async (_, command) => {
    const terminal = new Tmux(80);
    tmux = terminal;
    terminal.run(`telerr() { '${process.execPath}' '${bin}' "$@"; }; clear`);
    terminal.run(`code="${command}"; clear; echo "got [$code]"`);
    await terminal.until("Esc leave");
    terminal.text("invalid_dtmfmode");
    await terminal.until("invalid_dtmfmode█");
    terminal.key("Enter");
    const screen = await terminal.until(/^got \[/m);
    expect(screen).toContain(command.includes("--format") ? "got [invalid_dtmfmode]" : "got [voipms:invalid_dtmfmode]");
    await expectUsable(terminal);
  });

  it("is as high as the terminal, with the letters marked", async () => {
    const terminal = new Tmux(100, 40);
    tmux = terminal;
    terminal.run(`'${process.execPath}' '${bin}' --color always`);
    await terminal.until("Esc leave");
    expect(terminal.screen.split("\n").filter((line) => / {2}nssoap | {2}voipms |❯ nssoap /.test(line)).length).toBe(
      31,
    );
    terminal.text("dtmf");
    await terminal.until("dtmf█");
    expect(terminal.colored).toContain("invalid_\u001b[4mdtmf\u001b");
  });
});
