import { createInstance } from "i18next";
import { createInstance as createInstance25 } from "i18next-25";
import { createInstance as createInstance27 } from "i18next-27";
import { afterEach, describe, expect, it, vi } from "vitest";
import ar from "../../src/generated/locales/ar.ts";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import zh from "../../src/generated/locales/zh-Hans.ts";
import { addMessages, type BackendLike, createBackend, createI18n } from "../../src/i18n.ts";
import { decode } from "../../src/index.ts";
import { loadMessages } from "../../src/messages.ts";

afterEach(() => vi.restoreAllMocks());

describe("createI18n", () => {
  it("speaks the language, falls back to English, and prints nothing", async () => {
    const printed = (["log", "info", "warn", "error"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    );
    const i18n = await createI18n({ lng: "fa-IR" });
    expect(i18n.t("voipms:invalid_credentials.message")).toBe(fa.strings.voipms?.invalid_credentials?.message);
    expect(i18n.t("traitel-fax:x02.remedy")).toBe(fa.strings["traitel-fax"]?.x02?.remedy);
    expect(i18n.t("category.not_found")).toBe(fa.words?.category.not_found);
    expect(i18n.dir("fa-IR")).toBe("rtl");
    const other = await createI18n({ lng: "tlh", apis: ["voipms"] });
    expect(other.t("voipms:invalid_did.message")).toBe(en.strings.voipms?.invalid_did?.message);
    for (const method of printed) expect(method).not.toHaveBeenCalled();
  });

  it("keeps a context from turning one code into another", async () => {
    const i18n = await createI18n({ lng: "en", apis: ["voipms"] });
    expect(i18n.t("voipms:invalid_ip.message", { context: "iax2" })).toBe(en.strings.voipms?.invalid_ip?.message);
  });

  it("has texts for codes that are composed, and under each name that an API is asked for by", async () => {
    const i18n = await createI18n({ lng: "en", lngs: ["zh-Hans"], apis: ["traitel-fax", "ippanel"] });
    const messages = await loadMessages({ lng: "en" });
    const busy = decode("402", { api: "traitel-fax" });
    expect(i18n.t("traitel-fax:402.message")).toBe(messages.message(busy));
    expect(i18n.t("traitel-fax:402.remedy")).toBe(messages.remedy(busy));
    expect(i18n.t("traitel-fax:602.remedy")).toBe(messages.remedy(decode("602", { api: "traitel-fax" })));
    expect(i18n.getFixedT("zh-Hans")("traitel-fax:402.message")).toBe(
      (await loadMessages({ lng: "zh-Hans" })).message(busy),
    );
    expect(i18n.exists("traitel-fax:420.message")).toBe(false);
    for (const name of ["ippanel", "persian-sms"])
      expect(i18n.t(`${name}:5.message`)).toBe(en.strings["persian-sms"]?.["5"]?.message);
  });

  it.each(["zh-TW", "zh-HK", "zh-Hant", "zh-Hant-TW"])("does not speak Simplified Chinese for %s", async (lng) => {
    const i18n = await createI18n({ lng, lngs: ["zh-CN"], apis: ["voipms"] });
    expect(i18n.t("voipms:invalid_did.message")).toBe(en.strings.voipms?.invalid_did?.message);
    expect(i18n.getFixedT("zh-CN")("voipms:invalid_did.message")).toBe(zh.strings.voipms?.invalid_did?.message);
    const other = await createI18n({ lng: "zh-CN", apis: ["voipms"] });
    expect(other.getFixedT(lng)("voipms:invalid_did.message")).toBe(en.strings.voipms?.invalid_did?.message);
  });

  it("loads the language that it is changed to", async () => {
    const i18n = await createI18n({ lng: "en", apis: ["voipms"] });
    await i18n.changeLanguage("fa");
    await vi.waitFor(() => expect(i18n.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message));
  });
});

// Their types do not assign to each other: what a caller does with each is the same.
const versions = {
  25: createInstance25 as unknown as typeof createInstance,
  26: createInstance,
  27: createInstance27 as unknown as typeof createInstance,
};

describe.each(Object.entries(versions))("addMessages with i18next %s", (_, create) => {
  async function start(options: object = {}) {
    const instance = create();
    await instance.init({
      lng: "en",
      fallbackLng: "en",
      resources: { en: { translation: { hello: "Hello" } } },
      showSupportNotice: false,
      ...options,
    } as object);
    return instance;
  }

  it("adds to the caller's instance, prints nothing, and stops following when told", async () => {
    const instance = await start();
    const printed = (["log", "info", "warn", "error"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    );
    const stop = await addMessages(instance, { apis: ["traitel"] });
    expect(instance.t("hello")).toBe("Hello");
    expect(instance.t("traitel:105.message")).toBe(en.strings.traitel?.["105"]?.message);
    expect(instance.t("telerr:category.not_found")).toBe(en.words?.category.not_found);
    expect(instance.hasResourceBundle("en", "voipms")).toBe(false);
    stop();
    await instance.changeLanguage("fa");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(instance.hasResourceBundle("fa", "traitel")).toBe(false);
    for (const method of printed) expect(method).not.toHaveBeenCalled();
  });

  it("follows the language, loading each when it is first spoken", async () => {
    const instance = await start();
    await addMessages(instance, { apis: ["voipms"] });
    expect(instance.hasResourceBundle("fa", "voipms")).toBe(false);
    await instance.changeLanguage("fa");
    await vi.waitFor(() =>
      expect(instance.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message),
    );
    await instance.changeLanguage("en");
    expect(instance.t("voipms:invalid_did.message")).toBe(en.strings.voipms?.invalid_did?.message);
  });

  it.each(["all", "currentOnly", "languageOnly"])("finds a region's language with load: %s", async (load) => {
    const instance = await start({ lng: "fa-IR", load });
    await addMessages(instance, { apis: ["voipms"] });
    expect(instance.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message);
  });

  it("speaks the app's fallback language where telerr does not ship the app's own", async () => {
    const instance = await start({ lng: "tlh", fallbackLng: ["sw", "fa", "en"] });
    await addMessages(instance, { apis: ["voipms"] });
    expect(instance.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message);
    const alone = await start({ lng: "tlh", fallbackLng: false });
    await addMessages(alone, { apis: ["voipms"] });
    expect(alone.t("voipms:invalid_did.message")).toBe(en.strings.voipms?.invalid_did?.message);
  });

  it("does not speak Simplified Chinese where Traditional is asked for", async () => {
    const instance = await start({ lng: "zh-CN" });
    await addMessages(instance, { apis: ["voipms"], lngs: ["zh-TW"] });
    const did = "voipms:invalid_did.message";
    expect(instance.t(did)).toBe(zh.strings.voipms?.invalid_did?.message);
    for (const lng of ["zh-TW", "zh-HK"])
      expect(instance.getFixedT(lng)(did), lng).toBe(en.strings.voipms?.invalid_did?.message);
    await instance.changeLanguage("zh-Hant");
    expect(instance.t(did)).toBe(en.strings.voipms?.invalid_did?.message);
    const persian = await start({ lng: "zh-TW", fallbackLng: ["fa", "en"] });
    await addMessages(persian, { apis: ["voipms"] });
    expect(persian.t(did)).toBe(fa.strings.voipms?.invalid_did?.message);
  });

  it("puts everything under one namespace on request, and keeps the app's own texts", async () => {
    const own = { voipms: { invalid_did: { message: "Our own words." } } };
    const instance = await start({ resources: { en: { errors: own } } });
    await addMessages(instance, { apis: ["voipms", "ippanel"], namespace: "errors" });
    expect(instance.t("errors:voipms.invalid_did.message")).toBe("Our own words.");
    expect(instance.t("errors:voipms.invalid_did.remedy")).toBe(en.strings.voipms?.invalid_did?.remedy);
    expect(instance.t("errors:persian-sms.962.message")).toBe(en.strings["persian-sms"]?.["962"]?.message);
    expect(instance.t("errors:telerr.retry.backoff")).toBe(en.words?.retry.backoff);
    expect(instance.hasResourceBundle("en", "voipms")).toBe(false);
  });

  it("lives beside the caller's backend", async () => {
    const asked: string[] = [];
    const instance = create();
    instance.use({
      type: "backend",
      init: () => {},
      read: (lng: string, ns: string, done: (error: null, data: object) => void) => {
        asked.push(`${lng} ${ns}`);
        done(null, { hello: `hello from ${lng}` });
      },
    } as never);
    await instance.init({
      lng: "en",
      fallbackLng: "en",
      ns: ["app"],
      defaultNS: "app",
      showSupportNotice: false,
    } as object);
    await addMessages(instance, { apis: ["voipms"] });
    await instance.changeLanguage("fa");
    await vi.waitFor(() =>
      expect(instance.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message),
    );
    expect(instance.t("hello")).toBe("hello from fa");
    expect(asked).toEqual(["en app", "fa app"]);
    // As react-i18next does for a namespace that a component names.
    await instance.changeLanguage("fr");
    await instance.loadNamespaces(["voipms"]);
    expect(asked.slice(2)).toContain("fr voipms");
    await vi.waitFor(() => expect(instance.t("voipms:invalid_did.message")).not.toBe("invalid_did.message"));
    expect(instance.t("voipms:hello")).toBe("hello from fr");
  });
});

describe("addMessages", () => {
  it("asks for an initialized instance", async () => {
    await expect(addMessages(createInstance())).rejects.toThrow(/await i18n.init/);
    await expect(addMessages(undefined as never)).rejects.toThrow(TypeError);
  });

  it("refuses an API that does not exist", async () => {
    const instance = createInstance();
    await instance.init({ lng: "en", showSupportNotice: false } as object);
    await expect(addMessages(instance, { apis: ["voip" as "voipms"] })).rejects.toThrow(/there is no API "voip"/);
  });
});

/** Every text that an instance can be asked for, in any language and in any way: never a key. */
const keys = [
  "voipms:invalid_did.message",
  "voipms:no_sms.remedy",
  "telerr:category.not_found",
  "telerr:unknown.pending.message",
];
const text = (locale: typeof en, key: string): unknown =>
  key
    .replace(":", ".")
    .split(".")
    .reduce<unknown>((at, part) => at?.[part as keyof typeof at], { ...locale.strings, telerr: locale.words });

describe.each(Object.entries(versions))("no key is shown with i18next %s", (_, create) => {
  const settings = {
    "an own fallback": { fallbackLng: "en" },
    "no fallback": { fallbackLng: false },
    "i18next's default": {},
    "a fallback that is not shipped": { fallbackLng: ["sw"] },
    "fallbacks by language": { fallbackLng: { "de-CH": ["fr"], default: ["en"] } },
    "languages alone": { load: "languageOnly" },
    "the current language alone": { load: "currentOnly" },
  };
  const start = async (options: object, use: (instance: ReturnType<typeof create>) => void = () => {}) => {
    const instance = create();
    use(instance);
    await instance.init({ lng: "fa", showSupportNotice: false, ns: ["app"], defaultNS: "app", ...options } as object);
    return instance;
  };
  const withMessages = async (options: object) => {
    const instance = await start(options);
    await addMessages(instance, { apis: ["voipms"] });
    return instance;
  };
  const withBackend = (options: object) => {
    const backend = createBackend({ apis: ["voipms"] });
    const app = {
      read: (lng: string, ns: string, done: (error: null, data: object) => void) => done(null, { lng, ns }),
    };
    const all = createBackend({ apis: ["voipms"], backend: app as BackendLike });
    return start({ ns: ["app", ...backend.namespaces], ...options }, (instance) => instance.use(all as never));
  };
  const ways = { addMessages: withMessages, createBackend: withBackend };

  describe.each(Object.entries(ways))("by %s", (way, open) => {
    it.each(Object.entries(settings))("with %s, in the moment of a change and by getFixedT", async (_name, options) => {
      const instance = await open(options);
      for (const key of keys) expect(instance.t(key)).toBe(text(fa, key));
      for (const lng of ["de", "fr-CA", "tlh", "de-CH"]) {
        const change = instance.changeLanguage(lng);
        for (const key of keys) expect(instance.t(key), `${lng} ${key}`).not.toBe(key.split(":")[1]);
        await change;
        for (const key of keys) expect(instance.t(key), `${lng} ${key}`).not.toBe(key.split(":")[1]);
      }
      for (const lng of ["es", "ar-EG", "sw", "en"]) {
        const t = instance.getFixedT(lng);
        for (const key of keys) expect(t(key), `${lng} ${key}`).not.toBe(key.split(":")[1]);
      }
      await vi.waitFor(() => expect(instance.getFixedT("en")("telerr:category.ok")).toBe(en.words?.category.ok));
      expect(instance.t("voipms:nosuch.message")).toBe("nosuch.message");
      expect(instance.exists("voipms:nosuch.message"), way).toBe(false);
    });
  });

  it("has the language when changeLanguage is done, by the backend, and asks the app's own for the rest", async () => {
    const instance = await withBackend({ fallbackLng: "en" });
    await instance.changeLanguage("ar-EG");
    expect(instance.t("voipms:invalid_did.message")).toBe(ar.strings.voipms?.invalid_did?.message);
    expect([instance.t("lng"), instance.t("ns")]).toEqual(["ar-EG", "app"]);
  });

  it("has the languages of lngs without waiting", async () => {
    const instance = await start({ fallbackLng: false });
    await addMessages(instance, { apis: ["voipms"], lngs: ["en", "ar"] });
    expect(instance.getFixedT("ar")("voipms:no_sms.message")).toBe(ar.strings.voipms?.no_sms?.message);
    void instance.changeLanguage("en");
    expect(instance.t("voipms:no_sms.message")).toBe(en.strings.voipms?.no_sms?.message);
  });

  it("lets the store be as it was when told to stop", async () => {
    const instance = await start({ fallbackLng: false });
    const stop = await addMessages(instance, { apis: ["voipms"] });
    stop();
    expect(instance.getFixedT("de")("voipms:no_sms.message")).toBe("no_sms.message");
  });

  it("serves requests side by side, each in its language", async () => {
    const shared = await start({ fallbackLng: "en" });
    await addMessages(shared, { apis: ["voipms"], lngs: ["en", "fa", "ar"] });
    const served = { en, fa, ar };
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_unused, index) => {
        const lng = (["en", "fa", "ar"] as const)[index % 3] ?? "en";
        const request = index % 2 ? shared.cloneInstance({ lng, initAsync: false }) : { t: shared.getFixedT(lng) };
        await new Promise((resolve) => setImmediate(resolve));
        return [request.t("voipms:no_sms.message"), served[lng].strings.voipms?.no_sms?.message];
      }),
    );
    for (const [said, right] of answers) expect(said).toBe(right);
  });
});

describe("createBackend", () => {
  it("says whose a namespace is that it does not have", async () => {
    const read = (namespace: string) =>
      new Promise((resolve) => createBackend().read("en", namespace, (error) => resolve(error)));
    expect(String(await read("app"))).toContain("no backend has the namespace app");
  });

  it("keeps to one namespace on request, and refuses an API that does not exist", async () => {
    const instance = createInstance();
    const backend = createBackend({ apis: ["ippanel"], namespace: "errors" });
    await instance
      .use(backend)
      .init({ lng: "fa", fallbackLng: false, ns: backend.namespaces, showSupportNotice: false } as object);
    expect(instance.t("errors:persian-sms.962.message")).toBe(fa.strings["persian-sms"]?.["962"]?.message);
    expect(instance.t("errors:telerr.retry.backoff")).toBe(fa.words?.retry.backoff);
    expect(() => createBackend({ apis: ["voip" as "voipms"] })).toThrow(/there is no API "voip"/);
  });
});
