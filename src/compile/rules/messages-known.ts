import type { DataRule } from "./rule.ts";

export const messagesKnown: DataRule = {
  name: "messages-known",
  description: "No language has a message for a code or an API that no catalogue has.",
  check: (data) => {
    const catalogues = new Map(data.catalogues.map(({ value }) => [value.api, value]));
    return data.languages.flatMap(({ messages }) =>
      [...messages].flatMap(([api, { file, value }]) => {
        const catalogue = catalogues.get(api);
        if (!catalogue) return [{ file, path: "", message: `there is no catalogue "${api}": remove the file` }];
        const codes = new Set(catalogue.entries.map((entry) => entry.code));
        return Object.keys(value)
          .filter((code) => !codes.has(code))
          .map((code) => ({ file, path: code, message: `"${code}" is not a code of ${api}: remove or correct it` }));
      }),
    );
  },
};
