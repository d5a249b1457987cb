import type { CatalogueRule } from "./rule.ts";

export const successOfHttp: CatalogueRule = {
  name: "success-of-http",
  description: "A catalogue in which HTTP says that something succeeded has a code for it.",
  check: ({ reply, entries }) =>
    reply?.success === undefined || entries.some((entry) => entry.category === "ok")
      ? []
      : [
          {
            path: "reply.success",
            message:
              '"http" is not right: no entry has the category "ok", so that nothing would ever be a success; add one, { "code": "OK", "name": "Ok", "category": "ok", "retry": "never" }, or remove this',
          },
        ],
};
