import type { DataRule } from "./rule.ts";
import { perSpoken, shipped } from "./spoken.ts";
import { unknownIn } from "./wording-made.ts";

export const messagesComplete: DataRule = {
  name: "messages-complete",
  description: "Every shipped language has a message for every code.",
  check: (data) => {
    // Of a misspelt wording wording-made says it once.
    const misspelt = new Set(unknownIn(data).map(({ api, code }) => `${api} ${code}`));
    return perSpoken(shipped, ({ file, api, entry: { code }, sentences }) =>
      sentences.message === undefined && !misspelt.has(`${api} ${code}`)
        ? [{ file, path: code, message: `no message for the code "${code}": add one` }]
        : [],
    )(data);
  },
};
