// Where the values of a JSON text stand, for those who have to correct one. The text has been parsed: it is right.

/** Follows a path as `pathText` writes it, as far as it goes, and says on which line the value stands. */
export function linesOfPaths(text: string, paths: readonly string[]): number[] {
  const wanted = new Map<string, number>();
  for (const path of paths)
    for (let part = path; ; part = parentOf(part)) {
      wanted.set(part, 1);
      if (part === "") break;
    }
  const found = new Map<string, number>();
  visit(text, (path, line) => {
    if (wanted.has(path) && !found.has(path)) found.set(path, line);
  });
  return paths.map((path) => {
    let part = path;
    while (part !== "" && !found.has(part)) part = parentOf(part);
    return found.get(part) ?? 1;
  });
}

const parentOf = (path: string): string =>
  path.slice(0, Math.max(0, path.search(/(?:\.[\w$]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\]|^[\w$]+)$/)));

interface Level {
  readonly path: string;
  readonly isArray: boolean;
  index: number;
  key: string;
}

const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}:,\n]|[^\s"[\]{}:,]+/g;

/** Tells of every value where it begins. */
function visit(text: string, tell: (path: string, line: number) => void): void {
  const levels: Level[] = [];
  let line = 1;
  let expectsKey = false;
  const pathOf = (): string => {
    const level = levels.at(-1);
    if (!level) return "";
    if (level.isArray) return `${level.path}[${level.index}]`;
    const key = /^[A-Za-z_$][\w$]*$/.test(level.key) ? `.${level.key}` : `[${JSON.stringify(level.key)}]`;
    return `${level.path}${key}`.replace(/^\./, "");
  };
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === "\n") line++;
    else if (token === "{" || token === "[") {
      const path = pathOf();
      tell(path, line);
      levels.push({ path, isArray: token === "[", index: 0, key: "" });
      expectsKey = token === "{";
    } else if (token === "}" || token === "]") {
      levels.pop();
      expectsKey = false;
    } else if (token === ",") {
      if (level?.isArray) level.index++;
      expectsKey = level?.isArray === false;
    } else if (token === ":") expectsKey = false;
    else if (expectsKey && level) level.key = JSON.parse(token);
    else tell(pathOf(), line);
  }
}
