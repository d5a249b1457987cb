import type { AnyEntry } from "../../catalogue/entry.ts";
import { adviceOf as adviceByHttp } from "../../decode/advice.ts";
import type { Catalogues } from "../../decode/catalogues.ts";
import type { AnyDecoded, Form } from "../../decode/decoded.ts";
import { operationOf } from "../../decode/operation.ts";
import type { Messages } from "../../messages/messages.ts";
import { permitted } from "../../messages/permitted.ts";
import { waitOf as waitIn } from "../../reply/http.ts";
import { excerpt, formOf, trimmed } from "../../reply/text.ts";
import type { CompiledOperation } from "../../schema/compiled.ts";
import type { Explained, ExplainedAnswer, ExplainInput } from "../../schema/mcp.ts";
import { parametersOf } from "../../schema/parameters.ts";
import { visible } from "../../terminal/visible.ts";
import { UsageError } from "../failure.ts";
import { namedIn } from "../named.ts";
import { apiTable } from "../parser.ts";
import type { Knowledge } from "./knowledge.ts";

// A number of another standard stands for many codes; nobody acts on the sixth.
const most = 5;

/** What a reply, or a code as a person types it, says, and so what can be done. */
export async function explain(knowledge: Knowledge, input: ExplainInput): Promise<Explained> {
  const { catalogues } = knowledge;
  const { api, operation, lang } = input;
  if (operation !== undefined && api === undefined)
    throw new UsageError(`operation ${JSON.stringify(operation)} needs api: operations belong to an API`);
  const told = (api === undefined ? anybodys(catalogues, input) : ofApi(catalogues, api, input)).slice(0, most);
  const messages = await knowledge.messagesOf(
    told.map((each) => each.api),
    lang,
  );
  if (told.length === 0) return { answers: [ofNobody(input, messages)] };
  const labels = await knowledge.labelsOf(lang);
  return {
    answers: told.map((each) => {
      if (each.outcome === "unknown") return ofUnknown(each, messages, catalogues);
      const entry = "entry" in each ? each.entry : each;
      const { constraint, emptyResult, normal, doubtful } = entry;
      const cause = "cause" in each ? each.cause : undefined;
      return {
        outcome: each.outcome,
        api: entry.api,
        code: entry.code,
        ...wordsFor(each, messages),
        ...adviceOf(each),
        ...(emptyResult ? { emptyResult } : {}),
        ...(normal ? { normal } : {}),
        ...(doubtful === undefined ? {} : { doubtful }),
        ...some("parameters", parametersOfOperation(entry, operation, catalogues)),
        ...(constraint ? { permitted: permitted(constraint, labels, messages), constraint: { ...constraint } } : {}),
        ...(cause === undefined ? {} : { cause }),
        ...said("detail" in each ? each.detail : undefined),
      };
    }),
  };
}

type Told = AnyDecoded | AnyEntry;

function httpOf({ httpStatus: status, retryAfter }: ExplainInput): { http?: { status: number; headers?: object } } {
  // Where only the header is known, the answer was to wait.
  if (status === undefined && retryAfter === undefined) return {};
  return {
    http: { status: status ?? 503, ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }) },
  };
}

