// The README's app, against a server that answers in each of the ways in which a service and what stands before it do.
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as telerr from "../src/index.ts";
import { runExample } from "./run-example.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [, app = ""] = /```ts\n(import \{ setTimeout as wait \}[\s\S]*?)\n\/\/ The service answers/.exec(readme) ?? [];

type Answer = readonly [status: number, body: string, headers?: Record<string, string>];
const page = "<html><body>502 Bad Gateway</body></html>";
const done = '{"status":"success","balance":5}';

let answers: Answer[] = [];
let asked = 0;
let voipms: (parameters: Record<string, string>) => Promise<unknown>;
const answer: RequestListener = (_, response) => {
  const [status, body, headers] = answers[Math.min(asked++, answers.length - 1)] ?? [500, ""];
  response.writeHead(status, headers).end(body);
};
const server = createServer(answer);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const here = (url: string) => fetch(url.replace("https://voip.ms", `http://127.0.0.1:${port}`));
  await runExample(`${app}\ngive(voipms);`, { telerr }, { fetch: here, give: (f: typeof voipms) => (voipms = f) });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (method: string, ...given: Answer[]) => {
  [answers, asked] = [given, 0];
  return voipms({ method });
};

describe("the README's app", () => {
  it.each<[name: string, method: string, answers: Answer[], requests: number]>([
    ["a success", "getBalance", [[200, done]], 1],
    [
      "a proxy's page, then a success",
      "getBalance",
      [
        [502, page],
        [200, done],
      ],
      2,
    ],
    [
      "an empty 503, then a success",
      "getBalance",
      [
        [503, "", { "retry-after": "0" }],
        [200, done],
      ],
      2,
    ],
    [
      "a 429, then a success",
      "getBalance",
      [
        [429, "slow down", { "retry-after": "0" }],
        [200, done],
      ],
      2,
    ],
    [
      "cut JSON, then a success",
      "getBalance",
      [
        [200, '{"status":"succ'],
        [200, done],
      ],
      2,
    ],
    [
      "maintenance, then a success",
      "sendSMS",
      [
        [200, '{"status":"method_maintenance"}'],
        [200, done],
      ],
      2,
    ],
  ])("returns what comes with it: %s", async (_, method, given, requests) => {
    expect(await ask(method, ...given)).toEqual({ status: "success", balance: 5 });
    expect(asked).toBe(requests);
  });

  it("takes an empty list for a success", async () => {
    expect(await ask("getSMS", [200, '{"status":"no_sms"}'])).toEqual({ status: "success" });
  });

  it.each<[name: string, method: string, answers: Answer[], error: object, requests: number]>([
    ["a proxy's page that stays", "getBalance", [[502, page]], { category: "unavailable", retry: "backoff" }, 3],
    ["a page where an SMS may have been sent", "sendSMS", [[502, page]], { category: "unavailable" }, 1],
    ["a success by HTTP 500", "getBalance", [[500, done]], { category: "internal", retry: "after_fix" }, 1],
    ["a limit of a day", "sendSMS", [[200, '{"status":"limit_reached"}']], { retryAfter: 86_400_000 }, 1],
    ["a pause that is too long", "getBalance", [[503, "", { "retry-after": "3600" }]], { retryAfter: 3_600_000 }, 1],
    ["what has to be mended", "getBalance", [[200, '{"status":"invalid_did"}']], { code: "invalid_did" }, 1],
    ["an address that is none", "getBalance", [[404, page]], { category: "not_found", retry: "after_fix" }, 1],
  ])("throws %s", async (_, method, given, error, requests) => {
    await expect(ask(method, ...given)).rejects.toMatchObject({ name: "ApiError", ...error });
    expect(asked).toBe(requests);
  });

  it("says who has to look at it", async () => {
    await expect(ask("getBalance", [200, '{"status":"ip_not_enabled"}'])).rejects.toThrow("check the API password");
  });
});
