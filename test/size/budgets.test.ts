// What a bundle may weigh, as brotli, in every bundler. Decoders are measured against their columns, so that a code more is no fault;
// the search has a fixed limit, which grows with the languages alone.
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { facts as traitelFacts } from "../../src/generated/traitel/facts.ts";
import { about, entries, apis as known } from "../../src/index.ts";
import { languages } from "../../src/messages.ts";
import { type Installed, install } from "../fixtures/installed.ts";
import { brotli, bundlers } from "./bundlers.ts";
import { weightOfColumns } from "./columns.ts";

const apis = [
  { api: "nssoap", enums: "NssoapStatus" },
  { api: "voipms", enums: "VoipmsStatus" },
  { api: "traitel", enums: "TraitelStatus", operations: traitelFacts().operations },
  {
    api: "traitel-fax",
    enums: "TraitelFaxState, TraitelFaxReason, TraitelFaxStatus",
  },
  { api: "persian-sms", enums: "PersianSmsStatus" },
] as const;

let installed: Installed;
beforeAll(() => {
  installed = install();
});
afterAll(() => installed.remove());

describe.each(Object.entries(bundlers))("with %s", (_, bundle) => {
  const textOf = (program: string) => bundle(program, installed.folder);
  const weigh = async (program: string) => brotli(await textOf(program));

  it.each(["telerr", "telerr/voipms"])("an enum of %s that nothing uses costs nothing", async (path) => {
    const program = "console.log(1);";
    expect(await textOf(`import { VoipmsStatus, decode } from "${path}"; ${program}`)).toBe(await textOf(program));
  });

  it("a typed literal costs nothing", async () => {
    const source = `import type { VoipmsStatus } from "telerr/voipms";
      const status: VoipmsStatus = "invalid_did"; console.log(status);`;
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    expect(await textOf(outputText)).toBe(await textOf('const status = "invalid_did"; console.log(status);'));
  });

  it.each(apis)("decode of $api with its enum", async ({ api, enums, ...others }) => {
    const total = await weigh(
      `import { decode, ${enums} } from "telerr/${api}"; globalThis.used = [decode, ${enums}];`,
    );
    const parser = api === "nssoap" ? await weigh('import { xml } from "telerr/xml"; globalThis.used = [xml];') : 0;
    const columns = weightOfColumns(entries(api), "operations" in others ? others.operations : undefined);
    expect(parser).toBeLessThanOrEqual(5000);
    // What reads HTTP, wrappers and texts is code, whatever the API.
    expect(total - parser - columns).toBeLessThanOrEqual(4000);
  });

  it("telerr/search", async () => {
    const total = await weigh('import { createSearch } from "telerr/search"; globalThis.used = [createSearch];');
    // All languages of all vendors, of which nothing is loaded later; the standards' index is, but not their entries.
    const decoding = (names: readonly string[]) =>
      weigh(
        `${names.map((api, index) => `import { decode as decode${index} } from "telerr/${api}";`).join(" ")}
        globalThis.used = [${names.map((_, index) => `decode${index}`).join(", ")}];`,
      );
    const vendors = known.filter((api) => !about(api).standard);
    const standards = (await decoding(known)) - (await decoding(vendors));
    // Beside what decodes them, their names in queries and the loaders of their strings.
    const named = 1500;
    expect(total - standards - named).toBeLessThanOrEqual(140_000 + 12_000 * (languages.length - 6));
  });
});

// esbuild takes no property off an object: there the whole enum stays.
const { esbuild: _, ...shaking } = bundlers;
describe.each(Object.entries(shaking))("with %s", (_, bundle) => {
  it.each(["telerr", "telerr/voipms"])("one member of an enum of %s", async (path) => {
    const program = `import { VoipmsStatus } from "${path}"; console.log(VoipmsStatus.InvalidDid);`;
    const text = await bundle(program, installed.folder);
    const bare = await bundle('console.log("invalid_did");', installed.folder);
    expect(text.length - bare.length).toBeLessThanOrEqual(100);
  });
});
