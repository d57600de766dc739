import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../shared/document/plan.ts';
import { textOf } from '../../../shared/project/store.ts';
import { applyEdits, type TextEdit } from '../../../shared/text/text-edit.ts';
import { type PendingChoice, useSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffView, type FileDifference } from '../../ui/DiffView.tsx';
import './choice.css';

/** A shared fact is to change: for all that share it, or only here. Each way shows whom and what it changes. */
export function ChoiceDialog() {
  const choice = useSession(state => state.choice);
  return choice ? <Ways choice={choice} /> : null;
}

function Ways({ choice }: { readonly choice: PendingChoice }) {
  const { t } = useTranslation();
  const { anchor, sharedBy } = choice.plan;
  const derived = useSession(state => state.derived);
  const [asked] = useState(derived);
  // What was planned holds for the text as it was: when that changes meanwhile the question is asked anew.
  useEffect(() => {
    if (derived !== asked) useSession.setState({ choice: null });
  }, [derived, asked]);
  return (
    <Dialog
      huge
      title={t('app.choice.title')}
      description={t('app.choice.explain', { anchor })}
      onClose={() => useSession.setState({ choice: null })}
      actions={
        <Button onClick={() => useSession.setState({ choice: null })}>
          {t('doctor.panel.preview.cancel')}
        </Button>
      }
    >
      <div className="choice-ways">
        <Way
          choice={choice}
          scope="shared"
          title={t('app.choice.shared', { count: sharedBy.length })}
          line={t('app.choice.sharedLine', { services: sharedBy.join(', ') })}
        />
        <Way choice={choice} scope="here" title={t('app.choice.here')} line={t('app.choice.hereLine')} />
      </div>
    </Dialog>
  );
}

function Way({
  choice,
  scope,
  title,
  line,
}: {
  readonly choice: PendingChoice;
  readonly scope: Scope;
  readonly title: string;
  readonly line: string;
}) {
  const store = useSession(state => state.store);
  const edits = choice.plan[scope];
  const files = useMemo(() => (store ? differences(file => textOf(store, file), edits) : []), [store, edits]);
  return (
    <section className="choice-way" aria-label={title}>
      <Button look={scope === 'shared' ? 'accent' : undefined} onClick={() => choice.apply(scope)}>
        {title}
      </Button>
      <p>{line}</p>
      <DiffView files={files} />
    </section>
  );
}

function differences(
  read: (file: string) => string | null,
  edits: readonly TextEdit[],
): readonly FileDifference[] {
  return [...new Set(edits.map(edit => edit.file))].map(file => {
    const before = read(file) ?? '';
    const own = edits.filter(edit => edit.file === file);
    return { file, before, after: applyEdits(before, own) };
  });
}
