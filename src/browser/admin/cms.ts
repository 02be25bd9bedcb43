// What the editors' pages use of Decap CMS, which comes as a script of its own (https://decapcms.org/docs/).

/** An immutable map, as Decap has its entries. */
export interface Values {
  get(key: string): unknown;
  set(key: string, value: unknown): Values;
  /** The same as an object, and so with all in it that is immutable. */
  toJS(): Record<string, unknown>;
}

/** What happens to a form (Redux, https://redux.js.org/). */
export interface Action {
  readonly type: string;
}

/** An entry as its form has it. */
interface FormEntry {
  /** Undefined where the form has been left. */
  get(key: "data"): Values | undefined;
  get(key: "newRecord"): boolean | undefined;
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
  /** Where it is to be from now on; git hosts would move its whole folder. */
  readonly newPath?: string;
}

interface LoadedEntry {
  readonly data: string | null;
  readonly file: { readonly path: string };
}

/** A file that is to be kept beside the entries. */
interface Asset {
  readonly path: string;
  readonly fileObj: File;
  toBase64(): Promise<string>;
}

/** What a form reaches its files by: the preview's server or a git host. */
export interface Backend {
  /** `data` is empty where the file is missing; behind some backends, also where it cannot be reached. */
  getEntry(path: string): Promise<{ readonly data: string | null }>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]>;
  entriesByFiles(
    files: readonly { readonly path: string; readonly id: string | null }[],
  ): Promise<readonly LoadedEntry[]>;
  persistEntry(entry: { readonly dataFiles: readonly DataFile[] }, options: unknown): Promise<unknown>;
  /** A git host's lists the files of any folder, without reading them. */
  getMedia(folder: string): Promise<readonly { readonly path: string; readonly id: string }[]>;
  getMediaFile(path: string): Promise<{ readonly url: string; readonly file?: Blob }>;
  persistMedia(asset: Asset, options: { readonly commitMessage: string }): Promise<unknown>;
  authenticate(credentials: unknown): Promise<unknown>;
  logout(): unknown;
  /** A React component. */
  authComponent(): unknown;
}

/** The preview's server. */
export interface ProxyBackend extends Backend {
  proxyUrl: string;
  /** The answer to one question of Decap's proxy protocol, or of what the archive's server adds to it. */
  request(question: { readonly action: string; readonly params: object }): Promise<unknown>;
}

interface MediaLibrary {
  /** Whether the pages have a place of its own for it. */
  enableStandalone(): boolean;
}

/** What fills in a field (a React component). */
export interface Control<Props extends ControlProps = ControlProps> {
  readonly props: Props;
  componentDidMount?(): void;
  componentDidUpdate?(before: Props): void;
  componentWillUnmount?(): void;
  forceUpdate(): void;
  render(): unknown;
}

export interface ControlProps {
  readonly field: Values;
  readonly value: unknown;
  /** Of the element that is filled in. */
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly onChange: (value: unknown) => void;
  /** As it is now; `entry` among the properties may be an older state of it. */
  readonly getEntry: () => FormEntry;
}

export interface Widget<Props extends ControlProps = ControlProps> {
  readonly control: new (props: Props) => Control<Props>;
  readonly preview: unknown;
}

/** Makes a React element. */
export type MakeElement = (
  type: unknown,
  props: Readonly<Record<string, unknown>> | null,
  ...children: unknown[]
) => ReactElement;

export interface ReactElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface Cms {
  init(options: { config: object }): void;
  getBackend(name: string): { init: (...options: unknown[]) => Backend } | undefined;
  getWidget(name: string): Widget;
  registerWidget(name: string, control: unknown, preview: unknown): void;
  registerMediaLibrary(library: { name: string; init(): MediaLibrary }): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  getLocale(name: string): Readonly<Record<string, unknown>>;
  registerLocale(name: string, phrases: Readonly<Record<string, unknown>>): void;
  registerEventListener(listener: {
    name: "preSave";
    handler: (event: { entry: SavedEntry }) => Values;
  }): void;
}
