// A catalogue of any size, the same from the same seed: what the benchmark searches in.
import type { CatalogueFile, EntryFile } from "../../../src/schema/catalogue-file.ts";
import { pickFrom, randomFrom } from "../random.ts";

const words =
  "account recording queue timeout number member password forwarding caller limit address route mailbox language carrier package method filter station trunk gateway session token record channel codec header packet".split(
    " ",
  );
const syllables = "ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo zu".split(" ");

export function bigCatalogue(size: number): CatalogueFile {
  const random = randomFrom(42);
  const pick = (list: readonly string[]) => pickFrom(random, list);
  const word = () => (random(3) > 0 ? pick(words) : pick(syllables) + pick(syllables) + pick(syllables));
  const entries = new Map<string, EntryFile>([["ok", { code: "ok", name: "Ok", category: "ok", retry: "never" }]]);
  while (entries.size < size) {
    const parts = [word(), word(), word()];
    const code = `${parts.join("_")}${random(1000)}`;
    if (entries.has(code)) continue;
    const text = `The ${parts[0]} of this ${parts[1]} is not a valid ${parts[2]}.`;
    entries.set(code, {
      code,
      name: `Code${entries.size}`,
      text,
      category: "invalid_argument",
      retry: "after_fix",
      fix: "caller",
    });
  }
  const source = { title: "Made for measuring", publisher: "telerr" };
  return { api: "big", enum: "BigStatus", title: "Big", language: "en", source, entries: [...entries.values()] };
}
