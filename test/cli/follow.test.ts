import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createFiles } from "../../src/cli/files.ts";

const hooks = vi.hoisted(() => ({ beforeStat: () => {} }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    stat: (name: string) => {
      hooks.beforeStat();
      return real.stat(name);
    },
  };
});

const files = await createFiles({
  stdin: () => process.stdin,
  stdout: () => process.stdout,
  stderr: () => process.stderr,
  stop: (error) => {
    throw error;
  },
});

describe("a file that is followed", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "telerr-files-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("loses nothing that is written to it while another one takes its name", async () => {
    const path = join(folder, "a.log");
    writeFileSync(path, "first\n");
    hooks.beforeStat = () => {
      hooks.beforeStat = () => {};
      appendFileSync(path, "last\n");
      renameSync(path, `${path}.1`);
      writeFileSync(path, "new\n");
    };
    const seen: string[] = [];
    const controller = new AbortController();
    for await (const event of files.follow(path, 10, controller.signal)) {
      seen.push(event.kind === "bytes" ? Buffer.from(event.bytes).toString() : event.kind);
      if (seen.at(-1) === "new\n") controller.abort();
    }
    expect(seen).toEqual(["start", "first\n", "last\n", "replaced", "new\n"]);
  });

  it("is none that is packed", async () => {
    const path = join(folder, "a.log.gz");
    writeFileSync(path, gzipSync("status=no_did\n"));
    const events = files.follow(path, 10);
    await expect(events[Symbol.asyncIterator]().next()).rejects.toThrow(
      `--follow follows a file that grows, and ${JSON.stringify(path)} is packed by gzip: telerr annotate ${JSON.stringify(path)}`,
    );
  });
});
