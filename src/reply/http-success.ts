import { entriesOf } from "../catalogue/entries.ts";
import type { Table } from "../catalogue/table.ts";
import { readStatus } from "./kind.ts";
import { isDenied } from "./object.ts";
import type { Settle } from "./reading.ts";

/** Where HTTP alone tells: a 2xx in whose body no code stands, and nothing that went wrong, is a success. */
export const httpSuccess: Settle = (reading, context) => {
  const { status, codes, body } = context;
  const isSilent = reading.says === "not_a_reply" && (body ? !isDenied(body) : reading.form === "empty");
  if (!isSilent || status < 200 || status > 299) return reading;
  const entry = entriesOf(codes as Table).find(({ outcome }) => outcome === "success");
  if (!entry) return reading;
  const isFilled = body && Object.keys(body).length > 0;
  const success = readStatus(entry.code, context, isFilled ? "json" : "empty");
  return isFilled ? { ...success, around: { payload: body } } : success;
};
