import { persianSms as table } from "../../catalogue/tables/persian-sms.ts";
import { createDecoder, type Decoder } from "../decoder.ts";
import { persianSmsReader } from "../persian-sms.ts";

export const persianSms: Decoder<"persian-sms"> = /* @__PURE__ */ createDecoder(table, persianSmsReader);
