import { processIo } from "./io.ts";
import { run } from "./run.ts";
import { statusOfSignal } from "./signals.ts";

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  const status = await run(process.argv.slice(2), processIo());
  process.exitCode = status;
  // What was being waited for when it was interrupted must not be waited for now.
  if (status === statusOfSignal.SIGINT) process.exit();
}
