// Tests by what they need: unit (nothing), site (a built site's files), browser (Chromium on a served site).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Worker processes and the command line run compiled.
    globalSetup: ["bin/compile.js"],
    // Building a site and starting a browser take minutes on a small machine that does other work, too; a hang is what this catches.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
