// Serves files as a static host does: what is there, index.html of a folder, 404.html for the rest.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** What stands at a path, `en/index.html`; nothing where nothing does. */
export type Find = (path: string) => Promise<string | Uint8Array | undefined>;

export const inFolder =
  (folder: string): Find =>
  (path) =>
    readFile(join(folder, normalize(`/${path}`))).catch(() => undefined);

/** Resolves when the server listens, on a port of its own without one. */
export function serve(find: Find, port = 0): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = `${decodeURIComponent(pathname).slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
    const found = await find(path);
    const type = found === undefined ? ".html" : extname(path);
    response.writeHead(found === undefined ? 404 : 200, { "content-type": types[type] ?? "application/octet-stream" });
    response.end(found ?? (await find("404.html")) ?? "404");
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}
