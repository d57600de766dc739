import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeKind } from '../../../shared/graph/graph.ts';
import { useCanvas } from '../canvas-state.ts';
import { rename } from '../gestures/rename.ts';

interface NodeNameProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
}

/** A node's name; while it is being renamed, a field in its place with what is wrong beside it. */
export function NodeName({ id, kind, name }: NodeNameProps) {
  const renaming = useCanvas(state => state.renaming === id);
  return renaming ? <NameField kind={kind} name={name} id={id} /> : <span className="node-name">{name}</span>;
}

function NameField({ id, kind, name }: NodeNameProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (): void => {
    ended.current = true;
    const node = field.current?.closest<HTMLElement>('.react-flow__node');
    useCanvas.setState({ renaming: null });
    node?.focus();
  };
  const commit = (): void => {
    if (ended.current) return;
    const outcome = rename(kind, name, text.trim());
    if (outcome.kind === 'refused') setRefused(t(`refusals.${outcome.refusal.code}`, outcome.refusal.values));
    else end();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') end();
  };
  return (
    <span className="name-field nodrag nopan">
      <input
        ref={field}
        value={text}
        size={Math.max(6, text.length)}
        spellCheck={false}
        aria-label={t('canvas.newName', { name })}
        aria-invalid={refused !== null}
        aria-describedby={refused ? `${id}-refused` : undefined}
        onChange={event => {
          setText(event.target.value);
          setRefused(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => (refused === null ? commit() : end())}
        onDoubleClick={event => event.stopPropagation()}
      />
      {refused ? (
        <span className="name-refused" role="alert" id={`${id}-refused`}>
          {refused}
        </span>
      ) : null}
    </span>
  );
}
