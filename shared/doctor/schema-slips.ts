import type { ComposeDocument, Path } from '../document/document.ts';
import { type Located, lookup } from '../document/lookup.ts';
import { findSlips, type Slip } from '../schema/find-slips.ts';
import { placesOf } from '../stack/merge/merge-services.ts';
import type { Service, ServicePlace } from '../stack/stack.ts';
import { isMisspeltServices } from './misspelt-services.ts';
import type { Examination } from './rule.ts';

const found = new WeakMap<Examination, readonly Slip[]>();

/**
 * What does not fit the schema of Compose in any file of the project, found once for all rules. Files of a very old
 * format are another mistake.
 */
export function slipsOf(examination: Examination): readonly Slip[] {
  const before = found.get(examination);
  if (before) return before;
  const slips = [...examination.documents.values()].flatMap(document => slipsIn(examination, document));
  found.set(examination, slips);
  return slips;
}

/** The services that a place is about, as subjects of a finding: those that are so, or begin so, in the drawing. */
export function subjectsOfSlip(examination: Examination, { path, range }: Located): string[] {
  const [section, name] = path;
  if (section !== 'services' || path.length <= 2) return [];
  const said = saidAs(examination, range.file, String(name));
  return said.length > 0 ? said.map(service => `service:${service.name}`) : [`service:${name}`];
}

function slipsIn(examination: Examination, document: ComposeDocument): readonly Slip[] {
  const isLegacy = examination.stack.problems.some(
    ({ code, range }) => code === 'legacy-format' && range.file === document.file,
  );
  if (isLegacy && !isMisspeltServices(examination, document)) return [];
  const isPart = examination.parts.has(document.file);
  return findSlips(document).filter(
    slip => (isPart || isExtended(examination, slip)) && !isCompleted(examination, slip),
  );
}

/** Of a file that others only extend Compose reads what is extended, and nothing else. */
function isExtended(examination: Examination, { place: { path, range } }: Slip): boolean {
  const [section, name] = path;
  return (
    section === 'services' && path.length > 2 && saidAs(examination, range.file, String(name)).length > 0
  );
}

/**
 * Compose checks what the files say together, one after the other: a key that is missing in one may be in an earlier
 * one, and an empty list says nothing over one before it.
 */
function isCompleted(examination: Examination, slip: Slip): boolean {
  const isEmpty = slip.kind === 'wrong-value' && slip.misfit === 'EMPTY';
  if (slip.kind !== 'missing-key' && !isEmpty) return false;
  const { path, range } = slip.place;
  const [section, name, ...rest] = path;
  const saysIt = (document: ComposeDocument | undefined, at: Path): boolean => {
    if (!document) return false;
    if (slip.kind === 'missing-key') return lookup(document, [...at, slip.missing]) !== null;
    const shape = lookup(document, at)?.targetShape;
    return shape === 'list' || shape === 'map';
  };
  if (section !== 'services' || typeof name !== 'string') {
    const files = [...examination.parts.keys()];
    const earlier = files.slice(0, Math.max(0, files.indexOf(range.file)));
    return earlier.some(file => saysIt(examination.documents.get(file), path));
  }
  const services = saidAs(examination, range.file, name);
  return (
    services.length > 0 &&
    services.every(service =>
      placesBefore(service, range.file, name).some(place =>
        saysIt(examination.documents.get(place.keyRange.file), [
          section,
          place.extends ?? service.name,
          ...rest,
        ]),
      ),
    )
  );
}

/** The places of a service that are merged before the one of this file; what it extends is held together with all. */
function placesBefore(service: Service, file: string, name: string): readonly ServicePlace[] {
  const places = placesOf(service);
  const isHere = (place: ServicePlace): boolean =>
    place.keyRange.file === file && (place.extends ?? service.name) === name;
  const here = places.find(isHere);
  const others = places.filter(place => !isHere(place));
  if (!here || here.extends !== null) return others;
  const at = places.indexOf(here);
  return others.filter(place => place.extends !== null || places.indexOf(place) < at);
}

/** The services of the merged stack of which a file says something under this name. */
function saidAs({ stack }: Examination, file: string, name: string): readonly Service[] {
  return stack.services.filter(service =>
    placesOf(service).some(place => place.keyRange.file === file && (place.extends ?? service.name) === name),
  );
}
