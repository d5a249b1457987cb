import { defineConfig } from "vitest/config";

// They listen to signals, replace modules of Node, or work for long outside of it: each file has a process of its own. The others share one.
const alone = ["test/*.test.ts", "test/cli/**/*.test.ts", "test/site/**/*.test.ts", "test/size/**/*.test.ts"];

export default defineConfig({
  test: {
    // Packing, installing and starting processes takes its time on a small machine.
    testTimeout: 60_000,
    // By default one core would stand idle.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: alone,
          isolate: false,
          typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "./tsconfig.json" },
        },
      },
    ],
  },
});