/** A reply that is of no API: what it is, and HTTP where that is known, says whether another one may come. */
function ofNobody(input: ExplainInput, messages: Messages): ExplainedAnswer {
  const { http } = httpOf(input);
  const form = formOfReply(input.reply);
  const retryAfter = input.retryAfter === undefined ? undefined : waitIn(input.retryAfter.trim());
  const told = {
    ...({ outcome: "unknown", why: "not_a_reply", api: "", code: null, form } as const),
    ...adviceByHttp({ says: "not_a_reply", form }, http?.status ?? 200),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return { outcome: "unknown", api: null, code: null, ...wordsFor(told, messages), ...adviceOf(told), why: told.why };
}

/** The form that `decode` finds, too. */
const formOfReply = (reply: ExplainInput["reply"]): Form => {
  if (typeof reply === "string") return formOf(trimmed(reply));
  return reply === null ? "empty" : typeof reply === "object" ? "json" : "value";
};

function ofApi(catalogues: Catalogues, name: string, input: ExplainInput): Told[] {
  const { api } = apiTable(name, catalogues);
  const { reply, operation } = input;
  const options = { api, ...(operation === undefined ? {} : { operation }), ...httpOf(input) };
  const decoded = catalogues.decode(reply, options);
  return named(input, catalogues, [decoded], api) ?? [decoded];
}

function anybodys(catalogues: Catalogues, input: ExplainInput): Told[] {
  const { reply } = input;
  const answers = catalogues.identify(reply);
  // Where nobody's reply looks so, a success may yet be denied.
  const read = answers.length > 0 ? answers : catalogues.likeliest(reply);
  const http = httpOf(input);
  const told = http.http === undefined ? read : read.map(({ api }) => catalogues.decode(reply, { api, ...http }));
  return named(input, catalogues, told) ?? told;
}

/** Codes as a person names them: `traitel 105`, `SIP 486`, a reference that an end user has told. */
function named(
  input: ExplainInput,
  catalogues: Catalogues,
  read: readonly AnyDecoded[],
  api?: string,
): Told[] | undefined {
  if (typeof input.reply !== "string" || read.some(({ outcome }) => outcome !== "unknown")) return undefined;
  const codes = namedIn(input.reply, { api, read, ...httpOf(input) }, catalogues)?.codes ?? [];
  const told = codes.flatMap(({ answers, entries }) => [
    ...entries,
    ...answers.filter(({ outcome }) => outcome !== "unknown"),
  ]);
  return told.length > 0 ? told : undefined;
}

function ofUnknown(
  told: Extract<AnyDecoded, { outcome: "unknown" }>,
  messages: Messages,
  catalogues: Catalogues,
): ExplainedAnswer {
  const near = catalogues.suggest(told).map(({ code }) => code);
  return {
    outcome: "unknown",
    api: told.api,
    code: null,
    ...wordsFor(told, messages),
    ...adviceOf(told),
    why: told.why,
    ...some("near", near),
    ...said(told.detail ?? told.raw),
  };
}

/**
 * Of several parameters the one that the chapter of the called operation names; or else those that no other operation's chapter
 * names as its own.
 */
function parametersOfOperation(
  { api, code, parameter }: AnyEntry,
  operation: string | undefined,
  catalogues: Catalogues,
): readonly string[] {
  const parameters = parametersOf(parameter);
  const { operations = {} } = catalogues.table(api).facts();
  const called = operation === undefined ? undefined : operationOf(operations, operation);
  if (!called || parameters.length < 2) return parameters;
  const namedIn = ({ errors }: CompiledOperation) => {
    const words = new Set(errors[code]?.split(/\W+/));
    return parameters.filter((name) => words.has(name));
  };
  const here = namedIn(called);
  const elsewhere = new Set(Object.values(operations).flatMap(namedIn));
  const left = here.length > 0 ? here : parameters.filter((name) => !elsewhere.has(name));
  return left.length > 0 ? left : parameters;
}

function wordsFor(told: Told, messages: Messages): Pick<ExplainedAnswer, "message" | "remedy"> {
  const remedy = messages.remedy(told);
  return { message: messages.message(told), ...(remedy === undefined ? {} : { remedy }) };
}

function adviceOf(told: Told): Pick<ExplainedAnswer, "category" | "retry" | "fix" | "wait"> {
  const { category, retry } = told;
  const fix = "fix" in told ? told.fix : undefined;
  const wait = "retryAfter" in told && told.retryAfter !== undefined ? told.retryAfter / 1000 : waitOf(told);
  return { category, retry, ...(fix === undefined ? {} : { fix }), ...(wait === undefined ? {} : { wait }) };
}

const waitOf = (told: Told): number | undefined =>
  "entry" in told ? told.entry.wait : "wait" in told ? told.wait : undefined;

/** Words of a third party, short, and with nothing in them that nobody sees. */
const said = (text: string | undefined) => (text === undefined ? {} : { said: visible(excerpt(text)) });

const some = <Name extends string>(name: Name, values: readonly string[]) =>
  (values.length > 0 ? { [name]: [...values] } : {}) as { [key in Name]?: string[] };
