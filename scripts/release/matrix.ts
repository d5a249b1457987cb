// npm run test:matrix [-- <part of a name> …]: the packed tarball in every runtime, module system and compiler that it is for.
import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { root } from "../build/read-data.ts";

const nodes = ["20", "22", "24", "26"];
const compilers = ["5.5", "5.9", "6", "7"];
const programs = join(root, "scripts", "release", "matrix");

/** One cell of the matrix: throws when it does not hold. */
interface Cell {
  readonly name: string;
  readonly check: () => Promise<void>;
}

interface Said {
  readonly out: string;
  /** Without what npm says of its own settings. */
  readonly err: string;
}

/** What a command says; an error with all of it where the command fails. */
function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 240_000,
    });
    const said = { out: "", err: "" };
    for (const [stream, name] of [
      [child.stdout, "out"],
      [child.stderr, "err"],
    ] as const) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => {
        said[name] += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      said.err = said.err.replace(/^npm (?:warn|notice).*\n?/gm, "");
      if (code === 0) resolve(said);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}\n${said.out}${said.err}`));
    });
  });
}

/** A project that has installed the tarball, as npm does it. */
async function install(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "telerr-matrix-"));
  const packed = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  const [{ filename }] = JSON.parse(packed.out);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`], folder);
  for (const name of ["check.mjs", "browser.mjs"]) copyFileSync(join(programs, name), join(folder, name));
  const loading = 'import { check } from "./check.mjs";\n';
  writeFileSync(join(folder, "esm.mjs"), `${loading}await check((path) => import(path));\n`);
  writeFileSync(
    join(folder, "cjs.cjs"),
    'import("./check.mjs").then(({ check }) => check(async (path) => require(path)));\n',
  );
  // Without top-level await: what awaits cannot be required.
  writeFileSync(
    join(folder, "library.mjs"),
    'export { decode } from "telerr";\nexport { search } from "./none.mjs";\n',
  );
  writeFileSync(join(folder, "none.mjs"), "export const search = undefined;\n");
  writeFileSync(
    join(folder, "require-esm.cjs"),
    [
      'const { decode } = require("./library.mjs");',
      'const path = require("node:path");',
      'const direct = require(path.join(__dirname, "node_modules/telerr/dist/index.js"));',
      'for (const read of [decode, direct.decode]) if (read("402", { api: "traitel-fax" }).code !== "402") process.exit(1);',
    ].join("\n"),
  );
  return folder;
}

function nodeCells(folder: string): Cell[] {
  return nodes.flatMap((version) => {
    let path: Promise<string> | undefined;
    const find = async () => {
      const { out } = await run("npx", ["--yes", "-p", `node@${version}`, "node", "-p", "process.execPath"], folder);
      const found = await run(out.trim(), ["--version"], folder);
      if (!found.out.startsWith(`v${version}.`)) throw new Error(`${found.out.trim()} is not Node ${version}`);
      return out.trim();
    };
    const runtime = () => {
      path ??= find();
      return path;
    };
    const node = async (...args: string[]) => run(await runtime(), args, folder);
    const cell = (name: string, ...args: string[]): Cell => ({
      name: `Node ${version}, ${name}`,
      check: async () => {
        const { out, err } = await node(...args);
        if (out + err !== "") throw new Error(`nothing should be said: ${out}${err}`);
      },
    });
    const bin = "node_modules/telerr/dist/cli/bin.cjs";
    // Told by the files in the folder for temporary ones, where Node keeps its cache.
    const cached = async (TMPDIR: string, more: NodeJS.ProcessEnv = {}) => {
      const { err } = await run(await runtime(), [bin, "402"], folder, { TMPDIR, ...more });
      if (err !== "") throw new Error(`nothing should be said: ${err}`);
      return TMPDIR.startsWith(folder) && readdirSync(TMPDIR, { recursive: true }).length > 0;
    };
    return [
      cell("ES modules", "esm.mjs"),
      // Before 20.19 Node cannot require ES modules.
      cell("CommonJS", ...(version === "20" ? ["--no-experimental-require-module"] : []), "cjs.cjs"),
      ...(version === "20" ? [] : [cell("require of ES modules", "require-esm.cjs")]),
      {
        name: `Node ${version}, compile cache`,
        check: async () => {
          const [one, other] = ["on", "off"].map((name) => {
            const path = join(folder, `cache-${version}-${name}`);
            mkdirSync(path);
            return path;
          });
          if ((await cached(one ?? "")) !== Number(version) >= 22)
            throw new Error("there should be one from Node 22 on");
          if (await cached(other ?? "", { NODE_DISABLE_COMPILE_CACHE: "1" }))
            throw new Error("it cannot be switched off");
          await cached("/dev/null");
        },
      },
      {
        name: `Node ${version}, the command`,
        check: async () => {
          const { out, err } = await node(bin, "402", "--json");
          if (err !== "" || JSON.parse(out).results[0].code !== "402") throw new Error(out + err);
        },
      },
    ];
  });
}

