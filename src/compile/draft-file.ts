// How a catalogue of one's own is written: as data files are, in the order of its schema.
import { draftCatalogueSchema } from "../schema/catalogue.ts";
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import { inSchemaOrder } from "../schema/key-order.ts";

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The text of a draft: its keys as the schema declares them. */
export const draftText = (draft: DraftCatalogueFile): string => jsonText(inSchemaOrder(draftCatalogueSchema, draft));

/** `acme-sms` as a name in code: `AcmeSms`; `card expired` as `CardExpired`, and `CARD_EXPIRED`, too. */
export function pascalCase(text: string): string {
  const isShouted = !/[a-z]/.test(text);
  return text
    .normalize("NFKD")
    .replace(/['’]|\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + (isShouted ? word.slice(1).toLowerCase() : word.slice(1)))
    .join("");
}
