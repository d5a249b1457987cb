export {
  type CreateSearchOptions,
  createSearch,
  type Found,
  type Match,
  type Search,
  type SearchOptions,
} from "./search/search.ts";
