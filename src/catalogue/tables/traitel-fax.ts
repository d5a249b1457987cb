import { traitelFax as compiled } from "../../generated/traitel-fax.entries.ts";
import { composition } from "../compose.ts";
import { createTable, type Table } from "../table.ts";

export const traitelFax: Table<"traitel-fax"> = /* @__PURE__ */ createTable<"traitel-fax">(compiled, composition);
