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

  it("gives help where the output is piped", async () => {
    const terminal = await started(80, "| cat; echo statuses $PIPESTATUS");
    expect(await terminal.until(/^statuses \d/m)).toContain("statuses 2");
  });
});
