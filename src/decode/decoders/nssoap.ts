import { nssoap as table } from "../../catalogue/tables/nssoap.ts";
import { createDecoder, type Decoder } from "../decoder.ts";
import { nssoapReader } from "../nssoap.ts";

export const nssoap: Decoder<"nssoap"> = /* @__PURE__ */ createDecoder(table, nssoapReader);
