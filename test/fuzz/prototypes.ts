const watched = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
] as const;
const before = watched.map(fingerprint);

/** The prototypes that are no longer as they were when this was loaded, by name. */
export function pollutedPrototypes(): string[] {
  return watched.flatMap((prototype, at) =>
    fingerprint(prototype) === before[at] ? [] : [`${prototype.constructor.name}.prototype`],
  );
}

function fingerprint(prototype: object): string {
  return Reflect.ownKeys(prototype).map(String).join('\n');
}
