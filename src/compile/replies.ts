// How replies are read, as the catalogues say it: for what writes decoders in other languages.
import type { Data } from "./data.ts";
import { banner, literal } from "./text.ts";

/** The module of src/generated/ that has it. */
export const repliesModule = ({ catalogues }: Data): string =>
  [
    banner("data/catalogues/"),
    `import type { ReplyFile } from "../schema/reply.ts";\n`,
    "/** The `reply` section of each API that has one. */",
    "export const replies: Readonly<Record<string, ReplyFile>> = {",
    ...catalogues.flatMap(({ value: { api, reply } }) => (reply ? [`  ${literal(api)}: ${literal(reply)},`] : [])),
    "};\n",
  ].join("\n");
