import { voipms as compiled } from "../../generated/voipms.entries.ts";
import { createTable, type Table } from "../table.ts";

export const voipms: Table<"voipms"> = /* @__PURE__ */ createTable<"voipms">(compiled);
