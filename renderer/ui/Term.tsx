import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from '../session/glossary.ts';
import { Explained } from './Explained.tsx';

/** A word of the course, explained as the glossary does. */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Explained title={t(`glossary.terms.${id}.title`)} explanation={<p>{t(`glossary.terms.${id}.text`)}</p>}>
      {children}
    </Explained>
  );
}
