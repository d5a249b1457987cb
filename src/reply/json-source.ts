import { folded } from "../catalogue/table.ts";

// A string, a sign, or a number or word. Each byte is looked at once.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|[^\s"{}[\],:]+/g;

/**
 * Whether a success that stands at a path of a JSON text is written as one: no key stands twice, in whatever case, in the objects
 * that lead to it, of which `JSON.parse` keeps the last, and a number is written in plain digits, not as -0 or 1e-400.
 */
export function isPlainAt(text: string, path: readonly (string | number)[]): boolean {
  // The keys and positions that lead to where the reading is; of an object `undefined` where a key comes next.
  const steps: (string | number | undefined)[] = [];
  const wanted = path.map((step) => folded(String(step)));
  const leads = (count: number) =>
    count <= wanted.length && wanted.every((step, index) => index >= count || step === String(steps[index]));
  const keys = new Set<string>();
  let source = "-";
  for (const [token] of text.matchAll(tokens)) {
    const last = steps.length - 1;
    const step = steps[last];
    if (token === "}" || token === "]") steps.pop();
    else if (token === ",") steps[last] = typeof step === "number" ? step + 1 : undefined;
    else if (last >= 0 && step === undefined) {
      const key = folded(JSON.parse(token) as string);
      steps[last] = key;
      if (!leads(last)) continue;
      if (keys.has(`${last} ${key}`)) return false;
      keys.add(`${last} ${key}`);
    } else {
      if (steps.length === wanted.length && leads(steps.length)) source = token;
      if (token === "{") steps.push(undefined);
      else if (token === "[") steps.push(0);
    }
  }
  return /^(?:\d+$|[^-\d])/.test(source);
}
