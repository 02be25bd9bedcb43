// The part of Eleventy's interface that this project uses; the package ships no types.
declare module "@11ty/eleventy" {
  import type { ConfigOptions } from "nunjucks";

  export interface UserConfig {
    addGlobalData(name: string, value: () => unknown): void;
    setNunjucksEnvironmentOptions(options: ConfigOptions): void;
    setUseGitIgnore(use: boolean): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: string; quietMode: boolean; config: (config: UserConfig) => void },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
