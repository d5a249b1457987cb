import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import { decode, lookup } from "../../src/index.ts";
import { createMessages, loadMessages } from "../../src/messages.ts";
import type { Locale } from "../../src/schema/locale.ts";

const { data } = readData();
const spoken = await Promise.all(data.shipped.value.shipped.map((lng) => loadMessages({ lng })));
const messagesOf = (lng: string) => {
  const messages = spoken.find((one) => one.lng === lng);
  if (!messages) throw new Error(`no messages in ${lng}`);
  return messages;
};

describe("literals", () => {
  const entry = lookup("voipms", "invalid_sms_forward");

  it.each([
    ["en", "“sms_forward”"],
    ["de", "„sms_forward“"],
    ["fr", "«\u202fsms_forward\u202f»"],
    ["es", "«sms_forward»"],
    ["fa", "«\u2068sms_forward\u2069»"],
    ["ar", "«\u2068sms_forward\u2069»"],
  ])("of %s stand in its quotation marks, and alone without", (lng, quoted) => {
    const messages = messagesOf(lng);
    expect(messages.remedy(entry)).toContain(quoted);
    expect(messages.parts(entry, "remedy")).toContainEqual({ literal: "sms_forward" });
  });

  it("are no numbers of ours", () => {
    expect(messagesOf("en").parts(lookup("voipms", "sms_toolong"), "message")).toEqual([
      { text: "The SMS message is longer than 160 bytes." },
    ]);
  });

  it("make the text again, in every language and for every reader", async () => {
    for (const { lng, message, remedy, parts } of spoken) {
      const { default: locale } = (await import(`../../src/generated/locales/${lng}/voipms.ts`)) as { default: Locale };
      const [before, behind] = locale.quotation ?? ["", ""];
      for (const code of Object.keys(locale.strings.voipms ?? {})) {
        const told = decode(code, { api: "voipms" });
        for (const reader of ["operator", "user"] as const) {
          const joined = (part: "message" | "remedy") =>
            parts(told, part, { for: reader })
              .map((piece) => ("literal" in piece ? `${before}${piece.literal}${behind}` : piece.text))
              .join("");
          expect(joined("message"), code).toBe(message(told, { for: reader }));
          expect(joined("remedy"), code).toBe(remedy(told, { for: reader }) ?? "");
        }
      }
    }
  });

  it("take the marks of the language that answers", () => {
    const own: Locale = {
      lng: "tlh",
      dir: "ltr",
      quotation: ["<", ">"],
      strings: { acme: { a: { message: "Set <x>." } } },
    };
    const plain: Locale = { lng: "eo", dir: "ltr", strings: { acme: { b: { message: "“x”" } } } };
    const messages = createMessages({ locales: [own, plain] });
    const acme = {
      api: "acme",
      provenance: "document",
      outcome: "error",
      category: "unknown",
      retry: "never",
    } as const;
    expect(messages.parts({ ...acme, code: "a" }, "message")).toEqual([
      { text: "Set " },
      { literal: "x" },
      { text: "." },
    ]);
    expect(messages.parts({ ...acme, code: "b" }, "message", { lng: "eo" })).toEqual([{ text: "“x”" }]);
    expect(messages.parts({ ...acme, code: "c", text: "<y>" }, "message")).toEqual([{ text: "<y>" }]);
    expect(messages.parts({ ...acme, code: "c" }, "remedy")).toEqual([]);
  });

  it("of a composed fax code are those of both sentences", () => {
    const parts = messagesOf("en").parts(decode("402", { api: "traitel-fax" }), "message");
    expect(parts.map((part) => ("text" in part ? part.text : part.literal)).join("")).toBe(
      "The destination was busy. The call was in a voice channel.",
    );
  });
});
