// The built package is measured, not the sources.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../build/read-data.ts";

export const dist = (name: string) => join(root, "dist", name);
if (!existsSync(dist("index.js"))) throw new Error("nothing to measure: npm run build first");
const load = (name: string) => import(pathToFileURL(dist(name)).href);

export const telerr: typeof import("../../../src/index.ts") = await load("index.js");
export const messages: typeof import("../../../src/messages.ts") = await load("messages.js");
export const i18n: typeof import("../../../src/i18n.ts") = await load("i18n.js");
export const search: typeof import("../../../src/search.ts") = await load("search.js");
export const schema: typeof import("../../../src/schema.ts") = await load("schema.js");
