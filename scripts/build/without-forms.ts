import type { Plugin } from "esbuild";

/**
 * The server of the Model Context Protocol without the validator of JSON Schema that is half of its size: it judges what persons
 * fill into a form, and telerr's server asks for none.
 */
export const withoutForms: Plugin = {
  name: "without-forms",
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path }) => ({
      path,
      namespace: "without-forms",
    }));
    build.onLoad({ filter: /.*/, namespace: "without-forms" }, () => ({
      contents: 'export { default as process } from "node:process"; export class DefaultJsonSchemaValidator {}',
      loader: "js",
    }));
  },
};
