import { voipms as table } from "../../catalogue/tables/voipms.ts";
import { createDecoder, type Decoder } from "../decoder.ts";
import { voipmsReader } from "../voipms.ts";

export const voipms: Decoder<"voipms"> = /* @__PURE__ */ createDecoder(table, voipmsReader);
