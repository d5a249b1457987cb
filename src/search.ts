export {
  type CreateSearchOptions,
  createSearch,
  type Found,
  type Match,
  type RegistrySearchOptions,
  type Search,
  type SearchOptions,
} from "./search/search.ts";
