// What the reader of logs knows: what speaks for the codes of each API, and against a code of any.
import { compileLog } from "./catalogue.ts";
import type { Data } from "./data.ts";
import { banner, literal } from "./text.ts";

/** The module of src/generated/ that has it. */
export function logModule({ catalogues, log }: Data): string {
  const lines = (record: object) =>
    Object.entries(record).map(([key, value]) => `  ${literal(key)}: ${literal(value)},`);
  const sections = Object.fromEntries(catalogues.map(({ value }) => [value.api, compileLog(value)]));
  return [
    banner("data/catalogues/", "data/log.json"),
    `import type { LogSection, LogWords } from "../schema/log-file.ts";\n`,
    "/** What speaks for the codes of each API. */",
    "export const sections: Readonly<Record<string, LogSection>> = {",
    ...lines(sections),
    "};\n",
    "/** What speaks against a code of any API. */",
    "export const words: LogWords = {",
    ...lines(log.value),
    "};\n",
  ].join("\n");
}
