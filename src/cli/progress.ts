import { Presets, SingleBar } from "cli-progress";

/** How much of a file has been read, as a person sees it. */
export interface Progress {
  /** So many bytes more have been read. */
  readonly advance: (bytes: number) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

export function startProgress(title: string, bytes: number, terminal: NodeJS.WritableStream): Progress {
  const bar = new SingleBar(
    {
      stream: terminal,
      format: "{bar} {percentage}% of {title}, {eta_formatted} left",
      clearOnComplete: true,
      // A command that is interrupted must leave the terminal as it was.
      hideCursor: false,
      linewrap: true,
      barsize: 24,
      etaBuffer: 500,
    },
    Presets.shades_classic,
  );
  bar.start(bytes, 0, { title });
  return {
    advance: (more) => bar.increment(more),
    stop: () => bar.stop(),
  };
}
