import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnnotateOptions, createAnnotator, type Found, type LongLine } from "../../src/annotate/annotator.ts";
import { loadMessages } from "../../src/messages/load.ts";

const messages = await loadMessages({ lng: "en" });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const mebibyte = 1 << 20;

function annotate(chunks: readonly Uint8Array[], options: Partial<AnnotateOptions> = {}): Buffer {
  const annotator = createAnnotator({ messages, ...options });
  const out: Uint8Array[] = [];
  // What comes out may be a part of the chunk: it is copied before the chunk is spoilt.
  for (const chunk of chunks) for (const piece of annotator.transform(chunk)) out.push(piece.slice());
  for (const piece of annotator.flush()) out.push(piece.slice());
  return Buffer.concat(out);
}
const text = (input: string, options?: Partial<AnnotateOptions>) => annotate([bytesOf(input)], options).toString();

const did = " ⟵ voipms invalid_did: This DID is not valid (invalid_argument, fix: caller)";
const noSms = " ⟵ voipms no_sms: No SMS messages were found (not_found, fix: caller)";

describe("createAnnotator", () => {
  it("explains at the end of the line, before its break", () => {
    expect(text("a\nstatus=invalid_did\nb\n")).toBe(`a\nstatus=invalid_did${did}\nb\n`);
    expect(text("status=invalid_did\r\nb\r\n")).toBe(`status=invalid_did${did}\r\nb\r\n`);
    expect(text("status=invalid_did")).toBe(`status=invalid_did${did}`);
    expect(text("x\rstatus=invalid_did \r\r\n")).toBe(`x\rstatus=invalid_did \r${did}\r\n`);
    expect(text("status=invalid_did \r")).toBe(`status=invalid_did \r${did}`);
    expect(text("")).toBe("");
    expect(text("\n\r\n\r")).toBe("\n\r\n\r");
  });

  it("explains a few codes of a line and counts the others", () => {
    const line = "voip.ms: no_did x no_cdr x no_ivr x no_fax x no_client x no_disa";
    expect(text(line)).toMatch(/ ⟵ voipms no_did: [^;]*; voipms no_cdr: [^;]*; voipms no_ivr: [^;]*; \+2$/);
    expect(text(line, { most: 1 })).toMatch(/ ⟵ voipms no_did: [^;]*; \+4$/);
  });

  it("keeps only the lines with a code", () => {
    expect(text("a\nstatus=invalid_did\nb\r\nstatus=invalid_did\r\nc", { only: true })).toBe(
      `status=invalid_did${did}\nstatus=invalid_did${did}\r\n`,
    );
    expect(text("a\nstatus=invalid_did", { only: true })).toBe(`status=invalid_did${did}`);
  });

  it("writes JSON Lines", () => {
    const lines = text('a\nصف status=invalid_did voip.ms no_did\r\n\nippanel [962,"نام"]', { format: "json" })
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        line: 2,
        offset: 14,
        api: "voipms",
        code: "invalid_did",
        category: "invalid_argument",
        retry: "after_fix",
        fix: "caller",
        message: "This DID is not valid.",
      },
      expect.objectContaining({ line: 2, offset: 34, code: "no_did" }),
      expect.objectContaining({ line: 4, offset: 52, api: "persian-sms", code: "962" }),
    ]);
  });

  it("speaks the language of the messages, and keeps right-to-left words together", async () => {
    const persian = text("status=invalid_did", { messages: await loadMessages({ lng: "fa" }) });
    expect(persian).toMatch(
      /^status=invalid_did ⟵ voipms invalid_did: \u2068[^\u2069]*\u2069 \(invalid_argument, fix: caller\)$/,
    );
    expect(persian).toMatch(/[\u0600-\u06ff]/);
  });

  it("writes no control character of its own", () => {
    const hostile = { ...messages, message: () => "a\u001b[31m\nb" };
    expect(text("status=invalid_did", { messages: hostile })).toBe(
      "status=invalid_did ⟵ voipms invalid_did: a [31m b (invalid_argument, fix: caller)",
    );
  });

  it("tells of a success when it is asked to", () => {
    expect(text("status_num=NoError")).toBe("status_num=NoError");
    expect(text("status_num=NoError", { successes: true })).toMatch(/ ⟵ nssoap NoError: .* \(ok\)$/);
  });

  it("counts numbers and names in a log of their API", () => {
    expect(text("fax failed: 402\n", { api: "traitel-fax" })).toMatch(
      / ⟵ traitel-fax 402: The destination was busy\. .*\n$/,
    );
    expect(text("code 962\n", { api: "ippanel" })).toContain("⟵ persian-sms 962: ");
    expect(text("code 962\n", { api: ["voipms", "ippanel"] })).toContain("⟵ persian-sms 962: ");
  });

  it.each([
    [{ api: "nope" }, /there is no API "nope"/],
    [{ format: "xml" }, /format "xml" is not right: it is one of text, json/],
    [{ most: 0 }, /most 0 is not right/],
  ])("refuses %j", (options, error) => {
    expect(() => createAnnotator({ messages, ...(options as object) })).toThrow(error);
  });
});

