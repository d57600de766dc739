// The globals that compute and touch nothing, which every platform has although the language's own library lacks them.
// Only `tsc -p shared` reads this; elsewhere the platform's types have them.

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class URL {
  constructor(text: string, base?: string | URL);
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly username: string;
  readonly href: string;
}

declare function structuredClone<Value>(value: Value): Value;

declare function atob(base64: string): string;

declare function btoa(latin1: string): string;
