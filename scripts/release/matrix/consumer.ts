// What an app writes, read by every TypeScript of the matrix: as an ES module, and as CommonJS under another extension.
import {
  type AnyDecoded,
  apis,
  type Category,
  type Decoded,
  decode,
  entries,
  identify,
  isApiError,
  lookup,
  suggest,
  toError,
  toProblem,
  VoipmsStatus,
} from "telerr";
import { decodeFaxLog } from "telerr/csv";
import { addMessages, createI18n } from "telerr/i18n";
import fa from "telerr/locales/fa";
import faVoipms from "telerr/locales/fa/voipms";
import { createMessages, loadMessages } from "telerr/messages";
import { decode as decodeNssoap } from "telerr/nssoap";
import { isPersianSmsStatus } from "telerr/persian-sms";
import { type CatalogueFile, catalogueSchema, defineCatalogue } from "telerr/schema";
import { createSearch } from "telerr/search";
import { TraitelStatus } from "telerr/traitel";
import { isTraitelFaxReason, TraitelFaxReason } from "telerr/traitel-fax";
import { decode as decodeVoipms } from "telerr/voipms";
import { xml } from "telerr/xml";

const decoded: Decoded<"voipms"> = decode("x", { api: "voipms", xml });
if (decoded.outcome === "error" && decoded.code === VoipmsStatus.InvalidDid) {
  decoded.entry.retry satisfies "backoff" | "after_fix" | "never";
  const category: Exclude<Category, "ok"> = decoded.entry.category;
  toError(decoded).category satisfies typeof category;
}
if (decoded.outcome === "unknown") {
  const code: null = decoded.code;
  suggest(decoded).map((entry) => [entry.code, code]);
}
// @ts-expect-error: no API has this name.
decode("x", { api: "voip" });
// @ts-expect-error: no entry has this code.
const wrong: VoipmsStatus = "invalid_dit";
const typed: VoipmsStatus = "invalid_did";
const category: "unauthenticated" | string = lookup("voipms", "invalid_credentials").category;
const messages = createMessages({ locales: [fa, faVoipms] });
const any: AnyDecoded = decoded;
const problem = decoded.outcome === "error" ? toProblem(decoded, { messages }).status : 200;
const file: CatalogueFile | undefined = catalogueSchema.safeParse({}).data;
const reason: "x02" = TraitelFaxReason.DestinationBusy;
const status: string = TraitelStatus.Ok;
const texts: string[] = [messages.message(any), ...entries("nssoap").map(({ code }) => code), ...apis, status, reason];

export async function main(): Promise<unknown[]> {
  const { search } = await createSearch();
  const i18n = await createI18n({ lng: "fa", apis: ["persian-sms"] });
  await addMessages(i18n);
  const english = await loadMessages({ lng: "en" });
  return [
    search("busy")[0]?.entry.code,
    english.dir,
    identify(402).map(({ api }) => api),
    decodeNssoap("NoError").outcome,
    decodeVoipms("success").outcome,
    decodeFaxLog("").rows.length,
    isPersianSmsStatus("0") && isTraitelFaxReason("x02") && isApiError(0),
    defineCatalogue,
    [wrong, typed, category, problem, file, texts],
  ];
}
