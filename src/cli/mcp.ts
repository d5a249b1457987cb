import { finished } from "node:stream/promises";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { type Context, exit } from "./context.ts";
import { allowedPaths } from "./mcp/count.ts";
import { createKnowledge } from "./mcp/knowledge.ts";
import { createServer } from "./mcp/server.ts";

/** `telerr mcp [<logs>]`: a Model Context Protocol server on standard input and output, until its input ends. */
export async function mcpCommand(
  { catalogues, io, lng }: Context,
  paths: readonly string[],
  version: string,
): Promise<number> {
  const shelf = { allowed: allowedPaths(paths), files: io.files };
  const knowledge = createKnowledge(catalogues, lng);
  if (io.inputIsTerminal)
    io.err("telerr: an MCP client starts this and talks to it; Ctrl-D ends it, telerr help mcp says more\n");
  serveStdio(() => createServer(knowledge, shelf, version), {
    // What the SDK says of a message that is none is a page of zod's.
    onerror: (error) =>
      io.err(`telerr: ${"issues" in error ? "what came is no message of JSON-RPC 2.0" : error.message}\n`),
  });
  // A client that breaks off is one that has gone.
  await finished(process.stdin, { writable: false }).catch(() => {});
  return exit.found;
}
