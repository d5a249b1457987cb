import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "./tsconfig.json" },
    // Packing, installing and starting processes takes its time on a small machine.
    testTimeout: 60_000,
    // By default one core would stand idle.
    maxWorkers: "100%",
  },
});
