import { diagnose } from '../../shared/doctor/diagnose.ts';
import { answerLook, type Look, type LookAnswer } from './second-look.ts';

/** What the worker is asked: a look at whole texts, or what the Doctor finds. */
interface Scope {
  onmessage: ((event: MessageEvent<{ readonly id: number; readonly look: Look }>) => void) | null;
  postMessage(message: { readonly id: number; readonly answer: LookAnswer }): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { id, look } }) => {
  scope.postMessage({ id, answer: answerLook(look, diagnose) });
};
