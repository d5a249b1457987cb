import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Files } from "../../src/cli/files.ts";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

const did = " ⟵ voipms invalid_did: This DID is not valid (invalid_argument, fix: caller)";

interface World {
  readonly input?: Record<string, string | Uint8Array | Error>;
  readonly terminal?: boolean;
  readonly ascii?: boolean;
}

async function annotate(argv: readonly string[], { input = {}, terminal = false, ascii = false }: World = {}) {
  let err = "";
  const out: Uint8Array[] = [];
  const bars: string[] = [];
  const files: Files = {
    open: async (name) => {
      const content = input[name];
      if (content === undefined) throw Object.assign(new Error("no"), { code: "ENOENT" });
      if (content instanceof Error && !content.message.includes("later")) throw content;
      const bytes = content instanceof Error ? Buffer.from("status=no_did\nin the mid") : Buffer.from(content);
      return {
        size: bytes.length,
        chunks: async function* (onRead) {
          for (let at = 0; at < bytes.length; at += 7) {
            yield bytes.subarray(at, at + 7);
            onRead?.(Math.min(7, bytes.length - at));
          }
          if (content instanceof Error) throw content;
        },
      };
    },
    follow: async function* () {},
    write: async (bytes) => {
      out.push(bytes.slice());
    },
    outputIsTerminal: terminal,
    progress: async (title, total) => {
      let read = 0;
      return {
        advance: (more) => {
          read += more;
        },
        stop: () => {
          bars.push(`${title} ${read} of ${total}`);
        },
      };
    },
  };
  const io: Io = {
    readInput: async () => "",
    readLines: async function* () {},
    inputIsTerminal: input["-"] === undefined,
    out: (text) => {
      out.push(Buffer.from(text));
    },
    err: (text) => {
      err += text;
    },
    files: async () => files,
    columns: 80,
    color: false,
    ascii,
    env: {},
  };
  const status = await run(["annotate", ...argv], io);
  return { status, out: Buffer.concat(out).toString(), err, bars };
}

