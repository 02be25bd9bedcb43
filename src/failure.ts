// What an error says, whole: also of its cause, and in a form that passes from one process to another.

export interface Failure {
  readonly message: string;
  /** The system's, as in errno(3). */
  readonly code?: string;
  /** The file that the system was asked about. */
  readonly path?: string;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    message: [error.message, causeOf(error)].filter((text) => text !== "").join(" — "),
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    ...("path" in error && typeof error.path === "string" && { path: error.path }),
  };
}

/** An error that tells of a failure elsewhere. */
export function errorOf({ message, ...system }: Failure): Error {
  return Object.assign(new Error(message), system);
}

/** Eleventy keeps what went wrong in a layout in `originalError`. */
function causeOf(error: Error): string {
  const cause = "originalError" in error ? error.originalError : error.cause;
  return cause instanceof Error ? cause.message : "";
}
