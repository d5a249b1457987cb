import ts from "typescript";

/** Runs TypeScript as a document shows it: `modules` is what it may import beside Node's own, `scope` what it finds by name. */
export async function runExample(
  code: string,
  modules: Readonly<Record<string, object>>,
  scope: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const require = (name: string) => {
    if (name.startsWith("node:")) return process.getBuiltinModule(name);
    if (!modules[name]) throw new Error(`the example imports ${name}`);
    return { __esModule: true, ...modules[name] };
  };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  await new AsyncFunction("require", "exports", ...Object.keys(scope), outputText)(
    require,
    {},
    ...Object.values(scope),
  );
}
