// For a page without a bundler: what decodes, and the words for it, in one file. Catalogues of one's own and the search, which would
// make it three times as large, need a bundler.
export * from "./generated/enums.ts";
export {
  ApiError,
  about,
  apis,
  attributesOf,
  decode,
  decodeResponse,
  entries,
  equivalents,
  identify,
  isApi,
  isApiError,
  lookup,
  suggest,
  toError,
  toProblem,
} from "./index.ts";
export * from "./messages.ts";
