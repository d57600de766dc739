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
  const path = ['services', service.name, 'restart'];
  const value = service.restart?.value ?? '';
  const own = value !== '' && !policies.some(policy => policy === value) ? [{ value, label: value }] : [];
  return (
    <Directive
      name="restart"
      input={id}
      inherited={service.restart?.inherited}
      path={path}
      said={service.restart?.range}
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
        commit={policy => setOrUnset(path, policy)}
      />
      <ReadingNote reading={service.restart?.reading} />
    </Directive>
  );
}
