import type { AnyEntry } from "../../catalogue/entry.ts";
import type { Catalogues } from "../../decode/catalogues.ts";
import { resolveLanguage } from "../../messages/load.ts";
import type { Messages } from "../../messages/messages.ts";
import { loadAllMessages } from "../../messages/own.ts";
import { createSearch, type Search } from "../../search/search.ts";
import { type Labels, loadLabels } from "../labels.ts";

/** What the tools answer from; what is loaded once is kept, for a server answers for days. */
export interface Knowledge {
  readonly catalogues: Catalogues;
  readonly messagesOf: (apis: readonly string[], lang?: string) => Promise<Messages>;
  readonly labelsOf: (lang?: string) => Promise<Labels>;
  readonly searchIn: (api: string | undefined) => Promise<Search<AnyEntry>>;
}

export function createKnowledge(catalogues: Catalogues, lng: string): Knowledge {
  const searches = new Map<string | undefined, Promise<Search<AnyEntry>>>();
  return {
    catalogues,
    messagesOf: (apis, lang = lng) => loadAllMessages(lang, apis, catalogues.own, "operator"),
    labelsOf: (lang = lng) => loadLabels(resolveLanguage(lang)),
    searchIn: (api) => {
      let search = searches.get(api);
      if (!search) {
        search = createSearch({ registry: catalogues, lngs: [lng], ...(api === undefined ? {} : { apis: [api] }) });
        searches.set(api, search);
      }
      return search;
    },
  };
}
