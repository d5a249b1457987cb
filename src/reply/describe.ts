import type { ReplyFile } from "../schema/reply.ts";
import { digits, idOf, word } from "./kind.ts";
import type { Reply } from "./reading.ts";
import { templates } from "./template.ts";
import { readXml } from "./xml.ts";

/** How replies are read, as a catalogue of one's own describes it; the built-in ones are compiled to the same. */
export function replyOf({ code, pad, text, id, ...others }: ReplyFile = {}): Reply {
  return {
    kind: code === "digits" ? digits(pad) : word,
    ...others,
    ...(others.xml ? { readXml } : {}),
    ...(text ? { text: templates(text) } : {}),
    ...(id ? { id: idOf(id.digits, id.code) } : {}),
  };
}
