/** The signals that tell a process to end, and the exit status by which a shell tells of each. */
export const statusOfSignal = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof statusOfSignal;

/** Does something before a signal ends the process, until the answer is called. */
export function onSignal(clean: () => void): () => void {
  const names = Object.keys(statusOfSignal) as Signal[];
  const listener = (signal: Signal) => {
    clean();
    silence();
    // Nobody listens now: it ends the process.
    process.kill(process.pid, signal);
  };
  const silence = () => {
    for (const name of names) process.off(name, listener);
  };
  for (const name of names) process.on(name, listener);
  return silence;
}
