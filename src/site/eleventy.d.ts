// The part of Eleventy's interface that this project uses; the package ships no types.
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addGlobalData(name: string, value: () => unknown): void;
    setNunjucksEnvironmentOptions(options: Record<string, unknown>): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
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
