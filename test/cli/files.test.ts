import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, vi } from "vitest";
import { createFiles } from "../../src/cli/files.ts";

/** The first read fills the buffer, and the next one fails, before anybody waits for it. */
vi.mock("node:fs", async (original) => {
  let reads = 0;
  const failing = async (_descriptor: number, _buffer: Buffer, _offset: number, length: number) => {
    if (reads++ > 0) throw Object.assign(new Error("x"), { code: "EIO" });
    return { bytesRead: length };
  };
  return { ...(await original<object>()), read: Object.assign(() => {}, { [promisify.custom]: failing }) };
});

it("tells of a read that fails while what came before it is looked at", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const stream = () => process.stdout as never;
  const stop = (error: Error) => {
    throw error;
  };
  const files = await createFiles({ stdin: stream, stdout: stream, stderr: stream, stop });
  const source = await files.open(fileURLToPath(import.meta.url));
  let seen = 0;
  const all = async () => {
    for await (const chunk of source.chunks()) {
      seen += chunk.length;
      await turn();
    }
  };
  await expect(all()).rejects.toMatchObject({ code: "EIO" });
  process.off("unhandledRejection", unhandled);
  expect([seen > 0, unhandled.mock.calls]).toEqual([true, []]);
});
