import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidatesFor as candidates } from "../../src/cli/completion.ts";
import { createCatalogues } from "../../src/decode/catalogues.ts";

const candidatesFor = (typed: readonly string[]) => candidates(typed, createCatalogues([]));

// What is typed, the last word being the one at the cursor; and what may come there.
const cases: [typed: string[], words: string[]][] = [
  [["se"], ["search"]],
  [["d"], ["decode", "doctor"]],
  [["402", "--li"], ["--limit"]],
  [
    ["decode", "--li"],
    ["--limit", "--lines"],
  ],
  [
    ["show", "trai"],
    ["traitel", "traitel-fax"],
  ],
  [["show", "ipp"], ["ippanel"]],
  [
    ["show", "voipms", "invalid_dtmf"],
    ["invalid_dtmfmode", "invalid_dtmf_digits"],
  ],
  [
    ["show", "nssoap", "Server"],
    ["ServerQueryFailed", "ServerNotFound", "ServerSuspended"],
  ],
  [["show", "voipms", "no_did", "no_sm"], ["no_sms"]],
  [["show", "--api", "nssoap", "Server"], ["ServerNotFound"]],
  [["list", "--retry", "b"], ["backoff"]],
  [["list", "--retry=b"], ["--retry=backoff"]],
  [
    ["105", "--api", "traitel", "--operation", "query"],
    ["querybalance", "querysubaccounts"],
  ],
  [["402", "--lang", "f"], ["fa"]],
  [["-l", "e"], ["en"]],
  // A new name is none of those that are there.
  [["import", "codes.csv", "--api", "v"], []],
  [["--api", "voipms", "no_didnumb"], []],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [["help", "sh"], ["show"]],
  [["--color=n"], ["--color=never"]],
  [["AccessD"], ["AccessDenied"]],
  [["--", "--j"], []],
];

