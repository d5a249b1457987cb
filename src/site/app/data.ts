// What the page to work on is given when a site is made: modules that hold data alone.
import type { PageHashes } from "../../report/html.ts";
import type { Facts, OwnCompiled } from "../../schema/compiled.ts";
import type { Labels } from "../../schema/labels.ts";
import type { Locale } from "../../schema/locale.ts";
import type { ReportWords } from "../../schema/report.ts";
import type { SiteWords } from "../../schema/site.ts";

/** A catalogue of one's own without what is a function in it. */
export interface PlainCatalogue extends Omit<OwnCompiled, "facts" | "locales" | "read"> {
  readonly facts: Facts;
}

/** `app/catalogues.js`: the APIs of the site, and those among them that are one's own. */
export interface CatalogueData {
  readonly apis: readonly string[];
  readonly own: readonly PlainCatalogue[];
  /** By which a report's page lets its own style and script run. */
  readonly hashes: PageHashes;
  readonly generator: string;
}

/** `app/messages.js`: what one's own catalogues say in any language, for the search alone. */
export type MessagesData = readonly Locale[];

/** `app/<lng>.js`: what a language says. */
export interface LanguageData {
  readonly locales: readonly Locale[];
  readonly site: SiteWords;
  readonly labels: Labels;
  readonly report: ReportWords;
}

export const plain = ({ read, locales, facts, ...catalogue }: OwnCompiled): PlainCatalogue => ({
  ...catalogue,
  facts: facts(),
});

export const revived = ({ facts, ...catalogue }: PlainCatalogue): OwnCompiled => ({ ...catalogue, facts: () => facts });
