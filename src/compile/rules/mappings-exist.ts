import type { DataRule } from "./rule.ts";

export const mappingsExist: DataRule = {
  name: "mappings-exist",
  description: "The codes of a mapping exist, and a code has one row that holds without a condition.",
  check: ({ mappings: { file, value }, catalogues }) => {
    const codes = new Map(catalogues.map(({ value }) => [value.api, new Set(value.entries.map(({ code }) => code))]));
    return value.mappings.flatMap(({ from, to, otherwise, rows }, index) => {
      const at = `mappings[${index}]`;
      const known = (api: string, code: string, path: string) =>
        codes.get(api)?.has(code) ? [] : [{ file, path, message: `"${code}" is no code of "${api}"` }];
      const plain = rows.filter(({ when }) => when === undefined).map((row) => row.from);
      return [
        ...known(to, otherwise, `${at}.otherwise`),
        ...rows.flatMap((row, number) => [
          ...known(from, row.from, `${at}.rows[${number}].from`),
          ...known(to, row.to, `${at}.rows[${number}].to`),
        ]),
        ...plain
          .filter((code, position) => plain.indexOf(code) !== position)
          .map((code) => ({ file, path: `${at}.rows`, message: `"${code}" has two rows without a condition` })),
      ];
    });
  },
};
