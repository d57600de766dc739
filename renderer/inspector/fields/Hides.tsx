import { Layers2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lastFileSaying } from '../../../shared/commands/project-context.ts';
import { hiddenAt } from '../../../shared/document/comebacks.ts';
import type { Path } from '../../../shared/document/document.ts';
import { commandContext } from '../../session/derive.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';

/** Says that a value stands in front of a shared one, which comes back without it; a click shows that one. */
export function Hides({ path, secret = false }: { readonly path: Path; readonly secret?: boolean }) {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  /** The file whose value counts is the one that hides. */
  const file = derived && lastFileSaying(commandContext(derived), path);
  const document = file ? derived.parts.get(file)?.document : derived?.document;
  const hidden = document?.parses ? hiddenAt(document, path) : null;
  if (!hidden) return null;
  const isOneValue = !/[\n{[]/.test(hidden.source);
  const value = secret ? '••••••' : isOneValue ? hidden.source.slice(0, 60) : t('inspector.hiddenBlock');
  const { range } = hidden;
  return (
    <button
      type="button"
      className="inherited"
      data-kind="hides"
      title={t('inspector.hidesHint', { anchor: hidden.anchor, value })}
      onClick={() => revealText(range.from, range.to, range.file)}
    >
      <Layers2 aria-hidden />
      <span>{t('inspector.hides', { anchor: hidden.anchor, value })}</span>
    </button>
  );
}
