const latin1 = (bytes: readonly number[]): string => bytes.map(byte => String.fromCharCode(byte)).join('');

/** Writes Kafka's basic types (big-endian) one after the other. */
export interface BytesWriter {
  readonly int8: (value: number) => BytesWriter;
  readonly int16: (value: number) => BytesWriter;
  readonly int32: (value: number) => BytesWriter;
  /** Whole numbers that a double holds. */
  readonly int64: (value: number) => BytesWriter;
  readonly text: (value: string) => BytesWriter;
  readonly list: <Item>(
    items: readonly Item[],
    write: (writer: BytesWriter, item: Item) => unknown,
  ) => BytesWriter;
  /** Everything so far with its length in four bytes before it, in base64. */
  readonly frame: () => string;
}

/** An empty writer. */
export function writeBytes(): BytesWriter {
  const bytes: number[] = [];
  const int = (size: number, value: bigint): BytesWriter => {
    for (let shift = (size - 1) * 8; shift >= 0; shift -= 8)
      bytes.push(Number((value >> BigInt(shift)) & 0xffn));
    return writer;
  };
  const writer: BytesWriter = {
    int8: value => int(1, BigInt(value)),
    int16: value => int(2, BigInt(value)),
    int32: value => int(4, BigInt(value)),
    int64: value => int(8, BigInt(value)),
    text(value) {
      const encoded = new TextEncoder().encode(value);
      writer.int16(encoded.length);
      for (const byte of encoded) bytes.push(byte);
      return writer;
    },
    list(items, write) {
      writer.int32(items.length);
      for (const item of items) write(writer, item);
      return writer;
    },
    frame() {
      const size = [24, 16, 8, 0].map(shift => (bytes.length >>> shift) & 0xff);
      return btoa(latin1([...size, ...bytes]));
    },
  };
  return writer;
}
