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

/** Ctrl-C, once: what is to be done before it ends the process is up to who asks; the second time, it ends it. */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const listener = () => controller.abort();
  process.once("SIGINT", listener);
  return { signal: controller.signal, release: () => process.off("SIGINT", listener) };
}

/** What comes until a signal, even while nothing comes. */
export async function* until<T>(signal: AbortSignal, values: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]();
  let stop = () => {};
  const listener = () => stop();
  signal.addEventListener("abort", listener);
  try {
    for (;;) {
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined);
        iterator.next().then(resolve, reject);
        // What has begun can be ended.
        if (signal.aborted) stop();
      });
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", listener);
    // It would wait for the value that does not come.
    void iterator.return?.();
  }
}
