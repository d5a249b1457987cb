import type { ExportData, ExportFiles } from "./export.ts";

/** One file a language: its strings by API and code. */
export function exportJson({ apis, languages, banner }: ExportData): ExportFiles {
  return new Map(
    languages.map(({ lng, messages }) => {
      const strings = apis.map(({ api, entries }) => [
        api,
        Object.fromEntries(
          entries.map((entry) => [entry.code, { message: messages.message(entry), remedy: messages.remedy(entry) }]),
        ),
      ]);
      return [`${lng}.json`, `${JSON.stringify({ $comment: banner, ...Object.fromEntries(strings) }, undefined, 2)}\n`];
    }),
  );
}
