import { expressionOf } from "../compile/template.ts";
import type { ReplyFile } from "../schema/reply.ts";
import { httpSuccess } from "./http-success.ts";
import { digits, idOf, word } from "./kind.ts";
import { places } from "./place.ts";
import type { Reply } from "./reading.ts";
import { templates } from "./template.ts";

/** How replies are read, as a catalogue of one's own describes it; the built-in ones are compiled to the same. */
export function replyOf({ code, pad, json, xml, text, id, empty, success }: ReplyFile = {}): Reply {
  return {
    kind: code === "digits" ? digits(pad) : word,
    ...(json ? { json: places(...json) } : {}),
    ...(typeof xml === "object" ? { xml: places(...xml) } : {}),
    ...(empty ? { empty } : {}),
    ...(text ? { text: templates(...text.map(expressionOf)) } : {}),
    ...(success ? { silent: httpSuccess } : {}),
    ...(id ? { id: idOf(id.digits, id.code) } : {}),
  };
}
