// The data of this site, as its modules beside this one have it.
import { type Catalogues, createCatalogues } from "../../decode/catalogues.ts";
import { Edition } from "../edition.ts";
import { type CatalogueData, type LanguageData, type MessagesData, revived } from "./data.ts";

export interface World {
  readonly catalogues: Catalogues;
  readonly apis: readonly string[];
  readonly edition: Edition;
  readonly data: CatalogueData;
}

const load = async <T>(name: string): Promise<T> =>
  (await import(new URL(`./${name}.js`, import.meta.url).href)).default;

/** Loads what one's own catalogues say in every language. */
export const loadMessages = () => load<MessagesData>("messages");

/** Loads a language, and the catalogues. */
export async function loadWorld(lng: string): Promise<World> {
  const [data, words] = await Promise.all([load<CatalogueData>("catalogues"), load<LanguageData>(lng)]);
  const catalogues = createCatalogues(data.own.map(revived));
  const edition = new Edition(lng, words.locales, words, (api) => catalogues.about(api).language);
  return { catalogues, apis: data.apis, edition, data };
}