describe("telerr annotate", () => {
  it("adds nothing but ASCII where the locale is not UTF-8", async () => {
    const { out } = await annotate([], { input: { "-": "é status=invalid_did\n" }, ascii: true });
    expect(out).toBe(
      "é status=invalid_did <- voipms invalid_did: This DID is not valid (invalid_argument, fix: caller)\n",
    );
  });

  it("colours its notes where it is told to, and nothing that programs read", async () => {
    const input = { "-": 'status=invalid_did\n{"status":"invalid_did"}\n' };
    const { out } = await annotate(["--color", "always"], { input });
    const [noted, object] = out.split("\n");
    expect(noted).toBe(`status=invalid_did\u001b[36m${did}\u001b[39m`);
    expect(JSON.parse(object ?? "")).toMatchObject({ status: "invalid_did", telerr: [{ code: "invalid_did" }] });
    expect((await annotate(["--color", "always", "--json"], { input })).out).not.toContain("\u001b");
  });

  it("explains files one after the other, and standard input", async () => {
    const input = {
      "a.log": "x\nstatus=invalid_did",
      "b.log": "\nstatus=invalid_did\r\n",
      "-": "status=invalid_did\n",
    };
    expect(await annotate(["a.log", "b.log", "-"], { input })).toEqual({
      status: 0,
      out: `x\nstatus=invalid_did${did}\n\nstatus=invalid_did${did}\r\nstatus=invalid_did${did}\n`,
      err: "",
      bars: ['"a.log" 20 of 20', '"b.log" 21 of 21', "standard input 19 of 19"],
    });
    expect((await annotate([], { input })).out).toBe(`status=invalid_did${did}\n`);
  });

  it("begins a line for the next file behind a note, and changes nothing else between files", async () => {
    const input = { noted: "x status=invalid_did", empty: "", plain: "y", more: "z status=no_did\n" };
    const out = async (...argv: string[]) => (await annotate(argv, { input })).out;
    expect(await out("noted", "empty", "missing", "plain", "plain")).toBe(`x status=invalid_did${did}\nyy`);
    expect(await out("plain", "noted", "empty")).toBe(`yx status=invalid_did${did}`);
    expect(await out("--only", "noted", "plain", "noted")).toBe(
      `x status=invalid_did${did}\nx status=invalid_did${did}`,
    );
    expect(await out("noted", "more")).toMatch(/caller\)\nz status=no_did ⟵ [^\n]*\n$/);
    expect(await out("--json", "noted", "noted")).toMatch(/^[^\n]+\n[^\n]+\n$/);
  });

  it.each([false, true])("writes no name of a file raw, as JSON, in ASCII: %j", async (ascii) => {
    const name = "a\u001b\u007f\u009b\u202e\u2066é.log";
    const { out } = await annotate(["--json", name], { input: { [name]: "status=no_did\n" }, ascii });
    expect(out).toMatch(ascii ? /^[\x20-\x7e]+\n$/ : /^[\x20-\x7eé]+\n$/);
    expect(JSON.parse(out)).toMatchObject({ file: name, code: "no_did" });
  });

  it("takes little more time for many files than for one of all their lines", async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${index}.log`);
    const input = {
      all: "status=no_did\n".repeat(names.length),
      ...Object.fromEntries(names.map((name) => [name, "status=no_did\n"])),
    };
    const time = async (read: readonly string[]) => {
      const start = performance.now();
      expect((await annotate(read, { input })).out.split("\n")).toHaveLength(names.length + 1);
      return performance.now() - start;
    };
    await time(["all"]);
    expect((await time(names)) / (await time(["all"]))).toBeLessThan(60);
  });

  it("says in its help that --json writes lines", async () => {
    expect((await annotate(["--help"])).out).toContain("print one JSON object a code");
  });

  it("names what it cannot read, goes on, and says so with its status", async () => {
    const input = { "a.log": "status=invalid_did", "bad\u001b.log": new Error("the disk is gone") };
    const { status, out, err } = await annotate(["no.log", "bad\u001b.log", "a.log"], { input });
    expect([status, out]).toEqual([1, `status=invalid_did${did}`]);
    expect(err).toBe(
      'telerr: cannot read "no.log": there is no such file\ntelerr: cannot read "bad\\\\u001b.log": the disk is gone\n',
    );
  });

  it("loses nothing of what it has read when reading fails", async () => {
    const { status, out, err } = await annotate(["a.log"], { input: { "a.log": new Error("later") } });
    expect([status, err]).toEqual([1, 'telerr: cannot read "a.log": later\n']);
    expect(out).toMatch(/^status=no_did ⟵ voipms no_did: .*\nin the mid$/);
  });

  it("--only, --json, --lang, --api, --successes", async () => {
    const input = { "a.log": "x\nstatus=invalid_did\nstatus_num=NoError\ncode 402\n" };
    expect((await annotate(["a.log", "--only"], { input })).out).toBe(`status=invalid_did${did}\n`);
    expect((await annotate(["a.log", "--only", "--lang", "fa"], { input })).out).toMatch(/[\u0600-\u06ff]/);
    expect((await annotate(["a.log", "--only", "--successes"], { input })).out.split("\n").length).toBe(3);
    const json = (await annotate(["a.log", "--json", "--api", "traitel-fax"], { input })).out.trimEnd().split("\n");
    // Of the log of one API no other's codes are read.
    expect(json.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        file: "a.log",
        line: 4,
        offset: 45,
        api: "traitel-fax",
        code: "402",
        fix: "recipient",
      }),
    ]);
  });

  it("reports the lines that it did not read to their end, a few by their place", async () => {
    const line = Buffer.alloc((1 << 20) + 1, "x");
    const input = { "a.log": Buffer.concat(Array.from({ length: 7 }, () => [line, Buffer.from("\n")]).flat()) };
    const { status, out, err } = await annotate(["a.log"], { input });
    expect([status, out.length]).toEqual([0, 7 * (line.length + 1)]);
    expect(err.split("\n").slice(0, 2)).toEqual([
      'telerr: "a.log": the line at byte 0 is longer than 1 MiB; codes are looked for in its first MiB only',
      'telerr: "a.log": the line at byte 1048578 is longer than 1 MiB; codes are looked for in its first MiB only',
    ]);
    expect(err.split("\n").slice(5)).toEqual(['telerr: "a.log": 2 more lines are longer than 1 MiB', ""]);
  });

  it("passes no control character of its input to a terminal, and every one to a pipe", async () => {
    const input = { "a.log": "\u001b[31mstatus=invalid_did\u001b[0m\tا\u202e\rz\0\u009b2J\r\nx\u0007é" };
    expect((await annotate(["a.log"], { input })).out).toContain(
      "\u001b[31mstatus=invalid_did\u001b[0m\tا\u202e\rz\0\u009b2J ⟵",
    );
    const { out } = await annotate(["a.log"], { input, terminal: true });
    expect(out).toBe(`\\u001b[31mstatus=invalid_did\\u001b[0m\tا\\u202e\\u000dz\\u0000\\u009b2J${did}\r\nx\\u0007é`);
    const bytes = Buffer.concat([Buffer.from([0x9b, 0xff, 0xd8]), Buffer.from("\nstatus=no_did\r")]);
    expect((await annotate(["a.log"], { input: { "a.log": bytes }, terminal: true })).out).toMatch(
      /^\ufffd\ufffd\ufffd\nstatus=no_did\\u000d ⟵ voipms no_did: [^\r\n]*$/,
    );
  });

  it.each([
    [[], /nothing to read: telerr annotate app\.log/],
    [["--follow"], /--follow follows one file/],
    [["--follow", "-"], /--follow follows one file, not standard input/],
    [["--follow", "a", "b"], /--follow follows one file, not 2/],
    [["--api", "nope", "a"], /there is no API "nope"/],
  ])("%j is wrong usage", async (argv, message) => {
    const input = argv[0] === "--follow" ? { "-": "" } : {};
    const { status, out, err } = await annotate(argv as string[], { input });
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
});

describe("telerr annotate as run", () => {
  const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
  const env = { PATH: process.env.PATH, LANG: "C.UTF-8" };
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "telerr-annotate-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const telerr = (args: readonly string[], input?: string | Uint8Array) =>
    spawnSync(process.execPath, [bin, "annotate", ...args], { input, env, cwd: folder, maxBuffer: 1 << 28 });

  it("reads files, pipes and redirected files, byte for byte", () => {
    const bytes = Buffer.concat([
      Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      Buffer.alloc(3 << 20, "a line\r\n"),
      Buffer.from("no newline"),
    ]);
    writeFileSync(join(folder, "bytes"), bytes);
    expect(telerr(["bytes"]).stdout.equals(bytes)).toBe(true);
    expect(telerr([], bytes).stdout.equals(bytes)).toBe(true);
    for (const command of [
      `"${process.execPath}" "${bin}" annotate < bytes`,
      `cat bytes | "${process.execPath}" "${bin}" annotate`,
    ]) {
      const shell = spawnSync("sh", ["-c", command], { env, cwd: folder, maxBuffer: 1 << 28 });
      expect(shell.stdout.equals(bytes), command).toBe(true);
    }
    expect(telerr(["-", "-"], "status=no_did\n").stdout.toString()).toMatch(/^status=no_did .*\n$/);
  });

  it("names standard input that cannot be read", () => {
    const shell = (command: string) => spawnSync("sh", ["-c", command], { env, cwd: folder, encoding: "utf8" });
    const directory = shell(`"${process.execPath}" "${bin}" annotate < .`);
    expect([directory.status, directory.stderr]).toEqual([
      1,
      "telerr: cannot read standard input: it is a directory\n",
    ]);
  });

  it.runIf(process.platform === "linux")("says that what it writes to is full", () => {
    const shell = (command: string) => spawnSync("sh", ["-c", command], { env, cwd: folder, encoding: "utf8" });
    const full = shell(`echo status=no_did | "${process.execPath}" "${bin}" annotate > /dev/full`);
    expect([full.status, full.stderr]).toEqual([1, "telerr: cannot write: there is no space left\n"]);
    writeFileSync(join(folder, "full.log"), "status=no_did\n");
    for (const command of ["402", "list", "report full.log", "402 --color always"]) {
      const other = shell(`"${process.execPath}" "${bin}" ${command} > /dev/full`);
      expect([other.status, other.stderr], command).toEqual([1, "telerr: cannot write: there is no space left\n"]);
    }
    const memory = telerr(["/proc/self/mem"]);
    expect(memory.stderr.toString()).toBe(
      'telerr: cannot read "/proc/self/mem": the device or the file system does not let it\n',
    );
  });

  it("gives a line of a slow pipe as soon as it is there, and ends with its reader while the pipe is open", async () => {
    const child = spawn(process.execPath, [bin, "annotate", "--only"], { env });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    const closed = new Promise((resolve) => child.on("exit", resolve));
    try {
      child.stdin.on("error", () => {});
      for (const word of ["status=no_did", "status=no_sms", "status=no_cdr"]) {
        child.stdin.write("nothing\n");
        await wait(50);
        child.stdin.write(`${word}\n`);
        await until(() => out.includes(`${word} ⟵`) && out.endsWith("\n"));
      }
      expect(out).toMatch(/^status=no_did ⟵ .*\nstatus=no_sms ⟵ .*\nstatus=no_cdr ⟵ .*\n$/);
      child.stdout.destroy();
      child.stdin.write("status=no_did\n");
      expect(await closed).toBe(0);
    } finally {
      child.kill();
    }
  });

  it("names a file that is missing and a folder", () => {
    writeFileSync(join(folder, "good"), "status=invalid_did");
    const { status, stdout, stderr } = telerr(["missing", ".", "good"]);
    expect([status, stdout.toString()]).toEqual([1, `status=invalid_did${did}`]);
    expect(stderr.toString()).toBe(
      'telerr: cannot read "missing": there is no such file\ntelerr: cannot read ".": it is a directory\n',
    );
  });

  it("ends quietly when its reader does", async () => {
    writeFileSync(join(folder, "big"), Buffer.alloc(8 << 20, "status=invalid_did\n"));
    const child = spawn("sh", ["-c", `"${process.execPath}" "${bin}" annotate big | head -n 1`], { env, cwd: folder });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect([status, err, out]).toEqual([0, "", `status=invalid_did${did}\n`]);
  });

  /** Waits for what a child has to say. */
  async function until(said: () => boolean): Promise<void> {
    for (let tries = 0; tries < 200 && !said(); tries++) await wait(50);
  }

  it("follows a file: its last lines, what is added, also when it is cut and when it is replaced", async () => {
    const path = join(folder, "followed.log");
    writeFileSync(path, Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`).join(""));
    const child: ChildProcess = spawn(process.execPath, [bin, "annotate", "--follow", path], { env });
    let [out, err] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
    });
    try {
      await until(() => out.includes("line 20\n"));
      expect(out.startsWith("line 11\n")).toBe(true);
      appendFileSync(path, "status=invalid");
      await until(() => out.endsWith("invalid"));
      appendFileSync(path, "_did\n");
      await until(() => out.endsWith(`status=invalid_did${did}\n`));
      expect(out.endsWith(`status=invalid_did${did}\n`)).toBe(true);
      truncateSync(path, 0);
      await until(() => err.includes("has been cut"));
      appendFileSync(path, "after the cut\n");
      await until(() => out.endsWith("after the cut\n"));
      renameSync(path, `${path}.1`);
      appendFileSync(`${path}.1`, "the last of the old\n");
      await until(() => out.endsWith("the last of the old\n"));
      writeFileSync(path, "status=no_did in the new\n");
      await until(() => out.includes("in the new ⟵"));
      expect(out).toContain("after the cut\nthe last of the old\nstatus=no_did in the new ⟵ voipms no_did: ");
      expect(err).toBe(
        `telerr: ${JSON.stringify(path)} has been cut; it is read from its start\ntelerr: ${JSON.stringify(path)} is another file now; it is read from its start\n`,
      );
    } finally {
      child.kill();
    }
  });

  it.runIf(process.platform !== "win32")("follows a pipe that has a name until its writers are gone", async () => {
    const path = join(folder, "followed.fifo");
    spawnSync("mkfifo", [path]);
    const child = spawn(process.execPath, [bin, "annotate", "--follow", "--json", path], { env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const closed = new Promise((resolve) => child.on("close", resolve));
    const writer = spawn("sh", ["-c", `exec > "${path}"; echo x; echo status=no_did; read line; echo status=no_sms`]);
    try {
      await until(() => out.includes('"no_did"'));
      expect(JSON.parse(out)).toMatchObject({ line: 2, offset: 9 });
      writer.stdin.end("go on\n");
      expect(await closed).toBe(0);
      expect([out.trimEnd().split("\n").length, out.includes('"no_sms"'), err]).toEqual([2, true, ""]);
    } finally {
      child.kill();
      writer.kill();
    }
  });

  it("follows no file that is packed", () => {
    const path = join(folder, "followed.log.gz");
    writeFileSync(path, gzipSync("status=no_did\n"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "annotate", "--follow", path], { env });
    expect([status, String(stdout)]).toEqual([2, ""]);
    expect(String(stderr)).toMatch(/--follow follows a file that grows, and ".*" is packed by gzip: telerr annotate /);
  });

  it("counts the lines of a followed file from its start", async () => {
    const path = join(folder, "counted.log");
    writeFileSync(path, "x\n".repeat(15));
    const child = spawn(process.execPath, [bin, "annotate", "--follow", "--json", path], { env });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    try {
      await wait(300);
      appendFileSync(path, "status=no_did\n");
      await until(() => out.endsWith("\n"));
      expect(JSON.parse(out)).toMatchObject({ line: 16, offset: 37, code: "no_did" });
    } finally {
      child.kill();
    }
  });
});
