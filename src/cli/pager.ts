import { spawn } from "node:child_process";
import type { Io } from "./io.ts";

/** Shows a text in the person's pager; resolves to whether it was shown. */
export async function page(text: string, env: Io["env"]): Promise<boolean> {
  const command = env.PAGER ?? "less";
  if (command.trim() === "" || command.trim() === "cat") return false;
  // As git has it: less leaves what fits, shows colours, and clears nothing away.
  const all = { ...env, LESS: env.LESS ?? "FRX", LV: env.LV ?? "-c" };
  // A pager of one's own is a command line; that there is no less is no mistake of anybody, and no shell has to say so.
  const pager = spawn(command, { shell: env.PAGER !== undefined, stdio: ["pipe", "inherit", "inherit"], env: all });
  // Ctrl+C is the pager's.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  try {
    return await new Promise<boolean>((resolve) => {
      pager.on("error", () => resolve(false));
      pager.on("close", (status) => resolve(status !== notFound));
      // Who has seen enough closes it.
      pager.stdin.on("error", ignore);
      pager.stdin.end(text);
    });
  } finally {
    process.off("SIGINT", ignore);
  }
}

/** What a shell answers where there is no such command. */
const notFound = 127;
