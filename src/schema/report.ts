import * as z from "zod/mini";
import { group, sentence } from "./messages.ts";

/** The zod schema of `data/report/<lng>.json`: the words of a report in one language. Holes are named: `{{count}}`. */
export const reportSchema = z.strictObject({
  $schema: z.optional(sentence),
  title: sentence,
  pageTitle: sentence,
  summary: group(
    ...(["lines", "replies", "attempts", "successes", "failures", "failureRate"] as const),
    ...(["emptyResults", "normalEnds", "pending", "undocumented", "unrecognized", "withoutTime"] as const),
    ...(["badRows", "longLines"] as const),
  ),
  column: group(
    ...(["api", "code", "count", "share", "firstSeen", "lastSeen", "category", "retry", "fix", "message"] as const),
    ...(["cost", "reason", "destination", "hour", "time", "total", "file", "line"] as const),
    ...(["problem", "row", "sample"] as const),
  ),
  section: group(
    ...(["overTime", "byCode", "topFailures", "stateByReason", "byDestination", "byHour", "cost"] as const),
    ...(["badRows"] as const),
  ),
  value: group("all", "failed", "others", "fewer", "more", "asTable", "standardInput"),
  note: group(
    ...([
      "nothing",
      "noCode",
      "otherApi",
      "tryApi",
      "onlyApis",
      "share",
      "times",
      "zone",
      "cost",
      "costUnreadable",
      "destinationsCut",
    ] as const),
    ...(["moreCodes", "moreRows"] as const),
  ),
  problem: group("cells", "quote", "code", "json", "header"),
});

/** The words of a report in one language. */
export type ReportWords = Readonly<Omit<z.infer<typeof reportSchema>, "$schema">>;
