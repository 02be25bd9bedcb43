// The part of Eleventy's interface that this project uses; the package ships no types.
declare module "@11ty/eleventy" {
  import type { ConfigOptions } from "nunjucks";

  export interface UserConfig {
    addTemplate(name: string, source: string, data: object): void;
    addGlobalData(name: string, value: () => unknown): void;
    setNunjucksEnvironmentOptions(options: ConfigOptions): void;
    setUseGitIgnore(use: boolean): void;
    setIncludesDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      /** An empty `configPath`: no configuration file is looked for. */
      options: { configPath: string; quietMode: boolean; config: (config: UserConfig) => void },
    );
    disableLogger(): void;
    /** Files copied, and files written. */
    write(): Promise<[copied: unknown, written: readonly unknown[]]>;
  }
}
