// npm run api: etc/<entry point>.api.md, the public surface of each entry point, so that a diff shows every change of it.
// With --check: fails when a report is not what the declarations in dist/ say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { root } from "../build/read-data.ts";

const reports = join(root, "etc");
const fresh = join(root, "node_modules", ".cache", "api");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const names = Object.keys(exports)
  .filter((path) => !path.includes("*") && !path.endsWith(".json"))
  .map((path) => (path === "." ? "index" : path.slice(2)));

function reportOf(name: string): string {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, "dist", `${name}.d.ts`),
      compiler: { tsconfigFilePath: join(root, "tsconfig.api.json") },
      apiReport: {
        enabled: true,
        // What the exports are made of is as public as they are; once is enough.
        includeForgottenExports: name === "index" || name === "schema",
        reportFileName: `${name}.api.md`,
        reportFolder: fresh,
        reportTempFolder: join(fresh, "temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (errorCount > 0) throw new Error(`the declarations of ${name} have errors`);
  return readFileSync(join(fresh, `${name}.api.md`), "utf8");
}

const check = process.argv.includes("--check");
rmSync(fresh, { recursive: true, force: true });
for (const folder of [reports, fresh]) mkdirSync(folder, { recursive: true });
const stale: string[] = readdirSync(reports).filter((file) => !names.includes(file.replace(/\.api\.md$/, "")));
if (!check) for (const file of stale) rmSync(join(reports, file));
for (const name of names) {
  const path = join(reports, `${name}.api.md`);
  const text = reportOf(name);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  if (check) stale.push(`${name}.api.md`);
  else writeFileSync(path, text);
}
if (check && stale.length > 0) {
  for (const file of stale) process.stderr.write(`etc/${file} is stale: run npm run api, and read the diff\n`);
  process.exitCode = 1;
}
