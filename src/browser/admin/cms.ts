// What the editors' pages use of Decap CMS, which comes as a script of its own (https://decapcms.org/docs/).

/** An immutable map, as Decap has its entries. */
export interface Values {
  get(key: string): unknown;
  set(key: string, value: unknown): Values;
}

/** An entry that is being saved. */
export interface SavedEntry {
  get(key: "data"): Values;
  get(key: "newRecord"): boolean | undefined;
}

/** A custom format: a file's text becomes the values of a form, and the reverse. */
export interface Format {
  fromFile(raw: string): Record<string, unknown>;
  /** @param order The names of the form's fields. */
  toFile(data: Readonly<Record<string, unknown>>, order: readonly string[]): string;
}

export interface DataFile {
  readonly path: string;
  readonly raw: string;
}

/** What a form reaches its files by: the preview's server or a git host. */
export interface Backend {
  /** `data` is empty where the file is missing or cannot be reached. */
  getEntry(path: string): Promise<{ readonly data: string | null }>;
  persistEntry(entry: { readonly dataFiles: readonly DataFile[] }, options: unknown): Promise<unknown>;
}

interface MediaLibrary {
  /** Whether the pages have a place of its own for it. */
  enableStandalone(): boolean;
}

/** Of a field that is filled in by choosing (a React component). */
export interface SelectControl {
  readonly props: SelectProps;
  render(): unknown;
}
export interface SelectProps {
  readonly field: Values;
  readonly value: unknown;
}

export interface Cms {
  init(options: { config: object }): void;
  getBackend(name: string): { init: (...options: unknown[]) => Backend } | undefined;
  getWidget(name: string): { readonly control: new (props: SelectProps) => SelectControl; preview: unknown };
  registerWidget(name: string, control: unknown, preview: unknown): void;
  registerMediaLibrary(library: { name: string; init(): MediaLibrary }): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  registerEventListener(listener: {
    name: "preSave";
    handler: (event: { entry: SavedEntry }) => Values;
  }): void;
}
