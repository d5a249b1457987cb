// What decoders in other languages have in common with each other, as their authors write it: data/export/<language>.
import { banner, lines } from "./text.ts";

/** The modules of src/generated/export/ that have the texts, by the names of the files. */
export const runtimeModules = (texts: ReadonlyMap<string, string>): [file: string, text: string][] =>
  [...texts].map(([file, text]) => [
    `export/${file.replace(/\.\w+$/, "")}.ts`,
    [banner(`data/export/${file}`), `export const runtime: string = ${lines(text.split("\n"))};\n`].join("\n"),
  ]);
