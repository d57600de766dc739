import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setOrUnset } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { ReadingNote } from '../fields/ReadingNote.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import type { DirectiveProps } from './directive-props.ts';

const policies = ['no', 'on-failure', 'unless-stopped', 'always'] as const;

/** `restart`: what Docker does when the container ends. */
export function RestartField({ service }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const value = service.restart?.value ?? '';
  const own = value !== '' && !policies.some(policy => policy === value) ? [{ value, label: value }] : [];
  return (
    <Directive
      name="restart"
      input={id}
      inherited={service.restart?.inherited}
      path={['services', service.name, 'restart']}
    >
      <SelectField
        id={id}
        label={t('inspector.directives.restart.title')}
        value={value}
        choices={[
          { value: '', label: t('inspector.restart.unset') },
          ...policies.map(policy => ({ value: policy, label: t(`inspector.restart.${policy}`) })),
          ...own,
        ]}
        commit={policy => setOrUnset(['services', service.name, 'restart'], policy)}
      />
      <ReadingNote reading={service.restart?.reading} />
    </Directive>
  );
}
