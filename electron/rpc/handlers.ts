import { type CallName, calls } from '../../shared/rpc/contract.ts';
import type { EngineFailure } from '../../shared/rpc/messages.ts';
import { failing, failureOf } from '../failure.ts';
import type { CallHandlers } from './call-handlers.ts';
import type { EngineServices } from './engine-services.ts';
import { handInHandlers } from './hand-in-handlers.ts';
import type { Peer } from './peer.ts';
import { projectHandlers } from './project-handlers.ts';
import { stackHandlers } from './stack-handlers.ts';

/** What a call answers over the line: the failure is data. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: EngineFailure };

/** Answers a call of a peer by name; checks the arguments and never rejects. */
export type Answer = (name: unknown, args: unknown, peer: Peer) => Promise<CallAnswer>;

/** The whole contract served: the name must be a call's, the arguments must fit its schema. */
export function createAnswer(services: EngineServices): Answer {
  const handlers: CallHandlers = {
    ...projectHandlers(services),
    ...handInHandlers(services),
    ...stackHandlers(services),
  };
  return async (name, args, peer) => {
    try {
      if (!isCallName(name)) throw failing('projects', 'unknown-call');
      return { ok: true, value: await dispatch(handlers, name, args, peer) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

function dispatch(handlers: CallHandlers, name: CallName, args: unknown, peer: Peer): unknown {
  const checked = calls[name].safeParse(args);
  if (!checked.success) {
    const raw = checked.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n');
    throw failing('projects', 'wrong-arguments', { call: name }, raw);
  }
  // The schema and the handler belong to the same name, which the type system cannot follow through the union.
  const handler = handlers[name] as (args: unknown, peer: Peer) => unknown;
  return handler(checked.data, peer);
}
