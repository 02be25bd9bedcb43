// The part of Eleventy's interface that this project and an archive's `.eleventy.ts` use; the package ships no types.
declare module "@11ty/eleventy" {
  /** What a filter, a shortcode or a transform returns; Nunjucks waits for promises of the asynchronous kinds only. */
  type Awaitable<T> = T | Promise<T>;

  /** https://mozilla.github.io/nunjucks/api.html#configure */
  interface NunjucksOptions {
    readonly autoescape?: boolean;
    readonly throwOnUndefined?: boolean;
    readonly trimBlocks?: boolean;
    readonly lstripBlocks?: boolean;
  }

  export type Plugin<Options> = (config: UserConfig, options?: Options) => Awaitable<void>;

  /** https://www.11ty.dev/docs/config/ */
  export interface UserConfig {
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addAsyncFilter(name: string, filter: (...values: never[]) => Promise<unknown>): void;
    addShortcode(name: string, shortcode: (...values: never[]) => Awaitable<string>): void;
    addPairedShortcode(
      name: string,
      shortcode: (content: string, ...values: never[]) => Awaitable<string>,
    ): void;
    addPlugin<Options>(plugin: Plugin<Options>, options?: Options): void;
    /** `this.page` has `url` and `outputPath`. */
    addTransform(
      name: string,
      transform: (
        this: { readonly page: { readonly url: string; readonly outputPath: string } },
        html: string,
      ) => Awaitable<string>,
    ): void;
    addPassthroughCopy(files: string | Readonly<Record<string, string>>): void;
    addGlobalData(name: string, value: unknown): void;
    /** A file, a folder or a glob. */
    addWatchTarget(target: string): void;
    addTemplate(name: string, source: string, data?: object): void;
    addCollection(
      name: string,
      make: (api: { getAll(): unknown[]; getFilteredByTag(tag: string): unknown[] }) => unknown,
    ): void;
    addTemplateFormats(formats: string | readonly string[]): void;
    amendLibrary(name: string, amend: (library: never) => void): void;
    on(event: string, listener: (...values: never[]) => Awaitable<void>): void;
    setNunjucksEnvironmentOptions(options: NunjucksOptions): void;
    setUseGitIgnore(use: boolean): void;
    setLayoutsDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setLibrary(engine: "md", library: object): void;
    /** Globs of files that are no templates. */
    readonly ignores: Set<string>;
    /** What `addPassthroughCopy` was called with. */
    readonly passthroughCopies: Readonly<Record<string, unknown>>;
    /** What `addTemplate` was called with. */
    readonly virtualTemplates: Readonly<Record<string, unknown>>;
    /** What `addWatchTarget` was called with. */
    readonly additionalWatchTargets: readonly string[];
  }

  /** A page as Eleventy made it. */
  interface MadePage {
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        /** Empty: no configuration file is looked for. */
        configPath: string;
        quietMode: boolean;
        /** The path below which the site lies, with a slash at both ends. */
        pathPrefix: string;
        config: (config: UserConfig) => Awaitable<void>;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    /** Makes, writes and copies all. */
    write(): Promise<unknown>;
    /** Makes all pages, and writes and copies nothing. */
    toJSON(): Promise<readonly MadePage[]>;
  }
}
