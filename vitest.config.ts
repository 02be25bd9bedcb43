// Tests by what they need: unit (nothing), site (a built site's files), browser (Chromium on a served site).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Worker processes and the command line run compiled.
    globalSetup: ["bin/compile.js"],
    // All processors: Vitest leaves one to itself, which is half of a small machine.
    maxWorkers: "100%",
    // Building a site and starting a browser take minutes on a small machine that does other work, too; a hang is what this catches.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
    // What a test puts in place of something goes with the test, also where the next file finds the same modules.
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      // Loading the sources takes longer than most tests do: files share what is loaded.
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.ts"], isolate: false } },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/{site,browser}/**/*.test.ts"],
          globalSetup: ["tests/kept-caches.ts"],
          setupFiles: ["tests/kept-processes.ts"],
          isolate: false,
        },
      },
    ],
  },
});
