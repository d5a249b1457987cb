import { createInstance } from "i18next";
import { afterEach, describe, expect, it, vi } from "vitest";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import { addMessages, createI18n } from "../../src/i18n.ts";

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

  it("loads the language that it is changed to", async () => {
    const i18n = await createI18n({ lng: "en", apis: ["voipms"] });
    await i18n.changeLanguage("fa");
    await vi.waitFor(() => expect(i18n.t("voipms:invalid_did.message")).toBe(fa.strings.voipms?.invalid_did?.message));
  });
});

describe("addMessages", () => {
  it("adds to the caller's instance, follows its language, and stops when told", async () => {
    const instance = createInstance();
    await instance.init({
      lng: "en",
      fallbackLng: "en",
      resources: { en: { translation: { hello: "Hello" } } },
      showSupportNotice: false,
    } as object);
    const stop = await addMessages(instance, { apis: ["traitel"] });
    expect(instance.t("hello")).toBe("Hello");
    expect(instance.t("traitel:105.message")).toBe(en.strings.traitel?.["105"]?.message);
    expect(instance.hasResourceBundle("en", "voipms")).toBe(false);
    stop();
    await instance.changeLanguage("fa");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(instance.hasResourceBundle("fa", "traitel")).toBe(false);
  });

  it("asks for an initialized instance", async () => {
    await expect(addMessages(createInstance())).rejects.toThrow(/await i18n.init/);
  });
});
