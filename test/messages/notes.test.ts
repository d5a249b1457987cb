import { describe, expect, it } from "vitest";
import { loadLabels } from "../../src/cli/labels.ts";
import { lookup } from "../../src/index.ts";
import { notesOf } from "../../src/messages/notes.ts";
import { languages, loadMessages } from "../../src/messages.ts";

const noDid = lookup("voipms", "no_did");

async function notesFor(lng: string, facts: object, isStandard = false): Promise<string[]> {
  return notesOf({ ...noDid, ...facts }, isStandard, await loadLabels(lng), await loadMessages({ lng }));
}

describe("notesOf", () => {
  it.each<[string, object, boolean, string[]]>([
    ["en", {}, false, []],
    ["en", { normal: true }, false, ["This is an ordinary end: nothing failed."]],
    ["en", { deprecated: true }, false, ["This code is no longer used."]],
    ["en", { deprecated: "E9" }, false, ["This code is no longer used: E9 has replaced it."]],
    ["en", { provenance: "later" }, false, ["The API has gained this code since its document was written."]],
    ["en", { provenance: "later" }, true, ["This code is not part of the standard, but some programs use it."]],
    ["de", { deprecated: "E9" }, false, ["Dieser Code wird nicht mehr verwendet; an seine Stelle ist E9 getreten."]],
    ["fa", { deprecated: "E9" }, false, ["این کد دیگر به کار نمی‌رود و \u2068E9\u2069 جای آن را گرفته است."]],
  ])("in %s of %j, of a standard: %j", async (lng, facts, isStandard, notes) => {
    expect(await notesFor(lng, facts, isStandard)).toEqual(notes);
  });

  it.each(languages)("says each in words of its own, in %s", async (lng) => {
    const [normal, replaced, later] = await notesFor(lng, { normal: true, deprecated: "E9", provenance: "later" });
    const [retired, foreign] = await notesFor(lng, { deprecated: true, provenance: "later" }, true);
    expect(new Set([normal, replaced, later, retired, foreign]).size).toBe(5);
    expect(replaced).toContain("E9");
  });
});
