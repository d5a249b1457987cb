// What of a catalogue its own decoder does not read: judged by what it answers.
import { compileOwn } from "../compile/own.ts";
import { ownApi } from "../decode/own.ts";
import { quotations } from "../generated/quotations.ts";
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import type { Problem } from "../schema/problem.ts";

/** The codes that are not read of a catalogue whose replies may be a bare code. */
export function unreadCodes(catalogue: DraftCatalogueFile): string[] {
  // The halves of a composed code stand nowhere alone.
  if (catalogue.reply?.text || catalogue.parts) return [];
  const isRead = readerOf(catalogue);
  return catalogue.entries.flatMap(({ code }) => (isRead(code) ? [] : [code]));
}

// What may stand in the holes beside the code, which may be empty.
const fillings = ["", "x", " x "];

/** The templates of texts by which no reply is read, whatever code stands in it. */
export function unreadTemplates(catalogue: DraftCatalogueFile): Problem[] {
  const { reply, parts, entries } = catalogue;
  if (!reply?.text || parts) return [];
  const isRead = readerOf(catalogue);
  return reply.text.flatMap((template, index) => {
    const kinds = entries.filter(({ category }) =>
      template.includes("{payload}") ? category === "ok" : !template.includes("{error}") || category !== "ok",
    );
    const isReadWith = (code: string) =>
      fillings.some((filling) => {
        const text = template.replace(/\{(\w*)\}/g, (_, hole) =>
          hole === "code" || hole === "error" ? code : filling,
        );
        return isRead(text, code);
      });
    if (kinds.length === 0 || kinds.some(({ code }) => isReadWith(code))) return [];
    const message = `${JSON.stringify(template)} reads no reply: a text that begins with [, { or " is JSON, with < XML, and a code ends before a blank or one of : , ; " ' < > ( ) [ ] { } alone`;
    return [{ path: `reply.text[${index}]`, message }];
  });
}

/** Whether a text is read, as the code that it is of. */
function readerOf(catalogue: DraftCatalogueFile): (text: string, code?: string) => boolean {
  const { decoder } = ownApi(compileOwn(catalogue, quotations));
  return (text, code) => {
    const decoded = decoder(text);
    if (decoded.outcome === "unknown") return decoded.why === "pending";
    return code === undefined || decoded.code === code;
  };
}
