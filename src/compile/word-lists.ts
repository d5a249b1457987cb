// The words of the command line, of reports and of sites: a module a language, loaded when it is needed.
import type { Data, Speaker } from "./data.ts";
import { banner, literal } from "./text.ts";

/** The type of each one's words, the module that has it, and which languages are there without being loaded. */
const modules: Readonly<Record<Speaker, { type: string; from: string; whose: string; always: readonly string[] }>> = {
  cli: { type: "Labels", from: "labels", whose: "the command line's own words", always: ["en"] },
  report: { type: "ReportWords", from: "report", whose: "the words of a report", always: [] },
  site: { type: "SiteWords", from: "site", whose: "the words of a site", always: [] },
};

/** Their files, by the path in src/generated/. */
export function wordListFiles({ wordLists }: Pick<Data, "wordLists">): Map<string, string> {
  const files = new Map<string, string>();
  for (const [speaker, { type, from, whose, always }] of Object.entries(modules)) {
    const lists = wordLists[speaker as Speaker];
    const typed = `import type { ${type} } from "../../schema/${from}.ts";\n`;
    for (const [lng, { file, value }] of lists) {
      const words = `const words: ${type} = ${literal(value, 1)};\nexport default words;\n`;
      files.set(`${speaker}/${lng}.ts`, [banner(file), typed, words].join("\n"));
    }
    const loaded = [...lists.keys()].filter((lng) => !always.includes(lng));
    files.set(
      `${speaker}/loaders.ts`,
      [
        banner(`data/${speaker}/`),
        typed,
        `/** Loads ${whose} in a language${always.length > 0 ? "; English is always there" : ""}. */`,
        `export const loaders: Readonly<Record<string, () => Promise<{ default: ${type} }>>> = {`,
        ...loaded.map((lng) => `  ${literal(lng)}: () => import("./${lng}.ts"),`),
        "};\n",
      ].join("\n"),
    );
  }
  return files;
}
