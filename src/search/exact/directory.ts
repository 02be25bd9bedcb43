// The directory of a volume: where its documents begin and what its chunks hold. Written and read in bits.
import { BitsError } from "./bits.ts";
import { TokenReader, TokenWriter, volumeReader, volumeWriter } from "./volume-code.ts";

export interface Directory {
  /** The first position of each field, and the number of positions at the end. */
  readonly fieldStarts: Uint32Array;
  /** The lower bound of each chunk, ascending, shortened as far as it still parts neighbours. */
  readonly bounds: readonly string[];
  /** Entered without positions. */
  readonly frequent: ReadonlySet<string>;
}

/** Bodies and titles differ in length, but not much among themselves. */
const kinds = 2;

export function writeDirectory({ fieldStarts, bounds, frequent }: Directory): Uint8Array {
  const writer = volumeWriter();
  const fields = fieldStarts.length - 1;
  writer.gamma(fields);
  const lengths = Array.from(
    { length: fields },
    (_, field) => (fieldStarts[field + 1] ?? 0) - (fieldStarts[field] ?? 0),
  );
  const parameters = Array.from({ length: kinds }, (_, kind) =>
    parameterOf(lengths.filter((_length, field) => field % kinds === kind)),
  );
  for (const parameter of parameters) writer.gamma(parameter);
  lengths.forEach((length, field) => {
    writer.rice(length, parameters[field % kinds] ?? 0);
  });
  for (const tokens of [bounds, [...frequent]]) {
    writer.gamma(tokens.length);
    const list = new TokenWriter(writer);
    for (const token of tokens) list.write(token);
  }
  return writer.bytes();
}

/** Throws BitsError when the bytes are not a directory. */
export function readDirectory(bytes: Uint8Array): Directory {
  const reader = volumeReader(bytes);
  const fields = reader.gamma();
  const parameters = Array.from({ length: kinds }, () => reader.gamma());
  // Each field takes a bit at least.
  if (fields > bytes.length * 8) throw new BitsError(`${fields} fields are not expected`);
  const fieldStarts = new Uint32Array(fields + 1);
  for (let field = 0; field < fields; field += 1) {
    fieldStarts[field + 1] = (fieldStarts[field] ?? 0) + reader.rice(parameters[field % kinds] ?? 0);
  }
  const tokens = (): string[] => {
    const list = new TokenReader(reader);
    return Array.from({ length: reader.gamma() }, () => list.read());
  };
  return { fieldStarts, bounds: tokens(), frequent: new Set(tokens()) };
}

/** Rice's parameter with which the lengths take the fewest bits. */
function parameterOf(lengths: readonly number[]): number {
  const bits = (parameter: number): number =>
    lengths.reduce((sum, length) => sum + (length >>> parameter) + 1 + parameter, 0);
  let parameter = 0;
  while (bits(parameter + 1) < bits(parameter)) parameter += 1;
  return parameter;
}

/** The fields that ascending positions lie in, ascending. */
export function fieldsOf(positions: Uint32Array, fieldStarts: Uint32Array): number[] {
  const fields: number[] = [];
  let end = 0;
  let field = -1;
  for (const position of positions) {
    if (position < end) continue;
    field = fieldAt(position, fieldStarts, field + 1);
    end = fieldStarts[field + 1] ?? Infinity;
    fields.push(field);
  }
  return fields;
}

/** The field of a position that is not before field `from`: a near one is found at once, a far one in few steps. */
function fieldAt(position: number, fieldStarts: Uint32Array, from: number): number {
  const isBeyond = (field: number): boolean => (fieldStarts[field] ?? Infinity) > position;
  let low = from;
  let step = 1;
  while (!isBeyond(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return low;
}
