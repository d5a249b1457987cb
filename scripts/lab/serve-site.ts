// npm run site: our site, as a static host shows it.
import { join } from "node:path";
import { root } from "../build/read-data.ts";
import { inFolder, serve } from "./serve.ts";

const port = Number(process.env.PORT ?? 8080);

void serve(inFolder(join(root, "site")), port).then(() => process.stdout.write(`http://127.0.0.1:${port}/\n`));
