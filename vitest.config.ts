// Tests by what they need: unit (nothing), site (a built site's files), browser (Chromium on a served site).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Worker threads and the command line run compiled.
    globalSetup: ["bin/compile.js"],
    // Building a site and starting a browser take seconds on a small machine; a hang is what this catches.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
