// The log of an application with every trap between its lines, the same from the same seed.
import { appLog } from "./make-app-log.ts";
import { pickFrom, randomFrom } from "./random.ts";
import { traps } from "./traps.ts";

/** Of a hundred lines one is a trap. */
export function* mixedLog(seed: number): Generator<string, never> {
  const random = randomFrom(seed + 1);
  for (const line of appLog(seed)) {
    yield line;
    if (random(100) === 0) yield `${line.slice(0, line.startsWith("{") ? 0 : 25)}${pickFrom(random, traps)(random)}`;
  }
  throw new RangeError("a log has no end");
}
