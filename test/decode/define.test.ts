// What an editor completes where a catalogue is written in a program.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const head = `api: "acme", enum: "AcmeStatus", title: "Acme", language: "en", source: { title: "E", publisher: "A" }`;
const text = `import { createRegistry } from "../../src/index.ts";
import { defineCatalogue } from "../../src/schema.ts";
const busy = { code: "E7", name: "Busy", category: "internal", retry: "backoff", fix: "provider" } as const;
defineCatalogue({ ${head}, entries: [busy, { code: "E8", name: "A", category: "/*category*/", retry: "/*retry*/", fix: "/*fix*/", /*key*/ }] });
const acme = defineCatalogue({ ${head}, entries: [busy] });
createRegistry([acme]).lookup("acme", "/*code*/");
createRegistry([acme]).decode("E7", { api: "/*api*/" });
acme.enums.AcmeStatus./*name*/;
`;

function completer(): (mark: string) => readonly string[] {
  const file = join(dirname(fileURLToPath(import.meta.url)), "completed.ts");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const source = name === file ? text : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  });
  return (mark) =>
    (service.getCompletionsAtPosition(file, text.indexOf(`/*${mark}*/`), {})?.entries ?? []).map(({ name }) => name);
}

describe("an editor", () => {
  it("completes keys, values, codes, names and APIs", () => {
    const completed = completer();
    expect(completed("category")).toEqual(expect.arrayContaining(["ok", "not_found", "unavailable"]));
    expect(completed("retry").toSorted()).toEqual(["after_fix", "backoff", "never"]);
    expect(completed("fix").toSorted()).toEqual(["account", "caller", "provider", "recipient", "user"]);
    expect(completed("key")).toEqual(expect.arrayContaining(["http", "messages", "wait"]));
    expect(completed("code")).toContain("E7");
    expect(completed("api")).toEqual(expect.arrayContaining(["acme", "voipms"]));
    expect(completed("name")).toEqual(["Busy"]);
  }, 60_000);
});
