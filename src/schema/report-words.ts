/** The words of a report in one language: what `data/report/<lng>.json` holds. Holes are named: `{{count}}`. */
export interface ReportWords {
  readonly title: string;
  readonly summary: Words<
    | "period"
    | "files"
    | "lines"
    | "replies"
    | "attempts"
    | "successes"
    | "failures"
    | "failureRate"
    | "emptyResults"
    | "pending"
    | "undocumented"
    | "unrecognized"
    | "withoutTime"
    | "badRows"
    | "longLines"
  >;
  readonly column: Words<
    | "api"
    | "code"
    | "count"
    | "share"
    | "firstSeen"
    | "lastSeen"
    | "category"
    | "retry"
    | "fix"
    | "message"
    | "remedy"
    | "cost"
    | "state"
    | "reason"
    | "destination"
    | "hour"
    | "time"
    | "total"
    | "file"
    | "line"
    | "problem"
    | "row"
  >;
  readonly section: Words<
    "overTime" | "byCode" | "topFailures" | "stateByReason" | "byDestination" | "byHour" | "cost" | "badRows" | "notes"
  >;
  readonly value: Words<"all" | "failed" | "others" | "fewer" | "more" | "asTable" | "standardInput">;
  readonly note: Words<
    | "nothing"
    | "noCode"
    | "share"
    | "times"
    | "zone"
    | "cost"
    | "costUnreadable"
    | "destinationsCut"
    | "moreCodes"
    | "moreRows"
  >;
  readonly problem: Words<"cells" | "quote" | "code" | "json" | "header">;
}

type Words<Key extends string> = Readonly<Record<Key, string>>;
