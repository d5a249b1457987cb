import type { Why } from "../schema/vocabulary.ts";
import type { Form } from "./decoded.ts";

/** What a reader makes of a reply: a status as it stands there, or the reason why there is none. */
export type Reading =
  | {
      readonly status: string;
      /** The form of what the status stood in. */
      readonly form: Form;
      readonly payload?: unknown;
      readonly detail?: string | undefined;
      readonly extendedError?: string | number;
    }
  | { readonly why: Why; readonly form: Form; readonly raw?: string };

/**
 * How one API's replies are read. Both are pure and may throw: a hostile getter is the decoder's to catch.
 * JSON text has been parsed before; `text` is trimmed and not empty.
 */
export interface Reader {
  readonly text: (text: string) => Reading;
  readonly value: (value: unknown) => Reading;
  /** An XML document, as `telerr/xml` reads it; without it, XML is no reply of this API. */
  readonly xml?: (root: unknown) => Reading;
  /** What an empty body or cell says; without it, it is no reply. */
  readonly empty?: Reading;
  /** The canonical spelling of a status that the table does not know as it stands; for lost zeros and the like. */
  readonly repair?: (status: string) => string | undefined;
}

/** The same reading of what came as XML. */
export const asXml = (reading: Reading): Reading => (reading.form === "json" ? { ...reading, form: "xml" } : reading);

export const notAReply = (form: Form): Reading => ({ why: "not_a_reply", form });
