import type { AnyEntry } from "../../catalogue/entry.ts";
import type { AnyDecoded } from "../../decode/decoded.ts";
import type { Messages } from "../../messages/messages.ts";
import { permitted } from "../../messages/permitted.ts";
import { excerpt, formOf, trimmed } from "../../reply/text.ts";
import type { Explained, ExplainedAnswer, ExplainInput } from "../../schema/mcp.ts";
import { parametersOf } from "../../schema/parameters.ts";
import { visible } from "../../terminal/visible.ts";
import { apiTable } from "../arguments.ts";
import type { Labels } from "../labels.ts";
import { namedIn, referredTo } from "../named.ts";
import type { Knowledge } from "./knowledge.ts";

// A number of another standard stands for many codes; nobody acts on the sixth.
const most = 5;

/** What a reply, or a code as a person types it, says, and so what can be done. */
export async function explain(knowledge: Knowledge, input: ExplainInput): Promise<Explained> {
  const { catalogues } = knowledge;
  const told = (input.api === undefined ? anybodys(knowledge, input) : ofApi(knowledge, input.api, input)).slice(
    0,
    most,
  );
  const messages = await knowledge.messagesOf(
    told.map(({ api }) => api),
    input.lang,
  );
  const labels = await knowledge.labelsOf(input.lang);
  return {
    answers: told.map((each) =>
      "entry" in each || !("why" in each)
        ? ofEntry(each, messages, labels)
        : {
            outcome: each.outcome,
            api: each.api,
            code: null,
            ...wordsFor(each, messages),
            ...adviceOf(each),
            why: each.why,
            ...some(
              "near",
              catalogues.suggest(each).map(({ code }) => code),
            ),
            ...said(each.detail ?? each.raw),
          },
    ),
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

function ofApi({ catalogues }: Knowledge, name: string, input: ExplainInput): Told[] {
  const { api } = apiTable(name, catalogues);
  const { reply, operation } = input;
  const options = { api, ...(operation === undefined ? {} : { operation }), ...httpOf(input) };
  const decoded = catalogues.decode(reply, options);
  return decoded.outcome === "unknown" ? (named(reply, api, catalogues) ?? [decoded]) : [decoded];
}

function anybodys({ catalogues }: Knowledge, input: ExplainInput): Told[] {
  const { reply } = input;
  const answers = catalogues.identify(reply);
  if (answers.length === 0) return named(reply, undefined, catalogues) ?? [];
  const http = httpOf(input);
  return http.http === undefined ? answers : answers.map(({ api }) => catalogues.decode(reply, { api, ...http }));
}

/** Codes as a person names them: `traitel 105`, `SIP 486`, a reference that an end user has told. */
function named(reply: unknown, api: string | undefined, catalogues: Knowledge["catalogues"]): Told[] | undefined {
  const text = typeof reply === "string" ? trimmed(reply) : "";
  if (!/^(?:value|text)$/.test(formOf(text))) return undefined;
  const codes = (namedIn(text, api, catalogues) ?? referredTo(text, api, catalogues))?.codes ?? [];
  const told = codes.flatMap(({ answers, entries }) => [
    ...entries,
    ...answers.filter(({ outcome }) => outcome !== "unknown"),
  ]);
  return told.length > 0 ? told : undefined;
}

function ofEntry(told: Exclude<Told, { outcome: "unknown" }>, messages: Messages, labels: Labels): ExplainedAnswer {
  const entry = "entry" in told ? told.entry : told;
  const cause = "cause" in told ? told.cause : undefined;
  const { constraint, emptyResult } = entry;
  return {
    outcome: entry.outcome,
    api: entry.api,
    code: entry.code,
    ...wordsFor(told, messages),
    ...adviceOf(told),
    ...(emptyResult ? { emptyResult } : {}),
    ...some("parameters", parametersHere(entry, cause)),
    ...(constraint ? { permitted: permitted(constraint, labels, messages), constraint: { ...constraint } } : {}),
    ...(cause === undefined ? {} : { cause }),
    ...said("detail" in told ? told.detail : undefined),
  };
}

/** Where the chapter of the called operation names one of several parameters, that one. */
function parametersHere({ parameter }: AnyEntry, cause = ""): readonly string[] {
  const parameters = parametersOf(parameter);
  const words = new Set(cause.split(/\W+/));
  const named = parameters.filter((name) => words.has(name));
  return named.length > 0 ? named : parameters;
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
