// The recipes of docs/loggers.md, as they stand there, with the libraries that they name: what they write is what the page says.
import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import * as opentelemetry from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import * as Sentry from "@sentry/node";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import winston from "winston";
import * as telerr from "../src/index.ts";
import { runExample } from "./run-example.ts";

const page = readFileSync("docs/loggers.md", "utf8");
const recipes = new Map(
  [...page.matchAll(/^## (.+)\n[^#]*?```ts\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm)].map(
    ([, name = "", code = "", json = ""]) => [name, { code, written: JSON.parse(json) as unknown }] as const,
  ),
);
const reply = JSON.parse(/`reply` is what VoIP\.ms sent: `(.+?)`/.exec(page)?.[1] ?? "null") as unknown;
const modules = {
  telerr,
  pino: { default: pino },
  winston: { default: winston },
  "@opentelemetry/api": opentelemetry,
  "@sentry/node": Sentry,
};

/** What a stream was given: a line of JSON each. */
function stdout() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { stream, lines };
}

const run = async (name: string) => {
  const recipe = recipes.get(name);
  if (!recipe) throw new Error(`no recipe for ${name}`);
  const { stream, lines } = stdout();
  await runExample(recipe.code, modules, { reply, process: { stdout: stream } });
  return { lines, written: recipe.written };
};

/** The same without stacks, and without what a library leaves undefined. */
const shown = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (!/stack(?:trace)?$/.test(key)) return inner;
      expect(inner, key).toContain("ApiError: voipms invalid_dst");
      return "…";
    }),
  );
const parsed = (line: string | undefined): unknown => JSON.parse(line ?? "null");
const number = "5551234567";

describe("the recipe", () => {
  it("has a test for each library", () =>
    expect([...recipes.keys()]).toEqual(["pino", "winston", "OpenTelemetry", "Sentry"]));

  it.each(["pino", "winston"])("of %s", async (name) => {
    const { lines, written } = await run(name);
    expect(lines.map((line) => shown(parsed(line)))).toEqual([written]);
    expect(lines.join("")).not.toContain(number);
  });

  it("of OpenTelemetry", async () => {
    const exporter = new InMemorySpanExporter();
    opentelemetry.trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
    const { written } = await run("OpenTelemetry");
    opentelemetry.trace.disable();
    const spans = exporter.getFinishedSpans().map(({ name, attributes, status, events }) => ({
      ...{ name, attributes, status },
      events: events.map(({ name: event, attributes: of }) => ({ name: event, attributes: of })),
    }));
    expect(spans.map(shown)).toEqual([written]);
    expect(JSON.stringify(spans)).not.toContain(number);
  });

  describe("of Sentry", () => {
    const events: Sentry.ErrorEvent[] = [];
    beforeAll(() => {
      Sentry.init({
        dsn: "https://key@localhost/1",
        defaultIntegrations: false,
        integrations: [Sentry.extraErrorDataIntegration()],
        // Kept here, and sent nowhere.
        beforeSend: (event) => {
          events.push(event);
          return null;
        },
      });
    });
    afterAll(() => Sentry.close());

    it("is one issue a code, with the attributes as tags", async () => {
      const { written } = await run("Sentry");
      await Sentry.flush();
      expect(
        events.map(({ exception, fingerprint, tags }) => {
          const [first] = exception?.values ?? [];
          return { type: first?.type, value: first?.value, fingerprint, tags };
        }),
      ).toEqual([written]);
      expect(events[0]?.contexts?.ApiError).toMatchObject({ api: "voipms", code: "invalid_dst" });
      expect(JSON.stringify(events)).not.toContain(number);
    });
  });
});

describe("an error by itself", () => {
  const decoded = telerr.decode(reply, { api: "voipms" });
  if (decoded.outcome === "success") throw new Error("a success");
  const error = telerr.toError(decoded);

  it("says its message to pino once", () => {
    const { stream, lines } = stdout();
    pino(stream).error(error);
    expect(parsed(lines[0])).toMatchObject({ msg: error.message, err: { message: error.message } });
    expect(lines.join("")).not.toContain(number);
  });

  it("is no reply to winston, with all that it can say of causes", () => {
    const { stream, lines } = stdout();
    const { combine, errors, json } = winston.format;
    winston
      .createLogger({
        format: combine(errors({ stack: true, cause: true }), json()),
        transports: [new winston.transports.Stream({ stream })],
      })
      .error(error);
    expect(parsed(lines[0])).toMatchObject({ message: error.message, code: "invalid_dst" });
    expect(lines.join("")).not.toContain(number);
  });
});
