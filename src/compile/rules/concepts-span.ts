import type { DataRule } from "./rule.ts";

export const conceptsSpan: DataRule = {
  name: "concepts-span",
  description:
    "A concept has members in two APIs or more, and they exist; what nearly means it exists, too, and is no member.",
  check: ({ concepts, catalogues }) => {
    const codes = new Map(catalogues.map(({ value }) => [value.api, new Set(value.entries.map(({ code }) => code))]));
    return Object.entries(concepts.value).flatMap(([name, { members, near = {} }]) => [
      ...(Object.keys(members).length < 2
        ? [{ file: concepts.file, path: name, message: "a concept needs members in two APIs or more" }]
        : []),
      ...Object.entries({ members, near }).flatMap(([field, byApi]) =>
        Object.entries(byApi).flatMap(([api, list]) =>
          list
            .filter((code) => !codes.get(api)?.has(code) || (field === "near" && members[api]?.includes(code)))
            .map((code) => ({
              file: concepts.file,
              path: `${name}.${field}.${api}`,
              message: codes.get(api)?.has(code)
                ? `"${code}" of "${api}" is a member already`
                : `"${code}" is no code of "${api}"`,
            })),
        ),
      ),
    ]);
  },
};
