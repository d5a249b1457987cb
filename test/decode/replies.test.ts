import { describe, expect, it } from "vitest";
import { decode } from "../../src/index.ts";
import { replyCases } from "../fixtures/replies.ts";

describe("decode reads what the APIs send", () => {
  it.each(replyCases.map((reply) => [reply.id, reply] as const))(
    "%s",
    (_, { api, input, expect: expected, alt = [], why }) => {
      const decoded = decode(input, { api: api as "voipms" });
      const { outcome } = decoded;
      // The fixture knows the documents only: a code that an API has gained since is an error like any other.
      if (why.startsWith("UNDOCUMENTED-CODE") && decoded.outcome === "error" && decoded.entry.provenance === "later")
        return;
      // A bulk id and a newer reply have no code of their own: they are the success code, with what came as payload.
      const codeless = [expected, ...alt].some((right) => right.outcome === "success" && right.code === null);
      const code = outcome === "success" && codeless ? null : decoded.code;
      expect(
        [expected, ...alt].map((right) => `${right.outcome} ${right.code}`),
        why,
      ).toContain(`${outcome} ${code}`);
    },
  );
});
