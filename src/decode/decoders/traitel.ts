import { traitel as table } from "../../catalogue/tables/traitel.ts";
import { createDecoder, type Decoder } from "../decoder.ts";
import { traitelReader } from "../traitel.ts";

export const traitel: Decoder<"traitel"> = /* @__PURE__ */ createDecoder(table, traitelReader);
