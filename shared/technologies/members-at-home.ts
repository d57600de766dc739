import type { Message, Reading, ReadingItem } from '../live/reading.ts';
import { isHostOf } from './place.ts';
import type { ServiceReading } from './technology.ts';
import { type Trouble, troubleFact, worstOf } from './troubles.ts';

/** A cluster in which one role, the leader, is asked and speaks for the others, its members. */
export interface Membership<Item extends ReadingItem> {
  readonly leader: string;
  readonly member: string;
  readonly isMember: (item: ReadingItem) => item is Item;
  /** Name or address the leader knows the member by. */
  readonly hostOf: (item: Item) => string | null;
  readonly describe: (known: KnownMember<Item>) => Reading;
}

/** What is known of the containers of one service that are members. */
export interface KnownMember<Item extends ReadingItem> {
  /** As the leader lists them; empty when it lists none of them. */
  readonly items: readonly Item[];
  /** A leader answered this time: it has facts, be it that it has no members. */
  readonly leaderAnswered: boolean;
  /** Milliseconds for which a leader that answers has not listed it; 0 at first. */
  readonly missingFor: number;
}

/** A member finds its leader within this time, also on a slow laptop. */
const patienceMs = 30_000;

/** A member that its leader does not list: it is waited for, and after a while `message` says that it has not joined. */
export function notJoined(silent: Reading, missingFor: number, message: Message): Reading {
  if (missingFor < patienceMs) return silent;
  const troubles: readonly Trouble[] = [{ state: 'warning', message }];
  return { ...silent, ...worstOf(troubles, silent.headline), facts: { troubles: troubleFact(troubles) } };
}

/** Since when (milliseconds since the epoch) a container is missing in the leader's list, by container. */
type MissingSince = Readonly<Record<string, number>>;

/**
 * Brings what the leader said of its members onto the members' own cards. Members that are no service of the project
 * stay on the leader's.
 */
export function membersAtHome<Item extends ReadingItem>(
  membership: Membership<Item>,
  readings: readonly ServiceReading[],
  previous: unknown,
  at: number,
): { readonly readings: readonly ServiceReading[]; readonly memory: MissingSince } {
  const leaders = readings.filter(each => each.target.role === membership.leader);
  const members = readings.filter(each => each.target.role === membership.member);
  const others = readings.filter(each => !leaders.includes(each) && !members.includes(each));
  const items = leaders.flatMap(each => each.reading.items.filter(membership.isMember));
  const leaderAnswered = leaders.some(({ reading }) => Object.keys(reading.facts).length > 0);
  const isAt = (item: Item, { target }: ServiceReading): boolean => isHostOf(membership.hostOf(item), target);
  const missing = members.filter(each => leaderAnswered && !items.some(item => isAt(item, each)));
  const before = asMissingSince(previous);
  const memory = Object.fromEntries(
    missing.map(({ target }) => [target.container, before[target.container] ?? at] as const),
  );

  const atHome = byService(members).map(group => {
    const first = group[0] as ServiceReading;
    const known = {
      items: items.filter(item => group.some(each => isAt(item, each))),
      leaderAnswered,
      missingFor: Math.max(0, ...group.map(({ target }) => at - (memory[target.container] ?? at))),
    };
    return { target: first.target, reading: membership.describe(known) };
  });
  const led = leaders.map(({ target, reading }) => {
    const strangers = reading.items.filter(
      item => !membership.isMember(item) || !members.some(each => isAt(item, each)),
    );
    return { target, reading: { ...reading, items: strangers } };
  });
  return { readings: [...led, ...atHome, ...others], memory };
}

/** Containers of one service together (`--scale`), in the order they came. */
function byService(readings: readonly ServiceReading[]): readonly (readonly ServiceReading[])[] {
  const groups = new Map<string, ServiceReading[]>();
  for (const reading of readings)
    groups.set(reading.target.service, [...(groups.get(reading.target.service) ?? []), reading]);
  return [...groups.values()];
}

function asMissingSince(value: unknown): MissingSince {
  return typeof value === 'object' && value !== null ? (value as MissingSince) : {};
}
