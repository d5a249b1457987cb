import type { CatalogueRule } from "./rule.ts";

export const replacementExists: CatalogueRule = {
  name: "replacement-exists",
  description: "What replaced a deprecated code is another code of the catalogue that is not deprecated itself.",
  check: ({ entries }) => {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return entries.flatMap(({ code, deprecated }, index) => {
      if (deprecated === undefined || deprecated === true) return [];
      const other = byCode.get(deprecated);
      if (other && other.code !== code && other.deprecated === undefined) return [];
      const message = `${JSON.stringify(deprecated)} is not another code that is still sent: name the one that replaced it, or say true`;
      return [{ path: `entries[${index}].deprecated`, message }];
    });
  },
};
