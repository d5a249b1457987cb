import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { Sum } from "./amount.ts";
import type { TimeBucket, TimeUnit } from "./time-line.ts";
import type { WallTime } from "./wall-time.ts";

/** What a report says, as `telerr report --json` prints it. A share is from 0 to 1; times are the log's own clock. */
export interface Figures {
  readonly files: readonly FileFigures[];
  /** Where times that carry an offset are shown in a time zone: its name. */
  readonly timeZone?: string;
  /** Where only some APIs' codes were asked for: their names. */
  readonly apis?: readonly string[];
  readonly lines: number;
  /** What was counted: a fax attempt, a reply, or a code in a line. */
  readonly replies: number;
  readonly successes: number;
  /** Errors and undocumented statuses. What is pending, only says that a list is empty, or is an ordinary end, is neither success nor failure. */
  readonly failures: number;
  /** Of all replies; only where each API in each kind of file tells of successes, too, and is no standard. */
  readonly failureRate?: number;
  readonly emptyResults: number;
  readonly normalEnds: number;
  readonly pending: number;
  readonly undocumented: number;
  /** Without an API, lines of JSON whose `status` may be a code that nobody documents: not counted as replies. */
  readonly unrecognized: number;
  /** Counted, but not placed in time. */
  readonly withoutTime: number;
  readonly firstSeen?: WallTime;
  readonly lastSeen?: WallTime;
  /** Every code that was counted, most frequent first. */
  readonly codes: readonly CodeFigures[];
  /** By hour of the day, 0 to 23. */
  readonly hours: readonly HourFigures[];
  readonly timeLine: { readonly unit: TimeUnit; readonly buckets: readonly TimeBucket[] };
  /** Where fax codes were counted: how often each of them failed in which state, for which reason. */
  readonly stateByReason?: StateByReason;
  /** Where a fax log was read. */
  readonly fax?: FaxFigures;
  readonly badRows: { readonly count: number; readonly first: readonly BadRowFigures[] };
}

export interface FileFigures {
  readonly name: string;
  readonly kind: "fax-log" | "json-lines" | "log";
  readonly bytes: number;
  readonly lines: number;
  readonly replies: number;
  readonly badRows: number;
  /** Lines over 1 MiB, of which the first MiB was read. */
  readonly longLines: number;
}

export interface CodeFigures {
  readonly api: string;
  /** `null` where the catalogue does not have it; `raw` is what stood there. */
  readonly code: string | null;
  readonly raw?: string;
  readonly outcome: "success" | "error" | "undocumented" | "pending";
  readonly emptyResult?: true;
  readonly normal?: true;
  readonly count: number;
  /** Where it was read first. */
  readonly sample: Sample;
  /** Of all failures; only on a failure. */
  readonly share?: number;
  readonly firstSeen?: WallTime;
  readonly lastSeen?: WallTime;
  readonly category?: Category;
  readonly retry?: Retry;
  readonly fix?: Fix;
  readonly message?: string;
  readonly remedy?: string;
  /** Where the message is not in the language of the report: in which one it is. */
  readonly lng?: string;
  /** Of a fax log: what these attempts cost. */
  readonly cost?: readonly Sum[];
}

/** A line of a file: its number, from 1. */
export interface Sample {
  readonly file: string;
  readonly line: number;
}

export interface HourFigures {
  readonly hour: number;
  readonly replies: number;
  readonly failures: number;
}

export interface StateByReason {
  /** Only those that occur: states by their number, reasons by their count. */
  readonly states: readonly PartFigures[];
  readonly reasons: readonly PartFigures[];
  readonly counts: readonly { readonly state: string; readonly reason: string; readonly count: number }[];
}

/** How often a state and a reason were counted together, by both. */
export const countsOf = ({ counts }: StateByReason): ReadonlyMap<string, number> =>
  new Map(counts.map(({ state, reason, count }) => [state + reason, count]));

export interface PartFigures {
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

export interface FaxFigures {
  readonly attempts: number;
  readonly failures: number;
  readonly destinations: DestinationFigures;
  readonly cost: {
    readonly all: readonly Sum[];
    readonly failed: readonly Sum[];
    /** Cells that hold no amount, or an ambiguous one. */
    readonly unreadable: number;
  };
}

export interface DestinationFigures {
  /** Whether every destination was counted. */
  readonly exact: boolean;
  /** How many destinations are counted exactly; where there are more, the most frequent are kept. */
  readonly limit: number;
  /** By how much a count may be too low; 0 where exact. */
  readonly tooLowBy: number;
  /** Those with failures, most failures first, at most 100. */
  readonly top: readonly {
    readonly destination: string;
    readonly failures: number;
    /** Only where every destination was counted. */
    readonly attempts?: number;
    readonly lastSeen?: WallTime;
    readonly cost: readonly Sum[];
  }[];
}

export interface BadRowFigures {
  readonly file: string;
  readonly line: number;
  readonly problem: BadRowProblem;
  /** At most 200 characters of it. */
  readonly raw: string;
}

/** Why a row is none. */
export type BadRowProblem =
  | { readonly kind: "cells"; readonly found: number; readonly expected: number }
  | { readonly kind: "quote" | "code" | "json" | "header" };