it.each([["text"], [[1, 2]], [undefined]])("refuses a chunk that is no bytes: %j", (chunk) => {
  const annotator: { transform(chunk: unknown): unknown } = createAnnotator({ messages });
  expect(() => annotator.transform(chunk)).toThrow(
    /a chunk is (?:string|object|undefined), not a Uint8Array: encode text first/,
  );
});

describe("a line of JSON", () => {
  const facts = [
    '{"api":"voipms","code":"no_did","category":"not_found","retry":"never","fix":"caller","message":"No DIDs were found."}',
    '{"api":"voipms","code":"no_sms","category":"not_found","retry":"never","fix":"caller","message":"No SMS messages were found."}',
  ];
  const field = `"telerr":[${facts[0]}]`;
  const note = " ⟵ voipms no_did: No DIDs were found (not_found, fix: caller)";
  it.each([
    ["gets a field", '{"status":"no_did"}\n', `{"status":"no_did",${field}}\n`],
    ["without a new line", '{"status":"no_did"}', `{"status":"no_did",${field}}`],
    ["with CRLF", 'a\r\n{"status":"no_did"}\r\nb', `a\r\n{"status":"no_did",${field}}\r\nb`],
    ["between blanks", ' {"status":"no_did" } \t\n', ` {"status":"no_did" ,${field}} \t\n`],
    ["behind a byte-order mark", '\ufeff{"status":"no_did"}\n', `\ufeff{"status":"no_did",${field}}\n`],
    [
      "with several codes",
      '{"status":"no_did","then":{"status":"no_sms"}}',
      `{"status":"no_did","then":{"status":"no_sms"},"telerr":[${facts.join()}]}`,
    ],
    ["that has such a field stays", '{"telerr":1,"status":"no_did"}\n', '{"telerr":1,"status":"no_did"}\n'],
    ["that was explained stays", `{"status":"no_did",${field}}\n`, `{"status":"no_did",${field}}\n`],
    ["of which some is cut is none", '{"status":"no_did","x":{"y":1}\n', `{"status":"no_did","x":{"y":1}${note}\n`],
    ["of a dump is none", "{'status': 'no_did'}\n", `{'status': 'no_did'}${note}\n`],
    ["with two objects is none", '{"status":"no_did"} {}\n', `{"status":"no_did"} {}${note}\n`],
    ["that is a list is none", '[{"status":"no_did"}]\n', `[{"status":"no_did"}]${note}\n`],
    ["behind a time is none", '12:00 {"status":"no_did"}\n', `12:00 {"status":"no_did"}${note}\n`],
  ])("%s", (_, line, expected) => {
    for (const only of [false, true]) {
      const explained = only ? expected.replace(/^a\r\n|b$/g, "") : expected;
      expect(text(line, { only })).toBe(explained);
      expect(
        annotate(
          [...bytesOf(line)].map((byte) => Uint8Array.of(byte)),
          { only },
        ).toString(),
      ).toBe(explained);
    }
  });

  it("is not coloured, and a note is", () => {
    const paint = (words: string) => `<${words}>`;
    expect(text('{"status":"no_did"}\nstatus=no_did', { paint })).toBe(
      `{"status":"no_did",${field}}\nstatus=no_did<${note}>`,
    );
  });

  it("of more than is judged gets its field in front", () => {
    const long = `{"status":"no_did","x":"${"x ".repeat(mebibyte / 2)}"}\n`;
    expect(text(long)).toBe(`{${field},${long.slice(1)}`);
    expect(text(long, { only: true })).toBe(`{${field},${long.slice(1)}`);
    expect(text(`{"telerr":0,${long.slice(1)}`)).toBe(`{"telerr":0,${long.slice(1)}`);
    expect(text(`{ 'x': ${long.slice(1)}`)).toBe(`{ 'x': ${long.slice(1, -1)}${note}\n`);
  });

  it("is spelt in ASCII where it has to be, and stays JSON", () => {
    const quoting = { ...messages, message: () => "a “b”\n" };
    const spell = (words: string) => words.replaceAll(/[“”]/g, '"');
    const out = text('{"status":"no_did"}', { messages: quoting, spell });
    expect(JSON.parse(out).telerr[0].message).toBe('a "b"\n');
  });
});

