import { runtime } from "../generated/export/php.ts";
import type { ExportData, ExportFiles } from "./export.ts";
import {
  commented,
  filesOf,
  type Plan,
  type PlannedCode,
  type PlannedEnum,
  type PlannedPlace,
  parametersOf,
  pascal,
  spelled,
} from "./plan.ts";

/** One file an API, for PHP 8.1. */
export const exportPhp = (data: ExportData): ExportFiles =>
  filesOf(
    data,
    (api) => `${pascal(api)}.php`,
    (plan) => moduleOf(plan, data.banner),
  );

const moduleOf = (plan: Plan, banner: string): string =>
  runtime
    .replace("<?php\n", () => `<?php\n\n// ${commented(banner).replaceAll("?>", "? >")}\n`)
    .replace("namespace Telerr\\Sample;", () => `namespace Telerr\\${pascal(plan.api)};`)
    .replace("//!codes\n", () => [...plan.enums.map((list) => enumOf(list, plan)), apiOf(plan)].join("\n"));

const enumOf = ({ name, codes }: PlannedEnum, { title }: Plan): string =>
  [
    `/** ${comment(title)}: the codes. */`,
    `enum ${name}: string`,
    "{",
    "    use Code;",
    ...codes.map(({ name: member, entry, hover }) => {
      // A constant of this name would be the name of the enum.
      const spelt = member === "Class" ? "Class_" : member;
      return `\n    /** ${comment(hover)} */\n    case ${spelt} = ${text(entry.code)};`;
    }),
    "}\n",
  ].join("\n");

function apiOf(plan: Plan): string {
  const { api, title, languages, scripts, parts, enums } = plan;
  const codes = enums.flatMap((list) => list.codes);
  return `/** ${comment(title)}: what its codes mean, and how its replies are read. */
final class Api
{
    public const NAME = ${text(api)};
    /** Those of the messages, the first of which speaks where another is asked for. */
    public const LANGUAGES = ${list(languages.map(text))};
    /** What they are written in, also in a region where that is another script. @internal */
    public const SCRIPTS = ${literal(scripts)};
    /** Whether codes are composed of a state and a reason. */
    public const COMPOSED = ${parts};
    /** How its replies are read. @internal */
    public const REPLY = ${replyOf(plan)};

    /**
     * Reads a reply: the body as text, what json_decode made of it, or a bare code. Never throws for any reply.
     *
     * @param int $status What HTTP said: a status of 400 and above is no success.
     * @param array<string, string|list<string>> $headers Of which Retry-After is read.
     */
    public static function decode(mixed $reply, int $status = 0, array $headers = []): Answer
    {
        return Reader::read($reply, $status, $headers);
    }

    /** What is known of a code, as it is documented; null for any other text. */
    public static function lookup(string|int $code): ?Entry
    {
        return self::entries()[$code] ?? Reader::composed((string) $code);
    }

    /**
     * All codes, in the document's order.
     *
     * @return array<array-key, Entry>
     */
    public static function entries(): array
    {
        static $entries = null;
        return $entries ??= [
${codes.map(entryOf).join("")}        ];
    }
}
`;
}

function entryOf({ entry, messages, remedies }: PlannedCode): string {
  const { code, category, retry, fix, emptyResult, outcome, wait, aliases = [] } = entry;
  const parameters = parametersOf(entry);
  const fields = {
    code: text(code),
    category: `Category::${pascal(category)}`,
    retry: `Retry::${pascal(retry)}`,
    fix: fix && `Fix::${pascal(fix)}`,
    emptyResult: emptyResult && "true",
    pending: outcome === "pending" ? "true" : undefined,
    wait: wait === undefined ? undefined : String(wait),
    parameters: parameters.length === 0 ? undefined : list(parameters.map(text)),
    aliases: aliases.length === 0 ? undefined : list(aliases.map(text)),
    messages: words(messages),
    remedies: words(remedies),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`                ${name}: ${value},\n`],
  );
  return `            ${text(code)} => new Entry(\n${lines.join("")}            ),\n`;
}

function words(record: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(record).map(([lng, said]) => `                    ${text(lng)} => ${text(said)},\n`);
  return pairs.length === 0 ? undefined : `[\n${pairs.join("")}                ]`;
}

function replyOf({ reply, json, xml, classes }: Plan): string {
  const { code, pad, octets, values, without, text: templates, id, empty, success, maps } = reply;
  const places = (all: readonly PlannedPlace[]) =>
    all.length === 0 ? undefined : `[\n${all.map((place) => `            ${placeOf(place)},\n`).join("")}        ]`;
  const fields = {
    code: code && text(code),
    pad: pad === undefined ? undefined : String(pad),
    octets: octets && "true",
    values: values && literal(values),
    text: templates && literal(templates),
    id: id && literal([...id.digits, id.code]),
    emptyIsPending: empty && "true",
    httpSuccess: success && "true",
    noXml: reply.xml === false ? "true" : undefined,
    noMaps: reply.xml === false || maps === false ? "true" : undefined,
    classes:
      classes.length === 0 ? undefined : literal(classes.map(({ least, most, code: counts }) => [least, most, counts])),
    json: places(json),
    xml: places(xml),
    without: without && literal(without),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`        '${name}' => ${value},\n`],
  );
  return lines.length === 0 ? "[]" : `[\n${lines.join("")}    ]`;
}

const placeOf = ({ with: beside, else: otherwise, ...place }: PlannedPlace): string =>
  literal({ ...place, ...(beside ? { beside } : {}), ...(otherwise ? { pending: true } : {}) });

const list = (items: readonly string[]): string => `[${items.join(", ")}]`;

/** A value of JSON. */
function literal(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return list(value.map(literal));
  if (typeof value === "object" && value !== null)
    return list(Object.entries(value).map(([key, part]) => `${text(key)} => ${literal(part)}`));
  return String(value);
}

/** In double quotes only what cannot be seen is an escape. */
function text(value: string): string {
  let hasUnseen = false;
  const escaped = spelled(value, (letter, codePoint, isUnseen) => {
    hasUnseen ||= isUnseen;
    if (isUnseen) return `\\u{${codePoint.toString(16)}}`;
    return '\\"$'.includes(letter) ? `\\${letter}` : letter;
  });
  if (hasUnseen) return `"${escaped}"`;
  return `'${spelled(value, (letter) => (letter === "'" || letter === "\\" ? `\\${letter}` : letter))}'`;
}

const comment = (value: string): string => commented(value).replaceAll("*/", "* /");