function compilerCells(folder: string): Cell[] {
  const source = readFileSync(join(programs, "consumer.ts"), "utf8");
  return compilers.flatMap((version) =>
    ["nodenext", "bundler"].map((resolution) => ({
      name: `TypeScript ${version}, ${resolution}`,
      check: async () => {
        const project = join(folder, `typescript-${version}-${resolution}`);
        mkdirSync(project, { recursive: true });
        const files = resolution === "nodenext" ? ["consumer.mts", "consumer.cts"] : ["consumer.ts"];
        for (const file of files) writeFileSync(join(project, file), source);
        const compilerOptions = {
          strict: true,
          skipLibCheck: false,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2023", "dom"],
          types: [],
          module: resolution === "bundler" ? "esnext" : "nodenext",
          moduleResolution: resolution,
        };
        writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
        const compiler = ["--yes", "-p", `typescript@${version}`, "tsc"];
        const found = await run("npx", [...compiler, "--version"], project);
        if (!found.out.includes(`Version ${version}.`))
          throw new Error(`${found.out.trim()} is not TypeScript ${version}`);
        await run("npx", [...compiler, "-p", project], project);
      },
    })),
  );
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves a folder under a strict policy; resolves when the page and its worker have reported. */
async function browse(folder: string): Promise<void> {
  const site = join(folder, "site");
  await build({
    absWorkingDir: folder,
    entryPoints: { program: "browser.mjs" },
    outdir: site,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  cpSync(join(folder, "node_modules", "telerr", "dist"), join(site, "telerr"), { recursive: true });
  writeFileSync(
    join(site, "index.html"),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/program.js"></script>',
  );
  const reports = new Map<string, string>();
  let done = () => {};
  const finished = new Promise<void>((resolve) => {
    done = resolve;
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    response.setHeader(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
    );
    if (request.method === "POST") {
      let body = "";
      request.on("data", (text) => {
        body += text;
      });
      request.on("end", () => {
        reports.set(path.slice(1), body);
        response.end();
        if (reports.size === 2 || body !== "") done();
      });
      return;
    }
    try {
      const file = path === "/" ? "/index.html" : path;
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
      response.end(readFileSync(join(site, file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const profile = join(folder, "profile");
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(process.env.CHROMIUM ?? "chromium", [...flags, `http://127.0.0.1:${port}/`], {
    stdio: "ignore",
  });
  const failed = new Promise<never>((_, reject) => {
    browser.on("error", reject);
    browser.on("exit", (code) => reject(new Error(`Chromium ended with ${code} before the page reported`)));
    setTimeout(
      () => reject(new Error(`after a minute only ${[...reports.keys()].join(", ") || "nothing"} reported`)),
      60_000,
    ).unref();
  });
  try {
    await Promise.race([finished, failed]);
  } finally {
    failed.catch(() => {});
    browser.kill();
    server.close();
    server.closeAllConnections();
  }
  const wrong = [...reports].filter(([, body]) => body !== "");
  if (wrong.length > 0) throw new Error(wrong.map(([place, body]) => `${place}: ${body}`).join("\n"));
}

const folder = await install();
const cells: Cell[] = [
  ...nodeCells(folder),
  ...compilerCells(folder),
  { name: "Chromium: a page and a web worker, no eval", check: () => browse(folder) },
  { name: "Bun", check: async () => void (await run("npx", ["--yes", "bun", "esm.mjs"], folder)) },
  {
    name: "Deno",
    check: async () =>
      void (await run("npx", ["--yes", "deno", "run", "--allow-read", "--allow-env", "esm.mjs"], folder)),
  },
];

const wanted = process.argv.slice(2);
const waiting = cells.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
let [passed, failed] = [0, 0];

async function work(): Promise<void> {
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    const start = performance.now();
    try {
      await cell.check();
      passed++;
      process.stdout.write(`ok      ${cell.name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
    } catch (error) {
      failed++;
      process.stdout.write(`failed  ${cell.name}\n${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
