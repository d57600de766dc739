import type { ReadValue } from '../document/read-located.ts';
import type { Kind, ScalarShape } from './shape.ts';

/** What is wrong with a plain value, as the context of its message. */
export type ScalarSlip =
  | 'QUOTE'
  | 'NUMBER'
  | 'WHOLE_NUMBER'
  | 'BOOLEAN'
  | 'ONE_OF'
  | 'RANGE'
  | 'DURATION'
  | 'SIZE'
  | 'RESTART'
  | 'PULL_POLICY'
  | 'CONTAINER_NAME'
  | 'PORT'
  | 'HOST_ADDRESS'
  | 'NUMBER_OR_ALL';

/** Words that Docker Compose reads as true or false where it wants one (compose-go, interpolate.go). */
const truths = /^(?:y|yes|n|no|on|off|true|false)$/i;
const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** A plain date becomes a point in time, which Docker Compose refuses everywhere. */
const date = /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d.*)?$/;

/** What is wrong with a plain value; null when it fits. What holds a `${VARIABLE}` fits everything. */
export function checkScalar(shape: ScalarShape, { text, value, plain }: ReadValue): ScalarSlip | null {
  if (holdsVariable(text)) return null;
  if (plain && date.test(text)) return 'QUOTE';
  if (typeof value === 'number') return checkNumber(shape, value);
  if (typeof value === 'boolean') return shape.kinds.includes('boolean') ? null : wantsText(shape);
  return checkText(shape, text);
}

/** Whether a text holds a variable: `$$` is a plain dollar. */
export function holdsVariable(text: string): boolean {
  return /\$(?:\{|[A-Za-z_])/.test(text.replaceAll('$$', ''));
}

function checkNumber(shape: ScalarShape, value: number): ScalarSlip | null {
  const has = (kind: Kind) => shape.kinds.includes(kind);
  if (!has('number') && !has('integer')) return wantsText(shape);
  if (!has('number') && !Number.isInteger(value)) return 'WHOLE_NUMBER';
  return outOfRange(shape, value) ? 'RANGE' : null;
}

function outOfRange({ minimum, maximum }: ScalarShape, value: number): boolean {
  return (minimum !== null && value < minimum) || (maximum !== null && value > maximum);
}

/** A number or a true where something else is wanted. */
function wantsText(shape: ScalarShape): ScalarSlip {
  if (shape.words) return 'ONE_OF';
  if (shape.form === 'duration') return 'DURATION';
  if (shape.form === 'size') return 'SIZE';
  if (shape.form === 'restart') return 'RESTART';
  if (shape.form === 'free') return 'QUOTE';
  if (shape.kinds.includes('boolean')) return 'BOOLEAN';
  if (shape.kinds.includes('text') && shape.kinds.length === 1) return 'QUOTE';
  return shape.kinds.includes('number') ? 'NUMBER' : 'WHOLE_NUMBER';
}

function checkText(shape: ScalarShape, text: string): ScalarSlip | null {
  if (shape.words) return shape.words.includes(text) ? null : 'ONE_OF';
  if (shape.form) return checkForm(shape.form, text);
  const { kinds } = shape;
  const isText = kinds.includes('text');
  const isNumber = kinds.includes('number') || kinds.includes('integer');
  if (kinds.includes('boolean')) {
    if (isNumber) return null;
    return isText && truths.test(text) ? null : 'BOOLEAN';
  }
  if (!isNumber) return null;
  return isText && decimal.test(text) ? null : kinds.includes('number') ? 'NUMBER' : 'WHOLE_NUMBER';
}

function checkForm(form: NonNullable<ScalarShape['form']>, text: string): ScalarSlip | null {
  switch (form) {
    case 'free':
      return null;
    case 'duration':
      return /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/.test(text)
        ? null
        : 'DURATION';
    case 'size':
      return /^(?:\d+(?:\.\d+)*|\d*\.\d+) ?(?:[kmgtpKMGTP]?(?:i?[bB])?)?$/.test(text) ? null : 'SIZE';
    case 'restart':
      return /^(?:no|always|unless-stopped|on-failure(?::\d+)?|)$/.test(text) ? null : 'RESTART';
    case 'pull-policy':
      return /^(?:always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\d+[wdhms])+)$/.test(
        text,
      )
        ? null
        : 'PULL_POLICY';
    case 'container-name':
      return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text) ? null : 'CONTAINER_NAME';
    case 'port':
      return port.test(text) ? null : 'PORT';
    case 'host-address':
      return /^[^\s:=]+[:=].+$/.test(text) ? null : 'HOST_ADDRESS';
    case 'number':
      return decimal.test(text) ? null : 'NUMBER';
    case 'number-or-all':
      return text === 'all' || /^-?\d+$/.test(text) ? null : 'NUMBER_OR_ALL';
  }
}

/** `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, each a number or a range. */
const port =
  /^(?:(?:\[[0-9a-fA-F:.%]+\]|[0-9a-fA-F:.]+):)?(?:\d+(?:-\d+)?|)?:?\d+(?:-\d+)?(?:\/(?:tcp|udp|sctp|TCP|UDP|SCTP))?$/;
