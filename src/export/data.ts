import type { DescribedTable } from "../catalogue/about.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { replies } from "../generated/replies.ts";
import { createMessages } from "../messages/messages.ts";
import { loadAllLocales } from "../messages/own.ts";
import type { ExportData, ExportedApi, ExportedLanguage } from "./export.ts";

/** What is asked for: APIs by their names, languages by their tags. */
export interface ExportRequest extends Pick<ExportData, "banner" | "version"> {
  readonly apis: readonly string[];
  readonly lngs: readonly string[];
}

/** All that is known of some APIs, in some languages. */
export async function exportData(
  catalogues: Catalogues,
  { apis, lngs, banner, version }: ExportRequest,
): Promise<ExportData> {
  const languages = lngs.map(async (lng): Promise<ExportedLanguage> => {
    const locales = await loadAllLocales(lng, apis, catalogues.own);
    const messages = createMessages({ locales });
    return { lng, locales, messages };
  });
  return {
    apis: apis.map((api) => exportedApi(catalogues, api)),
    languages: await Promise.all(languages),
    banner,
    version,
    own: catalogues.own,
  };
}

function exportedApi({ own, table: tableOf }: Catalogues, api: string): ExportedApi {
  const table: DescribedTable = tableOf(api);
  const described = own.find((catalogue) => catalogue.api === api);
  return {
    api,
    about: table.about() as ExportedApi["about"],
    enums: table.compiled.enums,
    parts: table.origin.parts === true,
    entries: table.entries() as readonly AnyEntry[],
    reply: (described ? described.reply : replies[api]) ?? {},
  };
}
