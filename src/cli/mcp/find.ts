import type { Searched, SearchInput } from "../../schema/mcp.ts";
import { apiTable } from "../parser.ts";
import type { Knowledge } from "./knowledge.ts";

const first = 5;

/** The codes that words mean. */
export async function find(knowledge: Knowledge, { words, api, limit = first, lang }: SearchInput): Promise<Searched> {
  const only = api === undefined ? undefined : apiTable(api, knowledge.catalogues).api;
  const { search } = await knowledge.searchIn(only);
  const all = search(words, { limit: Number.MAX_SAFE_INTEGER });
  const found = all.slice(0, limit);
  const messages = await knowledge.messagesOf(
    found.map((result) => result.api),
    lang,
  );
  return {
    found: found.map(({ entry }) => {
      const { category, retry, fix, doubtful } = entry;
      const remedy = messages.remedy(entry);
      return {
        api: entry.api,
        code: entry.code,
        message: messages.message(entry),
        ...(remedy === undefined ? {} : { remedy }),
        category,
        retry,
        ...(fix === undefined ? {} : { fix }),
        ...(doubtful === undefined ? {} : { doubtful }),
      };
    }),
    more: all.length - found.length,
  };
}
