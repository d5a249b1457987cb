import type { Catalogues } from "../decode/catalogues.ts";
import { nearestWord } from "../decode/likeness.ts";
import {
  anything,
  type Command,
  commandNamed,
  commands,
  commonOptions,
  type OptionName,
  options,
  shells,
  summaryOf,
  type Values,
  valuesOf,
} from "./commands.ts";
import { type Context, exit } from "./context.ts";
import { UsageError } from "./failure.ts";
import { printResults } from "./print.ts";
import { apiNamed, apiNames, wordsOf } from "./values.ts";

/** `telerr completion <shell>`: a script by which the shell asks telerr what may come next. */
export async function completionCommand(context: Context, words: readonly string[]): Promise<number> {
  const [word = "", ...more] = words;
  const shell = shells.find((name) => name === word);
  if (!shell || more.length > 0) {
    const near = nearestWord(word, shells, 2);
    const given = words.length > 0 ? `there is no completion for ${JSON.stringify(words.join(" "))}` : "which shell?";
    throw new UsageError(`${given}: it is one of ${shells.join(", ")}${near ? `; did you mean ${near}?` : ""}`);
  }
  const script = scripts[shell];
  await printResults(context, "completion", [{ shell, script }], () => script);
  return exit.found;
}

/** What can stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  readonly summary: string;
}

/** What can come next on a command line of which the words are typed; the last is the one at the cursor, perhaps empty. */
export function candidatesFor(typed: readonly string[], catalogues: Catalogues): Candidate[] {
  const current = typed.at(-1) ?? "";
  const { positionals, api, waiting, literal } = readTyped(typed.slice(0, -1), catalogues);
  const command: Command = commandNamed(positionals[0]) ?? anything;
  const operands = command === anything ? positionals : positionals.slice(1);
  const named = operands.find((word) => apiNamed(word, catalogues));
  const chosen = api ?? (named === undefined ? undefined : apiNamed(named, catalogues));
  const starting = (candidates: readonly Candidate[], prefix = "") =>
    candidates
      .map(({ word, summary }) => ({ word: prefix + word, summary }))
      .filter(({ word }) => word.startsWith(current));

  if (waiting) return starting(plain(wordsFor(valuesOf(waiting, command), chosen, catalogues)));
  const [flag = "", equals] = /^--([\w-]+)=/.exec(current) ? [current.slice(2, current.indexOf("=")), "="] : [];
  if (equals && isOption(flag))
    return starting(plain(wordsFor(valuesOf(flag, command), chosen, catalogues)), `--${flag}=`);
  if (current.startsWith("-") && !literal)
    return starting(
      [...command.options, ...commonOptions].map((name) => ({ word: `--${name}`, summary: summaryOf(name, command) })),
    );
  // An API that an option names takes the place of the argument.
  const place = operands.length + (api && command.arguments[0]?.values === "api" ? 1 : 0);
  const last = command.arguments.at(-1);
  const argument = command.arguments[place] ?? (last?.words || last?.repeats ? last : undefined);
  // Without a letter, all codes would hide the commands.
  const values = argument && (current !== "" || argument.values !== "code" || chosen) ? argument.values : undefined;
  const first = positionals.length === 0 ? commands.map(({ name, summary }) => ({ word: name, summary })) : [];
  return starting([...first, ...plain(wordsFor(values, chosen, catalogues))]);
}

const plain = (words: readonly string[]): Candidate[] => words.map((word) => ({ word, summary: "" }));
const isOption = (name: string): name is OptionName => Object.hasOwn(options, name);

function wordsFor(values: Values | undefined, api: string | undefined, catalogues: Catalogues): readonly string[] {
  const { apis, about, table } = catalogues;
  if (values === "code") return (api ? [api] : apis).flatMap((name) => [...table(name).codes()]);
  if (values === "operation" && api) return about(api).operations;
  if (values === "api") return apiNames(catalogues);
  return wordsOf(values, catalogues);
}

interface Typed {
  readonly positionals: readonly string[];
  readonly api: string | undefined;
  /** The option whose value comes next. */
  readonly waiting: OptionName | undefined;
  /** `--` stands before. */
  readonly literal: boolean;
}

function readTyped(words: readonly string[], catalogues: Catalogues): Typed {
  const positionals: string[] = [];
  let [waiting, api, literal]: [OptionName | undefined, string | undefined, boolean] = [undefined, undefined, false];
  for (const word of words) {
    if (waiting) {
      if (waiting === "api") api = apiNamed(word, catalogues);
      waiting = undefined;
    } else if (literal || !word.startsWith("-") || word === "-") positionals.push(word);
    else if (word === "--") literal = true;
    else {
      const [flag = "", value] = word.replace(/^--?/, "").split("=", 2);
      const name = isOption(flag)
        ? flag
        : (Object.keys(options) as OptionName[]).find((other) => options[other].short === flag);
      if (!name || options[name].value === undefined) continue;
      if (value === undefined) waiting = name;
      else if (name === "api") api = apiNamed(value, catalogues);
    }
  }
  return { positionals, api, waiting, literal };
}

/** The lines that the scripts read: a word, a tab, and what it is. */
export function candidateLines(typed: readonly string[], catalogues: Catalogues): string {
  return candidatesFor(typed, catalogues)
    .map(({ word, summary }) => `${word}\t${summary}\n`)
    .join("");
}

const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# bash completion of telerr: source it, or save it as ~/.local/share/bash-completion/completions/telerr
_telerr() {
  local word words=() last=-1 line
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    # bash takes --api=x for three words.
    if [[ $last -ge 0 && ( \${words[$last]} == --*= || ( $word == = && \${words[$last]} == --* ) ) ]]; then
      words[$last]+=$word
    else
      last=$((last + 1))
      words[$last]=$word
    fi
  done
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    [[ \${words[$last]} == --*=* ]] && line=\${line#--*=}
    # A code may have blanks and quotes.
    printf -v line %q "$line"
    COMPREPLY+=("$line")
  done < <(telerr __complete "\${words[@]//\\\\/}" 2>/dev/null)
}
# Where telerr has no word, a file may stand.
complete -o default -F _telerr telerr
`,
  zsh: `#compdef telerr
# zsh completion of telerr: save it as _telerr in a folder of $fpath, or source it after compinit
_telerr() {
  local -a candidates
  local line
  for line in "\${(@f)$(telerr __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#candidates )); then
    _describe telerr candidates
  else
    compset -P '--*='
    _files
  fi
}
if [[ \${funcstack[1]} == _telerr ]]; then _telerr "$@"; else compdef _telerr telerr; fi
`,
  fish: `# fish completion of telerr: save it as ~/.config/fish/completions/telerr.fish
function __telerr_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l candidates (telerr __complete $words[2..-1] $current 2>/dev/null)
  if set -q candidates[1]
    printf '%s\\n' $candidates
  else
    __fish_complete_path (string replace -r -- '^--[a-z-]+=' '' $current)
  end
end
complete -c telerr -f -a '(__telerr_complete)'
`,
};
