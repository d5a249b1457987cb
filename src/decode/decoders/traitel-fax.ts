import { traitelFax as table } from "../../catalogue/tables/traitel-fax.ts";
import { createDecoder, type Decoder } from "../decoder.ts";
import { traitelFaxReader } from "../traitel-fax.ts";

export const traitelFax: Decoder<"traitel-fax"> = /* @__PURE__ */ createDecoder(table, traitelFaxReader);
