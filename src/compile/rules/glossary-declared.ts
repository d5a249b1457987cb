import type { Pattern, Term } from "../../schema/catalogue-file.ts";
import { parts } from "../expand.ts";
import type { DataRule } from "./rule.ts";

export const glossaryDeclared: DataRule = {
  name: "glossary-declared",
  description: "A glossary declares every form and class that its terms and patterns have.",
  check: (data) =>
    data.languages.flatMap(({ glossary }) => {
      if (!glossary) return [];
      const { classes = {}, forms, terms, patterns } = glossary.value;
      const undeclared = (path: string, name: string, known: object, kind: string) =>
        Object.hasOwn(known, name)
          ? []
          : [
              {
                file: glossary.file,
                path,
                message: `the ${kind} "${name}" is not declared: it is one of ${Object.keys(known).join(", ") || "none"}`,
              },
            ];
      const ofTerm = ([name, term]: [string, Term]) =>
        typeof term === "string"
          ? []
          : Object.keys(term).flatMap((key) =>
              key === "class"
                ? undeclared(`terms.${name}.class`, term.class ?? "", classes, "class")
                : undeclared(`terms.${name}`, key, forms, "form"),
            );
      const ofPattern =
        (part: string) =>
        ([name, pattern]: [string, Pattern]) =>
          typeof pattern === "string"
            ? []
            : Object.keys(pattern).flatMap((key) =>
                key === "other" ? [] : undeclared(`patterns.${part}.${name}`, key, classes, "class"),
              );
      return [
        ...Object.entries(terms).flatMap(ofTerm),
        ...parts.flatMap((part) => Object.entries(patterns[part]).flatMap(ofPattern(part))),
      ];
    }),
};
