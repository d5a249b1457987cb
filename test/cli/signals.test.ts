import { getEventListeners } from "node:events";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { interruption, until } from "../../src/cli/signals.ts";

describe("until", () => {
  it("gives everything where no signal comes", async () => {
    const seen: number[] = [];
    const values = (async function* () {
      yield* [1, 2, 3];
    })();
    for await (const value of until(new AbortController().signal, values)) seen.push(value);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("leaves no listener behind, however many files are read until one signal", async () => {
    const { signal } = new AbortController();
    for (let files = 0; files < 3; files++) {
      for await (const _ of until(signal, Readable.from([1, 2]))) {
        expect(getEventListeners(signal, "abort")).toHaveLength(1);
      }
    }
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends where nothing comes any more, and passes failures on", async () => {
    const controller = new AbortController();
    const stuck = (async function* () {
      yield 1;
      await new Promise(() => {});
    })();
    const seen: number[] = [];
    for await (const value of until(controller.signal, stuck)) {
      seen.push(value);
      setImmediate(() => controller.abort());
    }
    expect(seen).toEqual([1]);
    const broken = (async function* () {
      yield 1;
      throw new Error("broken");
    })();
    const all = async () => {
      for await (const _ of until(new AbortController().signal, broken));
    };
    await expect(all()).rejects.toThrow("broken");
  });
});

describe("an interruption", () => {
  it("is noticed once, and left to the process afterwards", () => {
    const before = process.listenerCount("SIGINT");
    const { signal, release } = interruption();
    process.emit("SIGINT");
    expect([signal.aborted, process.listenerCount("SIGINT")]).toEqual([true, before]);
    release();
    const other = interruption();
    other.release();
    expect([other.signal.aborted, process.listenerCount("SIGINT")]).toEqual([false, before]);
  });
});
