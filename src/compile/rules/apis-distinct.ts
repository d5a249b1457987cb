import type { DataRule } from "./rule.ts";

export const apisDistinct: DataRule = {
  name: "apis-distinct",
  description: "No two catalogues share a name, an alias or the name of an enum.",
  check: (data) => {
    const taken = new Map<string, string>();
    return data.catalogues.flatMap(({ file, value }) =>
      [value.api, ...(value.aliases ?? []), value.enum, ...Object.values(value.parts ?? {})].flatMap((name) => {
        const other = taken.get(name);
        taken.set(name, file);
        return other ? [{ file, path: "", message: `the name "${name}" is taken by ${other}` }] : [];
      }),
    );
  },
};
