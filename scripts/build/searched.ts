// What is searched: files of dist/search/, which the library, the command and a site read alike, so that it is installed once.

import { jsonLines } from "../../src/compile/locale-files.ts";
import { index } from "../../src/generated/search/index.ts";
import { standards } from "../../src/generated/search/standards.ts";
import * as thesaurus from "../../src/generated/thesaurus.ts";

/** The modules of src/ whose exports stand there, with the file of dist/ that has them. */
export const searched: Readonly<Record<string, { readonly file: string; readonly exported: object }>> = {
  "src/generated/thesaurus.ts": { file: "search/thesaurus", exported: thesaurus },
  "src/generated/search/index.ts": { file: "search/index", exported: { index } },
  "src/generated/search/standards.ts": { file: "search/standards", exported: { standards } },
};

/** The files of dist/search/, by their name there. */
export function searchFiles(): [name: string, text: string][] {
  return Object.values(searched).flatMap(({ file, exported }): [string, string][] => {
    const name = file.replace("search/", "");
    const names = Object.keys(exported).join(", ");
    return [
      [`${name}.js`, `const data =\n${jsonLines(exported)};\nexport const { ${names} } = data;\n`],
      [
        `${name}.cjs`,
        `"use strict";\nmodule.exports = require("../json-in.cjs").jsonIn(\`\${__dirname}/${name}.js\`);\n`,
      ],
    ];
  });
}
