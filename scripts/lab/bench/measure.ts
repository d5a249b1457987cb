// How things are measured: in turn with what they are compared with, several times, so that a busy machine slows both.
import { spawnSync } from "node:child_process";

/** One figure, with the smallest and the largest of its runs. */
export interface Row {
  readonly section: string;
  readonly what: string;
  readonly against: string;
  /** What the figures are: `×` for a ratio. */
  readonly unit: "×" | "ms" | "MB";
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** What it may be at most. */
  readonly bar?: number;
  /** How many codes there were, on a curve. */
  readonly codes?: number;
}

export type Work = (index: number) => unknown;

const medianOf = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export function rowOf(facts: Omit<Row, "median" | "min" | "max">, runs: readonly number[]): Row {
  return { ...facts, median: medianOf(runs), min: Math.min(...runs), max: Math.max(...runs) };
}

// What is computed has to go somewhere, or the compiler leaves it out.
let sink: unknown;

/** Nanoseconds a call, over `count` calls. */
export function timeOf(work: Work, count: number): number {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index++) sink = work(index);
  const time = Number(process.hrtime.bigint() - start) / count;
  return sink === timeOf ? Number.NaN : time;
}

export interface Comparison {
  readonly section: string;
  readonly what: string;
  readonly work: Work;
  readonly against: string;
  readonly base: Work;
  readonly bar?: number;
  readonly codes?: number;
  /** Calls in a run. */
  readonly count?: number;
}

/** The ratio of two kinds of calls: the median of eleven runs in turn, after three that are not counted. */
export function compare({ work, base, count = 100_000, ...facts }: Comparison): Row {
  for (let round = 0; round < 3; round++) {
    timeOf(work, count);
    timeOf(base, count);
  }
  const ratios = Array.from({ length: 11 }, () => timeOf(work, count) / timeOf(base, count));
  return rowOf({ unit: "×", ...facts }, ratios);
}

/** Milliseconds of a whole process. */
function wallOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Whole processes and bare ones of Node in turn, A B A B; `of` makes a figure of the two times of a round. */
export function compareProcesses(
  facts: Omit<Row, "median" | "min" | "max">,
  args: readonly string[],
  of: (time: number, baseTime: number) => number,
): Row {
  const runs = Array.from({ length: 25 }, () => of(wallOf(args), wallOf(["-e", "0"])));
  // The first ones find cold caches.
  return rowOf(facts, runs.slice(2));
}