describe("a long line", () => {
  const before = Buffer.alloc(mebibyte - 20, "x ");
  const early = Buffer.concat([bytesOf("status=invalid_did "), Buffer.alloc(2 * mebibyte, "x ")]);
  const late = Buffer.concat([Buffer.alloc(2 * mebibyte, "x "), bytesOf(" status=invalid_did")]);

  function judged(input: Uint8Array, options: Partial<AnnotateOptions> = {}) {
    const long: LongLine[] = [];
    const found: Found[] = [];
    const out = annotate([input], {
      ...options,
      onLongLine: (line) => long.push(line),
      onFound: (code) => found.push(code),
    });
    return { out, long, found };
  }

  it("is judged by its first MiB, which is reported", () => {
    const { out, long, found } = judged(Buffer.concat([bytesOf("a\n"), early, bytesOf("\r\nstatus=no_sms\n")]));
    expect(out.equals(Buffer.concat([bytesOf("a\n"), early, bytesOf(`${did}\r\nstatus=no_sms${noSms}\n`)]))).toBe(true);
    expect(long).toEqual([{ offset: 2, judged: mebibyte }]);
    expect(found.map(({ line, offset, judged }) => [line, offset, judged])).toEqual([
      [2, 9, mebibyte],
      [3, early.length + 11, undefined],
    ]);
  });

  it("is not judged by what comes later", () => {
    const { out, long, found } = judged(Buffer.concat([late, bytesOf("\n")]));
    expect(out.equals(Buffer.concat([late, bytesOf("\n")]))).toBe(true);
    expect([long.length, found.length]).toEqual([1, 0]);
  });

  it("is not judged by a word that the limit cuts", () => {
    const line = Buffer.concat([before, bytesOf(" status=invalid_did_not_at_all "), before]);
    const cut = Buffer.concat([before, bytesOf("      no_did_not_at_all "), before]);
    expect(judged(line).found).toEqual([]);
    expect(judged(cut.subarray(0, cut.length)).found).toEqual([]);
  });

  it("is kept or left out as a whole", () => {
    expect(
      judged(Buffer.concat([early, bytesOf("\n")]), { only: true }).out.equals(
        Buffer.concat([early, bytesOf(`${did}\n`)]),
      ),
    ).toBe(true);
    expect(judged(Buffer.concat([late, bytesOf("\n")]), { only: true }).out.length).toBe(0);
  });

  it("of exactly 1 MiB is no long line", () => {
    const line = Buffer.concat([Buffer.alloc(mebibyte - 14, "x "), bytesOf(" status=no_did\n")]);
    const { long, found } = judged(line);
    expect([long.length, found.length]).toEqual([0, 1]);
  });
});

// Pieces of logs, so that codes, line breaks and hostile bytes meet often.
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "invalid_did",
      "no_sms",
      "status=",
      " ",
      "\n",
      "\r\n",
      "\r",
      "\0",
      "Error 105: x",
      "status_num=AccessDenied",
    ].map(bytesOf),
    ...[
      '{"status":"no_did"}',
      '[962,"نام"]',
      '{"status":{"code":962,"message":"نام"}}',
      "[31m",
      "\\n",
      "_",
      "⟵",
      "}",
      '{"a":"',
    ].map(bytesOf),
  ),
  fc.uint8Array({ maxLength: 6 }),
  fc.string({ maxLength: 8 }).map(bytesOf),
);
const log = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.concat(pieces));
const modes: readonly Partial<AnnotateOptions>[] = [
  {},
  { only: true },
  { format: "json" },
  { api: "persian-sms" },
  { api: "nssoap", only: true },
  { successes: true },
];

