import { canonicalTexts } from "../canonical.ts";
import { allFiles } from "../data.ts";
import type { DataRule } from "./rule.ts";

export const canonicalBytes: DataRule = {
  name: "canonical-bytes",
  description:
    "Files are written one way: keys in the schema's order, two spaces, a new line at the end (--fix does it).",
  check: (data) => {
    const canonical = canonicalTexts(data);
    return allFiles(data)
      .filter(({ file, text }) => canonical.get(file) !== text)
      .map(({ file }) => ({ file, path: "", message: "not in canonical form: run npm run check:data -- --fix" }));
  },
};
