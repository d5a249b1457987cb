import { describe, expectTypeOf, it } from "vitest";
import { decode as decodeFax } from "../../src/generated/traitel-fax/index.ts";
import { decode as decodeVoipms, isVoipmsStatus } from "../../src/generated/voipms/index.ts";
import {
  type Category,
  type Decoded,
  decode,
  type Entry,
  type EntryOf,
  type ErrorEntry,
  identify,
  lookup,
  type Retry,
  type SuccessEntry,
  type TraitelFaxCode,
  VoipmsStatus,
} from "../../src/index.ts";

describe("types", () => {
  it("take a raw value from the wire as a member", () => {
    expectTypeOf<"invalid_credentials">().toExtend<VoipmsStatus>();
    expectTypeOf(VoipmsStatus.InvalidCredentials).toEqualTypeOf<"invalid_credentials">();
    expectTypeOf<"402">().toExtend<TraitelFaxCode>();
    expectTypeOf<"420">().not.toExtend<TraitelFaxCode>();
  });

  it("narrow by outcome", () => {
    const decoded = decode("x", { api: "voipms" });
    if (decoded.outcome === "success") expectTypeOf(decoded.code).toEqualTypeOf<"success">();
    else if (decoded.outcome === "error") {
      expectTypeOf(decoded.code).toEqualTypeOf<Exclude<VoipmsStatus, "success">>();
      expectTypeOf(decoded.entry.category).toEqualTypeOf<Exclude<Category, "ok">>();
      expectTypeOf(decoded.entry.retry).toEqualTypeOf<Retry>();
    } else {
      expectTypeOf(decoded.code).toEqualTypeOf<null>();
      expectTypeOf(decoded.why).toEqualTypeOf<"undocumented" | "pending" | "contradictory" | "not_a_reply">();
    }
  });

  it("narrow by api and by code", () => {
    const decoded = {} as Decoded;
    if (decoded.api === "traitel" && decoded.outcome === "error") {
      expectTypeOf(decoded.code).toExtend<string>();
      if (decoded.code === "105") expectTypeOf(decoded.code).toEqualTypeOf<"105">();
      // @ts-expect-error it is no code of TraiTel
      if (decoded.code === "invalid_did") throw new Error("never");
    }
  });

  it("let a program exhaust what is closed", () => {
    const advise = (decoded: Decoded<"voipms">): string => {
      switch (decoded.outcome) {
        case "success":
          return "done";
        case "unknown":
          return decoded.why;
        case "error":
          switch (decoded.entry.retry) {
            case "backoff":
              return "wait";
            case "after_fix":
              return decoded.entry.fix;
            case "never":
              return "drop";
            default:
              return decoded.entry.retry satisfies never;
          }
        default:
          return decoded satisfies never;
      }
    };
    expectTypeOf(advise).returns.toBeString();
  });

  it("let a program exhaust the codes of a small API", () => {
    const decoded = decode("x", { api: "nssoap" });
    if (decoded.outcome !== "error") return;
    switch (decoded.code) {
      case "ServerQueryFailed":
      case "ServerNotFound":
      case "ContentNotFound":
      case "UserNotFound":
      case "InvalidPassword":
      case "PreconversionFailed":
      case "MessageNotFound":
      case "AccessDenied":
      case "ServerSuspended":
      case "ValidationFailedAllRecipients":
      case "InvalidHandle":
      case "NotLicensed":
      case "ExtendedError":
        break;
      default:
        decoded satisfies never;
    }
  });

  it("take the alias, and answer with the API's name", () => {
    expectTypeOf(decode("x", { api: "ippanel" }).api).toEqualTypeOf<"persian-sms">();
    // @ts-expect-error there is no such API
    expect(() => decode("x", { api: "voip" })).toThrow();
  });

  it("take an operation only where the document has them", () => {
    decode("x", { api: "traitel", operation: "assignnumber" });
    // @ts-expect-error there is no such operation
    expect(() => decode("x", { api: "traitel", operation: "assign" })).toThrow();
    // @ts-expect-error VoIP.ms documents no errors by operation
    expect(() => decode("x", { api: "voipms", operation: "sendSMS" })).toThrow();
  });

  it("are narrower in the entry point of one API", () => {
    expectTypeOf(decodeVoipms("x")).toEqualTypeOf<Decoded<"voipms">>();
    const fax = decodeFax("x");
    if (fax.outcome === "error") expectTypeOf(fax.code).toEqualTypeOf<TraitelFaxCode>();
    const value: unknown = "x";
    if (isVoipmsStatus(value)) expectTypeOf(value).toEqualTypeOf<VoipmsStatus>();
  });

  it("know that a known code has an entry", () => {
    expectTypeOf(lookup("voipms", "invalid_did")).toEqualTypeOf<ErrorEntry<"voipms">>();
    expectTypeOf(lookup("voipms", "success")).toEqualTypeOf<SuccessEntry<"voipms">>();
    expectTypeOf(lookup("voipms", "x" as string)).toEqualTypeOf<EntryOf<"voipms"> | undefined>();
    expectTypeOf(identify("x")).items.toHaveProperty("entry");
    expectTypeOf<Entry["api"]>().toEqualTypeOf<Decoded["api"]>();
  });
});

declare const expect: (value: unknown) => { toThrow(): void };
