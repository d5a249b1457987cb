import type { CatalogueRule } from "./rule.ts";

export const relatedExist: CatalogueRule = {
  name: "related-exist",
  description: "Related codes exist, are other entries, and name each other.",
  check: ({ entries }) => {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return entries.flatMap((entry, index) =>
      (entry.related ?? []).flatMap((code, position) => {
        const path = `entries[${index}].related[${position}]`;
        const other = byCode.get(code);
        if (!other || other === entry) {
          return [{ path, message: `${JSON.stringify(code)} is not the code of another entry` }];
        }
        return other.related?.includes(entry.code)
          ? []
          : [
              {
                path,
                message: `${JSON.stringify(code)} does not name ${JSON.stringify(entry.code)} in return: add it`,
              },
            ];
      }),
    );
  },
};
