import { nssoap as compiled } from "../../generated/nssoap.entries.ts";
import { createTable, type Table } from "../table.ts";

export const nssoap: Table<"nssoap"> = /* @__PURE__ */ createTable<"nssoap">(compiled);
