// Tells the system's errors apart.

/** @param code As in errno(3): `ENOENT`, `EEXIST`, … */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
