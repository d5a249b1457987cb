import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import en from "../../src/generated/locales/en.ts";
import {
  type Api,
  apis,
  createRegistry,
  decode,
  type Entry,
  entries,
  type Failure,
  lookup,
  toProblem,
} from "../../src/index.ts";
import { createMessages, loadMessages, referenceOf, type Told } from "../../src/messages.ts";
import type { Locale } from "../../src/schema/locale.ts";
import { userTopics } from "../../src/schema/vocabulary.ts";

const all = apis.flatMap((api) => entries(api) as readonly Entry[]);
const unknown = ["", "<html></html>", '{"status":"x_y"}', '{"status":"success","error":"x"}'].map((reply) =>
  decode(reply, { api: "voipms" }),
);
const { data } = readData();
const spoken = await Promise.all(data.shipped.value.shipped.map((lng) => loadMessages({ lng, for: "user" })));
const english = await loadMessages({ lng: "en" });

describe.each(spoken.map((messages) => [messages.lng, messages] as const))(
  "what users are told in %s",
  (lng, messages) => {
    it("is there for every answer, and says what to do wherever there is something to do", () => {
      for (const told of [...all, ...unknown]) {
        const name = `${told.api} ${told.code}`;
        expect(messages.message(told).length, name).toBeGreaterThan(4);
        if (told.outcome !== "success" && !["empty", "ended"].includes(messages.topic(told)))
          expect(messages.remedy(told), name).toBeTruthy();
      }
    });

    it("names no parameter, no method and no hole, and a reference only where it is not theirs to mend", () => {
      for (const told of [...all, ...unknown]) {
        const texts = (["message", "remedy"] as const).flatMap((part) => messages.parts(told, part));
        const isOurs = ["later", "tomorrow", "support", "unclear"].includes(messages.topic(told));
        expect(
          texts.flatMap((part) => ("literal" in part ? [part.literal] : [])),
          `${told.api} ${told.code}`,
        ).toEqual(isOurs ? [referenceOf(told)] : []);
        expect(JSON.stringify(texts)).not.toMatch(/\{\{|[a-z]_[a-z]/);
      }
    });

    it("is said apart from what operators are told", async () => {
      const { default: locale } = (await import(`../../src/generated/locales/${lng}.ts`)) as { default: Locale };
      expect(locale).not.toHaveProperty("user");
    });
  },
);

describe("the topic", () => {
  it.each<[code: string, api: Api, topic: string]>([
    ["invalid_dst", "voipms", "phone-number"],
    ["sms_toolong", "voipms", "message-too-long"],
    ["invalid_smpp_url", "voipms", "support"],
    ["no_sms", "voipms", "empty"],
    ["success", "voipms", "done"],
    ["16", "q850", "ended"],
    ["limit_reached", "voipms", "tomorrow"],
    ["api_limit_exceeded", "voipms", "later"],
    ["407", "sip", "ended"],
    // Nobody knows what they mean for whoever called: a call that is over, or one that failed.
    ["481", "sip", "unclear"],
    ["26", "q850", "unclear"],
    ["30", "q850", "ended"],
    ["21", "q850", "call-declined"],
    ["E241", "t30", "fax-unconfirmed"],
    ["E138", "t30", "fax-unconfirmed"],
    ["8", "t30", "fax-incompatible"],
    ["470", "sip", "consent"],
    ["UNDELIV", "smpp", "message-undeliverable"],
    ["0x000000FF", "smpp", "support"],
    ["402", "traitel-fax", "busy"],
    ["412", "traitel-fax", "later"],
    ["612", "traitel-fax", "fax-unconfirmed"],
    ["606", "traitel-fax", "fax-unconfirmed"],
    ["699", "traitel-fax", "support"],
    ["PreconversionFailed", "nssoap", "file-type"],
    ["InvalidPassword", "nssoap", "support"],
    ["10005", "persian-sms", "recipients-missing"],
    ["<html></html>", "voipms", "unclear"],
    ['{"status":"succ', "voipms", "unclear"],
    ['{"status":"no_such_status"}', "voipms", "unclear"],
    ["", "traitel-fax", "pending"],
  ])("of %s (%s) is %s", (reply, api, topic) => {
    expect(english.topic(decode(reply, { api }))).toBe(topic);
  });

  it("follows from who can fix it, where a code has none", () => {
    const own = { api: "acme", code: "E7", provenance: "document", outcome: "error", category: "unknown" } as const;
    const topicOf = (entry: object) => english.topic({ ...own, ...entry } as Told);
    expect(topicOf({ retry: "after_fix", fix: "user" })).toBe("entered");
    expect(topicOf({ retry: "backoff", fix: "recipient" })).toBe("recipient");
    expect(topicOf({ retry: "backoff", fix: "provider" })).toBe("later");
    expect(topicOf({ retry: "after_fix", fix: "account" })).toBe("support");
    expect(topicOf({ retry: "never", fix: "caller", emptyResult: true })).toBe("empty");
    expect(topicOf({ retry: "after_fix", fix: "account", normal: true })).toBe("ended");
    expect(topicOf({ code: "constructor", retry: "after_fix", fix: "caller" })).toBe("support");
  });

  it.each([
    ["3599", "later"],
    ["3600", "tomorrow"],
  ])("follows from Retry-After: %s is %s", (seconds, topic) => {
    const http = { status: 429, headers: { "retry-after": seconds } };
    expect(english.topic(decode("<html></html>", { api: "voipms", http }))).toBe(topic);
    expect(english.topic(decode("non_sufficient_funds", { api: "voipms", http }))).toBe("support");
  });

  it("is said of an entry as of its answer", () => {
    expect(english.topic(lookup("voipms", "limit_reached"))).toBe("tomorrow");
    expect(english.topic(lookup("traitel-fax", "6xx"))).toBe("fax-unconfirmed");
  });

  it("is one that every language has", () => {
    for (const { message } of spoken) expect(new Set(all.map((entry) => message(entry))).size).toBeGreaterThan(50);
    expect(userTopics).toContain("support");
  });
});

describe("the reader", () => {
  const entry = lookup("voipms", "invalid_dst");

  it("is the operator, unless said otherwise, in a call or for all", () => {
    expect(english.message(entry)).toBe(en.strings.voipms?.invalid_dst?.message);
    expect(english.message(entry, { for: "user" })).toBe("This phone number is not valid.");
    expect(createMessages({ locales: [en], for: "user" }).message(entry, { for: "operator" })).toBe(
      english.message(entry),
    );
  });

  it.each(["admin", "client", "", "constructor", 1, null])("is one of two, and not %j", async (reader) => {
    const wrong = `for is ${JSON.stringify(reader)}: it is one of operator, user`;
    const answer = decode("invalid_dst", { api: "voipms" }) as Failure;
    const to = { for: reader as "user" };
    expect(() => createMessages({ locales: [en], ...to })).toThrow(new TypeError(wrong));
    await expect(loadMessages({ lng: "en", ...to })).rejects.toThrow(wrong);
    await expect(createRegistry([]).messages({ lng: "en", ...to })).rejects.toThrow(wrong);
    expect(() => toProblem(answer, { messages: english, ...to })).toThrow(wrong);
    if (reader !== null) expect(() => english.message(answer, to)).toThrow(wrong);
  });

  it("gets the caller's reference, letter for letter", () => {
    const credentials = lookup("voipms", "invalid_credentials");
    const options = { for: "user", reference: "$& {{reference}} ”" } as const;
    expect(english.message(credentials, options)).toContain("“$& {{reference}} ””");
    expect(english.parts(credentials, "message", options)).toContainEqual({ literal: options.reference });
  });

  it("loads no more than it needs", async () => {
    const operator = await loadMessages({ lng: "en", for: "operator" });
    expect(operator.message(entry, { for: "user" })).toBe(en.words?.category.invalid_argument);
    const user = await loadMessages({ lng: "en", for: "user" });
    expect(user.message(entry, { for: "operator" })).toBe(entry.text);
    expect(user.label("retry", "backoff")).toBe(en.words?.retry.backoff);
  });
});

describe("referenceOf", () => {
  it("is another one for every code, and says nothing", () => {
    const references = [...all, ...unknown.slice(1, 3)].map(referenceOf);
    expect(new Set(references).size).toBe(references.length);
    for (const reference of references) expect(reference).toMatch(/^[2-9B-DF-HJ-NP-TV-XZ]{6}$/);
  });

  it("is that of the reason of a composed fax code", () => {
    expect(referenceOf(decode("412", { api: "traitel-fax" }))).toBe(referenceOf(lookup("traitel-fax", "x12")));
  });
});
