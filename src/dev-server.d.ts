// The part of Eleventy's development server that this project uses; the package ships no types.
declare module "@11ty/eleventy-dev-server" {
  export default class DevServer {
    static getServer(
      name: string,
      folder: string,
      options: {
        port: number;
        pathPrefix: string;
        domDiff: boolean;
        logger: Record<"info" | "log" | "error", (...message: unknown[]) => void>;
        messageOnStart: () => string;
        /** What answers in place of files, by URL pattern; undefined lets the file answer. */
        onRequest: Record<string, () => Promise<Response | undefined>>;
      },
    ): DevServer;
    serve(port: number): void;
    /** Resolves when the server begins to listen. */
    getPort(): Promise<number>;
    reload(event: { build?: object }): Promise<void>;
  }
}
