// npm run languages: writes decoders for Python, Go and PHP, lets the languages' own tools judge what is written, of our catalogues and
// of a hostile one, and compares what each answers to the replies of test/fixtures/, and to 3,000 of them that are damaged, with what
// TypeScript does. `npm run languages -- 7` damages them by the seed 7.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { type Exporter, targets } from "../../src/export/export.ts";
import { decode } from "../../src/index.ts";
import { loadMessages, type Messages } from "../../src/messages.ts";
import { hostile } from "../../test/fixtures/hostile.ts";
import { damagedCases, languageCases } from "../../test/fixtures/language-cases.ts";
import { root } from "../build/read-data.ts";

const folder = mkdtempSync(join(tmpdir(), "telerr-languages-"));
const programs = join(root, "scripts", "release", "languages");
// What programs have at hand for a language, one a reply.
const tags = [
  "fa-IR",
  "zh-TW",
  "zh_CN",
  "FA",
  "PT-br",
  "",
  "zh",
  "pt-PT",
  "zh_Hant_TW",
  "fa_IR.UTF-8",
  "zh-Hans-HK",
  "zh-HK",
  "de-1996",
  "zh-US",
  "en-u-nu-arab",
  "es-419",
  "ru-Latn",
  "C",
];
const speakers = await Promise.all(tags.map((lng) => loadMessages({ lng })));
const english = await loadMessages({ lng: "en" });
let failures = 0;

function fail(message: string): void {
  failures++;
  process.stderr.write(`${message}\n`);
}

/** What a program prints; what it complains about is a failure. */
function output(cwd: string, command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONPATH: cwd, PYTHONDONTWRITEBYTECODE: "1", GOFLAGS: "-mod=mod" },
  });
  if (error || status !== 0)
    fail(`${command} ${args.join(" ")}: ${error?.message ?? `${stdout}${stderr}`.slice(0, 4000)}`);
  return stdout;
}

/** Ruff and mypy, as they are installed here. */
function pythonTools(): string {
  const environment = join(folder, "venv");
  output(folder, "python3", ["-m", "venv", environment]);
  output(folder, join(environment, "bin", "pip"), ["install", "--quiet", "ruff", "mypy"]);
  return join(environment, "bin");
}

interface Language {
  readonly name: "go" | "php" | "python";
  /** Formatters and checkers with their own settings: each prints nothing or fails. */
  readonly check: (cwd: string) => void;
  /** The answers, a JSON document a line. */
  readonly answer: (cwd: string, input: string) => string;
  /** What the texts of the hostile catalogue come out as, as a JSON list. */
  readonly say: (cwd: string) => string;
}

const tools = process.env.TELERR_PYTHON_TOOLS ?? pythonTools();
const filesIn = (cwd: string, ending: string) => readdirSync(cwd).filter((name) => name.endsWith(ending));

const languages: readonly Language[] = [
  {
    name: "python",
    check: (cwd) => {
      output(cwd, join(tools, "ruff"), ["format", "--isolated", "--no-cache", "--check", ...filesIn(cwd, ".py")]);
      output(cwd, join(tools, "ruff"), ["check", "--isolated", "--no-cache", ...filesIn(cwd, ".py")]);
      output(cwd, join(tools, "mypy"), [
        "--strict",
        "--no-incremental",
        "--cache-dir",
        join(folder, "mypy"),
        ...filesIn(cwd, ".py"),
      ]);
    },
    answer: (cwd, input) => output(cwd, "python3", [join(programs, "answer.py")], input),
    say: (cwd) =>
      output(cwd, "python3", [
        "-c",
        "import json, hostile; print(json.dumps([[e.code, e.message('en'), e.remedy('en')] for e in hostile.entries()]))",
      ]),
  },
  {
    name: "go",
    check: (cwd) => {
      if (!existsSync(join(cwd, "go.mod"))) writeFileSync(join(cwd, "go.mod"), "module telerr.test\n\ngo 1.21\n");
      const unformatted = output(cwd, "gofmt", ["-l", "."]);
      if (unformatted !== "") fail(`gofmt: ${unformatted}`);
      output(cwd, "go", ["vet", "./..."]);
    },
    answer: (cwd, input) => {
      const apis = [...new Set(languageCases.map(({ api }) => api))];
      mkdirSync(join(cwd, "answer"));
      cpSync(join(programs, "answer.go"), join(cwd, "answer", "main.go"));
      writeFileSync(
        join(cwd, "answer", "decoders.go"),
        [
          "package main\n",
          `import (\n${apis.map((api) => `\t"telerr.test/${api.replaceAll("-", "")}"\n`).join("")})\n`,
          "var decoders = map[string]func(reply any, status int, header headers) (any, entry){",
          ...apis.map((api) => {
            const called = `${api.replaceAll("-", "")}.DecodeHTTP(reply, status, header)`;
            return `"${api}": func(reply any, status int, header headers) (any, entry) { a := ${called}; return a, a.Entry },`;
          }),
          "}\n",
        ].join("\n"),
      );
      return output(cwd, "go", ["run", "./answer"], input);
    },
    say: (cwd) => {
      mkdirSync(join(cwd, "say"));
      writeFileSync(
        join(cwd, "say", "main.go"),
        'package main\n\nimport (\n\t"encoding/json"\n\t"os"\n\n\t"telerr.test/hostile"\n)\n\nfunc main() {\n\tsaid := [][]string{}\n\tfor _, e := range hostile.Entries() {\n\t\tsaid = append(said, []string{string(e.Code), e.Message("en"), e.Remedy("en")})\n\t}\n\tjson.NewEncoder(os.Stdout).Encode(said)\n}\n',
      );
      return output(cwd, "go", ["run", "./say"]);
    },
  },
  {
    name: "php",
    check: (cwd) => {
      for (const file of filesIn(cwd, ".php")) output(cwd, "php", ["-l", file]);
    },
    answer: (cwd, input) =>
      output(cwd, "php", ["-d", "display_errors=stderr", join(programs, "answer.php"), cwd], input),
    say: (cwd) =>
      output(cwd, "php", [
        "-r",
        'require "Hostile.php"; echo json_encode(array_map(fn($e) => [$e->code, $e->message("en"), $e->remedy("en")], array_values(Telerr\\Hostile\\Api::entries())));',
      ]),
  },
];

