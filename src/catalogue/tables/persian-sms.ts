import { persianSms as compiled } from "../../generated/persian-sms.entries.ts";
import { createTable, type Table } from "../table.ts";

export const persianSms: Table<"persian-sms"> = /* @__PURE__ */ createTable<"persian-sms">(compiled);
