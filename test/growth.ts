/**
 * How much longer a piece of work takes for so many times the input, as a share of the input's growth: 1 where the time is in
 * proportion to the input, `factor` where it is in proportion to its square. Of each size the quickest of several runs counts.
 */
export async function growthOf(
  work: (size: number) => unknown,
  { from, factor = 8, runs = 5 }: { readonly from: number; readonly factor?: number; readonly runs?: number },
): Promise<number> {
  const quickest = async (size: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      await work(size);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  await work(from);
  return (await quickest(from * factor)) / (await quickest(from)) / factor;
}
