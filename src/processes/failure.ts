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
  const causes = causesOf(error);
  // Eleventy wraps what the system said: of a full disk, too, one would read English only.
  const source = causes.find((each) => "syscall" in each) ?? error;
  return {
    message: causes
      .slice(0, 2)
      .map(({ message }) => message)
      .filter((text) => text !== "")
      .join(" — "),
    ...("code" in source && typeof source.code === "string" && { code: source.code }),
    ...("path" in source && typeof source.path === "string" && { path: source.path }),
  };
}

/** An error that tells of a failure elsewhere. */
export function errorOf({ message, ...system }: Failure): Error {
  return Object.assign(new Error(message), system);
}

/** The error, and what it says it comes of; Eleventy keeps that in `originalError`. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let next = error; next instanceof Error && !causes.includes(next);) {
    causes.push(next);
    next = "originalError" in next ? next.originalError : next.cause;
  }
  return causes;
}
