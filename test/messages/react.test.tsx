// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createInstance } from "i18next";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next, useTranslation } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import ar from "../../src/generated/locales/ar.ts";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import { addMessages } from "../../src/i18n.ts";
import { decode } from "../../src/index.ts";

// The library is typed without a DOM, so that nothing in it depends on one.
interface Shown {
  readonly textContent: string | null;
  readonly firstChild: Shown | null;
  getAttribute(name: string): string | null;
}
declare const document: { createElement(tag: string): { querySelector(selector: string): Shown | null } };

// The component of docs/i18next.md.
function ApiError({ reply }: { readonly reply: unknown }) {
  const { t, i18n } = useTranslation(["voipms", "telerr"]);
  const decoded = decode(reply, { api: "voipms" });
  if (decoded.outcome !== "error") return null;
  return (
    <div role="alert" lang={i18n.language} dir={i18n.dir(i18n.language)}>
      <p>{t(`voipms:${decoded.code}.message`)}</p>
      <p>{t(`voipms:${decoded.code}.remedy`)}</p>
    </div>
  );
}

beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
afterEach(() => vi.unstubAllGlobals());

describe("an error in a React app", () => {
  it("is told by the component that docs/i18next.md shows", () => {
    const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
    const component = /^function ApiError[\s\S]*?^}$/m;
    expect(component.exec(read("./react.test.tsx"))?.[0]).toBe(component.exec(read("../../docs/i18next.md"))?.[0]);
  });

  it("is told in its language, the right way round, and follows a switch", async () => {
    const i18n = createInstance();
    await i18n.use(initReactI18next).init({
      lng: "fa",
      fallbackLng: "en",
      resources: {},
      showSupportNotice: false,
      interpolation: { escapeValue: false },
      // Languages arrive later than the switch to them.
      react: { bindI18nStore: "added", useSuspense: false },
    } as object);
    await addMessages(i18n, { apis: ["voipms"] });

    const container = document.createElement("div");
    const root = createRoot(container as never);
    await act(async () =>
      root.render(
        <I18nextProvider i18n={i18n}>
          <ApiError reply={{ status: "invalid_dtmfmode" }} />
        </I18nextProvider>,
      ),
    );
    const alert = () => container.querySelector("[role=alert]");
    const { message, remedy } = fa.strings.voipms?.invalid_dtmfmode ?? {};
    expect(alert()?.textContent).toBe(`${message}${remedy}`);
    expect([alert()?.getAttribute("lang"), alert()?.getAttribute("dir")]).toEqual(["fa", "rtl"]);

    await act(async () => {
      await i18n.changeLanguage("en");
    });
    await act(async () => {
      await vi.waitFor(() =>
        expect(alert()?.firstChild?.textContent).toBe(en.strings.voipms?.invalid_dtmfmode?.message),
      );
    });
    expect([alert()?.getAttribute("lang"), alert()?.getAttribute("dir")]).toEqual(["en", "ltr"]);

    await act(async () => {
      await i18n.changeLanguage("ar");
    });
    await act(async () => {
      await vi.waitFor(() =>
        expect(alert()?.firstChild?.textContent).toBe(ar.strings.voipms?.invalid_dtmfmode?.message),
      );
    });
    expect([alert()?.getAttribute("lang"), alert()?.getAttribute("dir")]).toEqual(["ar", "rtl"]);
    await act(async () => root.unmount());
  });
});
