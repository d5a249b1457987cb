// Sites that tests look at: made once, as the command makes them.
import { detailsOf } from "../../src/cli/details.ts";
import { loadLabels } from "../../src/cli/labels.ts";
import { createCatalogues } from "../../src/decode/catalogues.ts";
import type { DefinedCatalogue } from "../../src/decode/define.ts";
import { loaders as report } from "../../src/generated/report/loaders.ts";
import { loaders as words } from "../../src/generated/site/loaders.ts";
import { loadAllLocales, loadEveryOwnLocale } from "../../src/messages/own.ts";
import { hashesOfPages } from "../../src/report/html.ts";
import type { DetailsOfCode, OwnCompiled } from "../../src/schema/compiled.ts";
import { Address } from "../../src/site/address.ts";
import { Atlas } from "../../src/site/atlas.ts";
import { Edition } from "../../src/site/edition.ts";
import type { Site } from "../../src/site/shell.ts";

export type { DefinedCatalogue };

export const lngs = ["en", "ar", "de", "es", "fa", "fr"] as const;

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("missing");
  return value;
};

export async function siteOf(
  options: { lngs?: readonly string[]; base?: string; own?: readonly OwnCompiled[]; only?: readonly string[] } = {},
): Promise<Site> {
  const { own = [], base = "/" } = options;
  const catalogues = createCatalogues(own);
  const names = options.only ?? catalogues.apis;
  const known = new Map<string, DetailsOfCode>();
  for (const api of names) {
    known.set(api, await detailsOf(catalogues, api));
  }
  const editions = await Promise.all(
    (options.lngs ?? lngs).map(async (lng) => {
      const locales = await loadAllLocales(lng, names, own, "operator");
      const [site, labels, reports] = [await must(words[lng])(), await loadLabels(lng), await must(report[lng])()];
      return new Edition(
        lng,
        locales,
        { site: site.default, labels, report: reports.default },
        (api) => catalogues.about(api).language,
      );
    }),
  );
  return {
    atlas: new Atlas(catalogues, known),
    address: new Address(base),
    editions,
    messages: await loadEveryOwnLocale(own.filter(({ api }) => known.has(api))),
    hashes: await hashesOfPages(),
    generator: "telerr 0.0.0",
  };
}
