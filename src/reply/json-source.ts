// JSON.parse keeps the last of two equal keys, and makes a plain 0 of 1e-400 and -0. A success has to be written as one.

/** The texts of all values that stand at a path of a JSON text, which is valid. In one pass. */
export function sourcesAt(text: string, path: readonly (string | number)[]): string[] {
  const sources: string[] = [];
  let at = 0;
  const skip = (signs: RegExp) => {
    signs.lastIndex = at;
    signs.test(text);
    at = Math.max(at, signs.lastIndex);
  };
  const skipBlanks = () => skip(/\s*/y);
  const skipString = () => {
    for (at++; text[at] !== '"'; at++) {
      skip(/[^"\\]*/y);
      if (text[at] !== "\\") break;
      at++;
    }
    at++;
  };
  const skipValue = () => {
    let depth = 0;
    do {
      const sign = text[at];
      if (sign === '"') skipString();
      else if (sign === "{" || sign === "[") [depth, at] = [depth + 1, at + 1];
      else if (sign === "}" || sign === "]") [depth, at] = [depth - 1, at + 1];
      else skip(depth > 0 ? /[^"[\]{}]+/y : /[^,\]}\s]+/y);
    } while (depth > 0);
  };
  // No deeper than the path, which is short.
  const visit = (depth: number) => {
    skipBlanks();
    const wanted = path[depth];
    const opening = text[at];
    if (wanted === undefined || (opening !== "{" && opening !== "[")) {
      const start = at;
      skipValue();
      if (wanted === undefined) sources.push(text.slice(start, at));
      return;
    }
    at++;
    for (let index = 0; ; index++) {
      skipBlanks();
      if (text[at] === "}" || text[at] === "]") break;
      let key: unknown = index;
      if (opening === "{") {
        const start = at;
        skipString();
        key = JSON.parse(text.slice(start, at));
        skipBlanks();
        at++;
        skipBlanks();
      }
      if (key === wanted) visit(depth + 1);
      else skipValue();
      skipBlanks();
      if (text[at] === ",") at++;
    }
    at++;
  };
  visit(0);
  return sources;
}

/** Whether one value stands at a path, written as a text or as plain digits. */
export function isPlainAt(text: string, path: readonly (string | number)[]): boolean {
  const [source, ...others] = sourcesAt(text, path);
  return others.length === 0 && source !== undefined && /^(?:\d+$|[^-\d])/.test(source);
}
