/** What this process has spent of a processor, in milliseconds: what others do on the machine does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The quickest of several runs of a piece of work, for each size of its input, in milliseconds of a clock. */
export async function timesOf(
  work: (size: number) => unknown,
  sizes: readonly number[],
  runs: number,
  clock = () => performance.now(),
): Promise<number[]> {
  const times: number[] = [];
  for (const size of sizes) {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      const start = clock();
      await work(size);
      least = Math.min(least, clock() - start);
    }
    times.push(least);
  }
  return times;
}

/**
 * How much longer a piece of work takes for so many times the input, as a share of the input's growth: 1 where the time is in
 * proportion to the input, `factor` where it is in proportion to its square.
 */
export async function growthOf(
  work: (size: number) => unknown,
  { from, factor = 8, runs = 5 }: { readonly from: number; readonly factor?: number; readonly runs?: number },
): Promise<number> {
  await work(from);
  const [small = 0, large = 0] = await timesOf(work, [from, from * factor], runs, spent);
  return large / small / factor;
}
