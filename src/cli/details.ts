import type { Api } from "../catalogue/api.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { loaders } from "../generated/details.ts";
import type { Details } from "../schema/compiled.ts";

/** What is wrong in an API's document, and where its later codes were seen. */
export async function detailsOf({ own }: Pick<Catalogues, "own">, api: string): Promise<Details> {
  const catalogue = own.find((other) => other.api === api);
  if (catalogue) return catalogue.details ?? { erratum: {}, seen: {} };
  return loaders[api as Api]();
}
