import type { Api } from "../catalogue/api.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { loaders } from "../generated/details.ts";
import type { DetailsOfCode } from "../schema/compiled.ts";

/** What is wrong in an API's document, and where its later codes were seen. */
export async function detailsOf({ own }: Pick<Catalogues, "own">, api: string): Promise<DetailsOfCode> {
  const catalogue = own.find((other) => other.api === api);
  const details = catalogue ? catalogue.details : await loaders[api as Api]();
  // A code of one's own may be called as what every object has: "constructor".
  const erratum = new Map(Object.entries(details?.erratum ?? {}));
  const seen = new Map(Object.entries(details?.seen ?? {}));
  return (code) => ({ erratum: erratum.get(code), seen: seen.get(code) });
}