describe("candidates", () => {
  it.each(cases)("%j", (typed, words) => {
    const found = candidatesFor(typed).map(({ word }) => word);
    expect(found).toEqual(expect.arrayContaining(words));
    expect(found.every((word) => word.startsWith(typed.at(-1) ?? ""))).toBe(true);
    if (words.length === 0) expect(found).toEqual([]);
  });

  it("are few where nothing is typed", () => {
    expect(candidatesFor([""]).map(({ word }) => word)).toContain("show");
    expect(candidatesFor([""]).length).toBeLessThan(20);
    expect(candidatesFor(["show", "nssoap", ""])).toHaveLength(14);
  });

  it("say what they are", () => {
    expect(candidatesFor(["doc"])).toEqual([{ word: "doctor", summary: "print what a report of a problem needs" }]);
  });
});

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
const installed = (name: string) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-completion-"));
  writeFileSync(join(folder, "telerr"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(folder, "telerr"), 0o755);
  writeFileSync(join(folder, "some.log"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shell = (name: string, args: readonly string[]) =>
  spawnSync(name, args, {
    encoding: "utf8",
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder, LANG: "C.UTF-8", TERM: "xterm" },
  });
const lines = (text: string) => text.split("\n").filter((line) => line !== "");
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(" ");

// Where telerr has no word of its own; the folder holds the file.
const files: [typed: string[], file: string][] = [
  [["annotate", "some"], "some.log"],
  [["report", "other.log", "some"], "some.log"],
  [["report", "--html", "some"], "some.log"],
  [["some"], "some.log"],
];

describe("bash", () => {
  it.runIf(installed("bash")).each(files)("completes the file of %j", (typed, file) => {
    const script = `
source <(telerr completion bash); complete -p telerr
COMP_WORDS=(telerr ${quoted(typed)}); COMP_CWORD=${typed.length}; _telerr; printf '%s\n' "\${COMPREPLY[@]}" "$(compgen -f -- ${typed.at(-1)})"`;
    const { stdout } = shell("bash", ["-c", script]);
    // Readline completes files itself where the function has none.
    expect(lines(stdout)).toEqual([expect.stringContaining("-o default"), file]);
  });

  it.runIf(installed("bash")).each(cases)("completes %j", (typed, words) => {
    // As readline hands the words over: split at "=".
    const split = typed.flatMap((word) =>
      /^--\w+=/.test(word) ? word.split(/(=)/).filter((part, index) => part !== "" || index === 2) : [word],
    );
    const value = typed.at(-1)?.includes("=") ? words.map((word) => word.replace(/^--\w+=/, "")) : words;
    const result = shell("bash", [
      "-c",
      `source <(telerr completion bash); COMP_WORDS=(telerr ${quoted(split)}); COMP_CWORD=${split.length}; _telerr; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]);
    expect(result.stderr).toBe("");
    const found = lines(result.stdout);
    expect(found).toEqual(expect.arrayContaining(value));
    if (words.length === 0) expect(found).toEqual([]);
  });
});

describe("codes with blanks and quotes, in bash", () => {
  const catalogue = {
    ...{ api: "weird", enum: "WeirdStatus", title: "Weird", language: "en", source: { title: "x", publisher: "y" } },
    entries: ["not found", "it's"].map((code, index) => ({
      code,
      name: `C${index}`,
      todo: ["category", "retry", "fix"],
    })),
  };
  it.runIf(installed("bash")).each([
    ["not", "not\\ found"],
    ["not\\ f", "not\\ found"],
    ["it", "it\\'s"],
    ["it\\'", "it\\'s"],
  ])("%j becomes %j", (typed, word) => {
    const file = join(folder, "weird.json");
    writeFileSync(file, JSON.stringify(catalogue));
    const script = `source <(telerr completion bash); COMP_WORDS=(telerr show --catalogue '${file}' weird "$1"); COMP_CWORD=5; _telerr; printf '%s\n' "\${COMPREPLY[@]}"`;
    expect(lines(shell("bash", ["-c", script, "bash", typed]).stdout)).toEqual([word]);
  });
});

describe("fish", () => {
  it.runIf(installed("fish")).each(files)("completes the file of %j", (typed, file) => {
    const { stdout } = shell("fish", [
      "--no-config",
      "-c",
      `telerr completion fish | source; complete -C "telerr ${typed.join(" ")}"`,
    ]);
    expect(lines(stdout).map((line) => line.split("\t")[0])).toEqual([file]);
  });

  it.runIf(installed("fish")).each(cases)("completes %j", (typed, words) => {
    const result = shell("fish", [
      "--no-config",
      "-c",
      `telerr completion fish | source; complete -C "telerr ${typed.join(" ")}"`,
    ]);
    expect(result.stderr).toBe("");
    const found = lines(result.stdout).map((line) => line.split("\t")[0]);
    expect(found).toEqual(expect.arrayContaining(words));
    if (words.length === 0) expect(found).toEqual([]);
  });
});

describe("zsh", () => {
  // The completion system runs only where keys are typed: a zsh in a pseudo-terminal, at Tab, prints what it would offer.
  const script = (typed: readonly string[]) => `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -d ${folder}/dump; source <(telerr completion zsh)'
zpty -w shell 'compadd() { builtin compadd -O offered "$@"; local -i told=$compstate[nmatches]; print -rl -- $'"'"'\\x01'"'"'"\${offered[@]}" >> ${folder}/offered; builtin compadd "$@"; }'
zpty -w shell 'bindkey "^I" complete-word; telerr-done() { print done >> ${folder}/done; }; zle -N telerr-done; bindkey "^X" telerr-done; print ready >> ${folder}/ready'
for i in {1..100}; do [[ -e ${folder}/ready ]] && break; sleep 0.1; done
zpty -w -n shell 'telerr ${typed.join(" ")}'$'\\t\\x18'
for i in {1..100}; do [[ -e ${folder}/done ]] && break; sleep 0.1; done
zpty -d shell
cat ${folder}/offered 2>/dev/null
rm -f ${folder}/offered ${folder}/ready ${folder}/done
`;
  it.runIf(installed("zsh")).each(files)("completes the file of %j", (typed, file) => {
    const found = lines(shell("zsh", ["-f", "-c", script(typed)]).stdout).map((line) => line.replace("\u0001", ""));
    expect(found).toContain(file);
  });

  it.runIf(installed("zsh")).each(cases)("completes %j", (typed, words) => {
    const result = shell("zsh", ["-f", "-c", script(typed)]);
    const found = lines(result.stdout).map((line) => line.replace("\u0001", ""));
    for (const word of words) expect(found).toContain(word);
    if (words.length === 0) expect(found.filter((word) => word !== "")).toEqual([]);
  });
});
