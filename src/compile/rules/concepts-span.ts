import type { DataRule } from "./rule.ts";

export const conceptsSpan: DataRule = {
  name: "concepts-span",
  description: "A concept has members in two APIs or more, and they exist.",
  check: ({ concepts, catalogues }) => {
    const codes = new Map(catalogues.map(({ value }) => [value.api, new Set(value.entries.map(({ code }) => code))]));
    return Object.entries(concepts.value).flatMap(([name, { members }]) => [
      ...(Object.keys(members).length < 2
        ? [{ file: concepts.file, path: name, message: "a concept needs members in two APIs or more" }]
        : []),
      ...Object.entries(members).flatMap(([api, list]) =>
        list
          .filter((code) => !codes.get(api)?.has(code))
          .map((code) => ({
            file: concepts.file,
            path: `${name}.members.${api}`,
            message: `"${code}" is no code of "${api}"`,
          })),
      ),
    ]);
  },
};
