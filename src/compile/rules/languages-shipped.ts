import type { DataRule } from "./rule.ts";

export const languagesShipped: DataRule = {
  name: "languages-shipped",
  description: "Every language that is shipped is there.",
  check: (data) =>
    data.shipped.value.shipped
      .filter((lng) => !data.languages.some((language) => language.lng === lng))
      .map((lng) => ({
        file: `data/messages/${lng}/telerr.json`,
        path: "",
        message: `"${lng}" is shipped: it has to be there`,
      })),
};
