// For a page without a bundler: what decodes, and the words for it, in one file.
export * from "./index.ts";
export * from "./messages.ts";
