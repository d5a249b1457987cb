import type { CatalogueFile } from "../../schema/catalogue-file.ts";
import { pathText } from "../../schema/problem.ts";
import type { CatalogueRule } from "./rule.ts";

export const codesExist: CatalogueRule = {
  name: "codes-exist",
  description: "The codes that `reply` and `log` name are codes of the catalogue, or aliases of one.",
  check: (catalogue) => {
    const known = new Set(
      catalogue.entries.flatMap(({ code, aliases = [] }) => [code, ...aliases].map((name) => name.toLowerCase())),
    );
    return namedIn(catalogue)
      .filter(([, code]) => !known.has(code.toLowerCase()))
      .map(([path, code]) => ({
        path: pathText(path),
        message: `${JSON.stringify(code)} is not a code of this catalogue: name one of its entries`,
      }));
  },
};

type Named = readonly [path: readonly PropertyKey[], code: string];

/** The codes that a catalogue names beside its entries, each with where it does. */
function namedIn({ reply = {}, log = {} }: CatalogueFile): readonly Named[] {
  const { values = {}, json = [], xml, id, classes = {} } = reply;
  const places = { json, xml: typeof xml === "object" ? xml : [] };
  return [
    ...Object.entries(values).map(([value, code]): Named => [["reply", "values", value], code]),
    ...Object.entries(places).flatMap(([kind, list]) =>
      list.flatMap(({ values = {}, extended = {} }, index): Named[] => [
        ...Object.entries(values).map(([value, code]): Named => [["reply", kind, index, "values", value], code]),
        ...Object.keys(extended).map((code): Named => [["reply", kind, index, "extended", code], code]),
      ]),
    ),
    ...(id ? [[["reply", "id", "code"], id.code] as const] : []),
    ...Object.entries(classes).map(([range, code]): Named => [["reply", "classes", range], code]),
    ...(log.id ? [[["log", "id", "code"], log.id.code] as const] : []),
    ...(["sure", "unsure"] as const).flatMap((list) =>
      (log[list] ?? []).map((code, index): Named => [["log", list, index], code]),
    ),
  ];
}