/** The input cut anywhere, each part in memory that is not aligned to anything. */
function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, index) => {
    const part = bytes.subarray(ends[index - 1] ?? 0, end);
    const moved = new Uint8Array(part.length + index + 1).subarray(index + 1);
    moved.set(part);
    return moved;
  });
}

/** Of a line of one character a byte. */
function objectOf(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(Buffer.from(line, "latin1")));
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

describe("for any input", () => {
  it.each(modes)("%j: it does not matter where the chunks end", (options) => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 12 }), (input, cuts) => {
        const whole = annotate([input], options);
        expect(annotate(cutAt(input, cuts), options).equals(whole)).toBe(true);
        expect(
          annotate(
            Array.from(input, (byte) => Uint8Array.of(byte)),
            options,
          ).equals(whole),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the input is what is left without the explanations", () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 12 }), (input, cuts) => {
        // One character a byte, so that nothing is lost in comparing.
        const out = annotate(cutAt(input, cuts)).toString("latin1").split("\n");
        const lines = input.toString("latin1").split("\n");
        expect(out.length).toBe(lines.length);
        const note = Buffer.from(" ⟵ ").toString("latin1");
        for (const [index, line] of lines.entries()) {
          const [last, returned] =
            index < lines.length - 1 && line.endsWith("\r") ? [line.slice(0, -1), "\r"] : [line, ""];
          const written = out[index] ?? "";
          if (written === line) continue;
          const object = /,"telerr":(\[\{.*\}\])\}\s*$/.exec(written);
          if (object) {
            expect(written.replace(`,"telerr":${object[1]}`, "")).toBe(line);
            expect(objectOf(line)).toBeDefined();
            expect(JSON.parse(Buffer.from(object[1] ?? "", "latin1").toString())[0].message).toBeTypeOf("string");
            continue;
          }
          expect(objectOf(line)).toBeUndefined();
          expect(written.startsWith(last + note) && written.endsWith(returned)).toBe(true);
          const added = written.slice(last.length, written.length - returned.length);
          expect(Buffer.from(added, "latin1").toString()).toMatch(/^ \P{Cc}+(?:\)|; \+\d+)$/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the lines that are kept are those that are explained", () => {
    fc.assert(
      fc.property(log, (input) => {
        const all = annotate([input]).toString("latin1").split("\n");
        const before = input.toString("latin1").split("\n");
        const kept = annotate([input], { only: true }).toString("latin1");
        expect(kept.replace(/\n$/, "")).toBe(all.filter((line, index) => line !== before[index]).join("\n"));
      }),
      { numRuns: 300 },
    );
  });

  it("offsets are where the codes stand", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("no_vpri", "invalid_serverpop", " ", "x", "\n", "é", "\r\n"), { maxLength: 30 }),
        (parts) => {
          const input = bytesOf(parts.join(""));
          annotate([input], {
            onFound: ({ offset, line, code }) => {
              expect(
                Buffer.from(input)
                  .subarray(offset, offset + code.length)
                  .toString(),
              ).toBe(code);
              expect(Buffer.from(input).subarray(0, offset).toString().split("\n").length).toBe(line);
            },
          });
        },
      ),
    );
  });

  it("the scanner overlooks no line that has a code, wherever it lies in memory", () => {
    const lines = [
      "status=no_did",
      "NO_VPRI",
      "invalid_serverpop",
      "voip.ms no_sms",
      "Error 105: Invalid sub-account ID.",
      "traitel: code 105",
      "status_num=AccessDenied",
      'ippanel [5,"x"]',
      '["5","اعتبار کافی نیست."]',
      '["5","\\u0627\\u0639\\u062a\\u0628\\u0627\\u0631 \\u06a9\\u0627\\u0641\\u06cc \\u0646\\u06cc\\u0633\\u062a."]',
    ];
    for (const line of lines) {
      for (let pad = 0; pad < 9; pad++) {
        const input = bytesOf(`${"-".repeat(pad)}\n${line}\n`);
        const moved = new Uint8Array(input.length + 3).subarray(pad % 4).subarray(0, input.length);
        moved.set(input);
        expect(annotate([moved], { format: "json" }).length, `${line} behind ${pad}`).toBeGreaterThan(0);
      }
    }
  });
});