/** `telerr export`, as the command does it. */
async function write(to: string, out: string, ...more: readonly string[]): Promise<void> {
  const told: string[] = [];
  const world = {
    out: (text: string) => told.push(text),
    err: (text: string) => told.push(text),
    env: {},
    color: false,
    columns: 80,
  };
  const status = await run(["export", "--to", to, "--out", out, ...more], world as never, folder);
  if (status !== 0) fail(`telerr export --to ${to}: ${told.join("")}`);
}

type Told = Readonly<Record<string, unknown>>;

/** What TypeScript answers, with the names that the programs have for it; what is nothing, 0 or empty is left out. */
function expected(
  { api, input, http }: (typeof languageCases)[number],
  { message }: Messages,
  { remedy }: Messages,
): Told {
  const decoded = decode(input, { api: api as "voipms", ...(http ? { http } : {}) });
  const known = decoded.outcome === "unknown" ? undefined : decoded;
  const { why, form, raw, fix, detail, extendedError, payload, state, reason } = decoded as Told & {
    readonly state?: Told;
    readonly reason?: Told;
  };
  return told({
    ...{ outcome: decoded.outcome, code: decoded.code, why, form, raw, detail, extendedError, fix },
    ...{ category: decoded.category, retry: decoded.retry, wait: decoded.retryAfter },
    ...{ payload: typeof payload === "string" ? payload : undefined, state: state?.code, reason: reason?.code },
    emptyResult: known?.entry.emptyResult,
    message: known && message(known),
    remedy: known && remedy(known),
  });
}

const nothing: readonly unknown[] = [undefined, null, false, 0, ""];
const told = (answer: Told): Told =>
  Object.fromEntries(
    Object.entries(answer)
      .filter(([, said]) => !nothing.includes(said))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const compared = [...languageCases, ...damagedCases(Number(process.argv[2] ?? 1), 3000)];
const cases = compared
  .map(
    ({ api, sent, http }, index) => `${JSON.stringify({ api, input: sent, http, lng: tags[index % tags.length] })}\n`,
  )
  .join("");
for (const { name, check, answer, say } of languages) {
  const before = failures;
  const out = join(folder, name);
  await write(name, out);
  check(out);
  const answers = answer(out, cases).trim().split("\n");
  for (const [index, one] of compared.entries()) {
    const speaker = speakers[index % tags.length] ?? english;
    const [right, said] = [expected(one, speaker, english), told(JSON.parse(answers[index] ?? "{}") as Told)].map(
      (answer) => JSON.stringify(answer),
    );
    if (right !== said)
      fail(`${name} ${one.id} ${JSON.stringify(one.sent)?.slice(0, 200)}\n  right ${right}\n  said  ${said}`);
  }
  const dangerous = join(folder, `${name}-hostile`);
  const exporter: Exporter = await targets[name]();
  for (const [path, content] of await exporter(hostile, {})) {
    mkdirSync(dirname(join(dangerous, path)), { recursive: true });
    writeFileSync(join(dangerous, path), content);
  }
  check(dangerous);
  // Half a surrogate pair is no letter in any of them.
  const whole = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");
  const { messages } = hostile.languages[0] ?? { messages: english };
  const texts = (hostile.apis[0]?.entries ?? []).map((entry) =>
    [entry.code, messages.message(entry), messages.remedy(entry) ?? ""].map(whole),
  );
  const said = say(dangerous);
  if (said.trim() === "" || JSON.stringify(JSON.parse(said)) !== JSON.stringify(texts))
    fail(`${name} says ${said}\n  instead of ${JSON.stringify(texts)}`);
  process.stdout.write(
    `${name}: ${compared.length} replies and ${texts.length} hostile codes, ${failures - before} failures\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures > 0 ? 1 : 0;
