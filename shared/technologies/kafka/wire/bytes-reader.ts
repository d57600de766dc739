/** Reads Kafka's basic types one after the other; throws a `RangeError` where the bytes end too soon. */
export interface BytesReader {
  readonly int8: () => number;
  readonly int16: () => number;
  readonly int32: () => number;
  /** As a double; offsets and sizes stay far below where it would lose digits. */
  readonly int64: () => number;
  /** Null where Kafka says null. */
  readonly text: () => string | null;
  readonly skipBytes: () => void;
  readonly list: <Item>(read: (reader: BytesReader) => Item) => Item[];
  readonly isAtEnd: () => boolean;
}

/** A reader of a frame in base64; throws where it is none. */
export function readBytes(base64: string): BytesReader {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const take = (size: number): number => {
    if (size < 0 || at + size > bytes.length) throw new RangeError('the frame ends too soon');
    at += size;
    return at - size;
  };
  const reader: BytesReader = {
    int8: () => view.getInt8(take(1)),
    int16: () => view.getInt16(take(2)),
    int32: () => view.getInt32(take(4)),
    int64: () => Number(view.getBigInt64(take(8))),
    text() {
      const length = reader.int16();
      if (length < 0) return null;
      const from = take(length);
      return new TextDecoder().decode(bytes.subarray(from, from + length));
    },
    skipBytes() {
      const length = reader.int32();
      if (length > 0) take(length);
    },
    list(read) {
      const length = reader.int32();
      // Each item takes a byte at least; a greater number is nonsense.
      if (length < 0 || length > bytes.length - at) throw new RangeError('not a list');
      return Array.from({ length }, () => read(reader));
    },
    isAtEnd: () => at === bytes.length,
  };
  return reader;
}
