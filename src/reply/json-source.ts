// A string, a sign, or a number or word. Each byte is looked at once.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|[^\s"{}[\],:]+/g;

/**
 * Whether one value stands at a path of a JSON text, written as a text or as plain digits: `JSON.parse` keeps the last of two equal
 * keys, and makes a 0 of 1e-400 and -0. A success has to be written as one.
 */
export function isPlainAt(text: string, path: readonly (string | number)[]): boolean {
  // The keys and positions that lead to where the reading is; of an object `undefined` where a key comes next.
  const steps: (string | number | undefined)[] = [];
  const sources: string[] = [];
  for (const [token] of text.matchAll(tokens)) {
    const last = steps.length - 1;
    const step = steps[last];
    if (token === "}" || token === "]") steps.pop();
    else if (token === ",") steps[last] = typeof step === "number" ? step + 1 : undefined;
    else if (last >= 0 && step === undefined) steps[last] = JSON.parse(token) as string;
    else {
      if (steps.length === path.length && path.every((wanted, depth) => wanted === steps[depth])) sources.push(token);
      if (token === "{") steps.push(undefined);
      else if (token === "[") steps.push(0);
    }
  }
  return sources.length === 1 && /^(?:\d+$|[^-\d])/.test(sources[0] ?? "");
}
