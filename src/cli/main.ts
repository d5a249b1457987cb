import { exit } from "./context.ts";
import { processIo } from "./io.ts";
import { run } from "./run.ts";
import { statusOfSignal } from "./signals.ts";

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  const io = processIo();
  if (!hasFolder()) {
    io.err("telerr: the working folder is gone: change to one that is there\n");
    process.exitCode = exit.notFound;
    return;
  }
  const status = await run(process.argv.slice(2), io);
  process.exitCode = status;
  // What was being waited for when it was interrupted must not be waited for now.
  if (status === statusOfSignal.SIGINT) process.exit();
}

/** Whether the folder that the process is in is still there: somebody may have removed it, or made it anew. */
function hasFolder(): boolean {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}
