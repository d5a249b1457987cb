import { traitel as compiled } from "../../generated/traitel.entries.ts";
import { createTable, type Table } from "../table.ts";

export const traitel: Table<"traitel"> = /* @__PURE__ */ createTable<"traitel">(compiled);
