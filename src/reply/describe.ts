import { conditionsOf, pathsOf, whereOf } from "../compile/steps.ts";
import { beginningsOf, expressionOf, idFormOf } from "../compile/template.ts";
import type { Place, ReplyFile } from "../schema/reply.ts";
import { halves } from "./halves.ts";
import { httpSuccess } from "./http-success.ts";
import { digits, hexadecimal, idOf, octets, padded, word, worded } from "./kind.ts";
import { lending } from "./lending.ts";
import { beside, byForm, decimal, detailed, extended, named, place, places, spelt, told, without } from "./place.ts";
import type { PlacesReader, Reply, TextReader } from "./reading.ts";
import { settles } from "./settles.ts";
import { phpSoap, soap } from "./soap.ts";
import { details, errors, payloads, templates, waits } from "./template.ts";

/** How replies are read, as a catalogue of one's own describes it; the built-in ones are compiled to the same. */
export function replyOf(
  {
    code,
    pad,
    octets: raw,
    values,
    json,
    without: keys,
    xml,
    maps: hasMaps,
    text,
    id,
    empty,
    classes,
    success,
  }: ReplyFile = {},
  hasParts = false,
): Reply {
  const bare = code === "hex" ? hexadecimal(pad ?? 1) : pad ? padded(pad) : code === "digits" ? digits : word;
  const kind = values ? worded(values, bare) : bare;
  const inJson = json && { json: placesOf(json) };
  const read = typeof xml === "object" ? byForm({ ...inJson, xml: placesOf(xml) }) : inJson?.json;
  const object = read && keys ? without(keys, read) : read;
  return {
    kind: raw ? octets(kind) : kind,
    settle: settles(...(success ? [httpSuccess] : []), lending(classes), ...(hasParts ? [halves] : [])),
    ...(object ? { object } : {}),
    ...(xml === false ? {} : { soap: hasMaps === false ? soap : phpSoap }),
    ...(empty ? { empty } : {}),
    ...(text ? { text: textsOf(text) } : {}),
    ...(id ? { id: idOf(idFormOf(id.digits), id.code) } : {}),
  };
}

const textsOf = (text: readonly string[]): TextReader =>
  templates(text.map(expressionOf), details, payloads, errors, waits);

const placesOf = (list: readonly Place[]): PlacesReader => places(...list.map(placeOf));

function placeOf({
  text,
  values,
  only,
  decimal: isDecimal,
  with: conditions,
  else: otherwise,
  extended: paths,
  ...where
}: Place): PlacesReader {
  const { code, detail, payload, raw } = whereOf(where);
  let read = text
    ? told(code, textsOf(text), ...beginningsOf(text))
    : place(code, payload, isDecimal ? decimal : values && spelt(values, only));
  if (detail) read = detailed(detail, read);
  if (raw) read = named(raw, read);
  const counted = conditions ? beside(conditionsOf(conditions), read, otherwise) : read;
  return paths ? extended(pathsOf(paths), counted) : counted;
}
