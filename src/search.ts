export type { Match, MatchedWord } from "./search/matches.ts";
export {
  type CreateSearchOptions,
  createSearch,
  type Found,
  type RegistrySearchOptions,
  type Search,
  type SearchOptions,
} from "./search/search.ts";
