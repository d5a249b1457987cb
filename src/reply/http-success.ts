import { entriesOf } from "../catalogue/entries.ts";
import type { Table } from "../catalogue/table.ts";
import { isDenied } from "./object.ts";
import { documented, type Settle } from "./reading.ts";

/** Where HTTP alone tells: a 2xx in whose body no code stands, and nothing that went wrong, is a success. */
export const httpSuccess: Settle = (reading, { status, codes, body }) => {
  const isSilent = reading.says === "not_a_reply" && (body ? !isDenied(body) : reading.form === "empty");
  if (!isSilent || status < 200 || status > 299) return reading;
  const entry = entriesOf(codes as Table).find(({ outcome }) => outcome === "success");
  if (!entry) return reading;
  const isFilled = body && Object.keys(body).length > 0;
  return isFilled ? { ...documented(entry, "json"), around: { payload: body } } : documented(entry, "empty");
};
