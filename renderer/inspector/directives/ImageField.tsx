import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editFact, setOrUnset } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { DirectiveProps } from './directive-props.ts';

/** `image`: what the container is made from. */
export function ImageField({ service }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const path = ['services', service.name, 'image'];
  return (
    <Directive
      name="image"
      input={id}
      inherited={service.image?.inherited}
      path={path}
      said={service.image?.range}
    >
      <TextField
        id={id}
        label={t('inspector.directives.image.title')}
        value={service.image?.value ?? ''}
        placeholder={t('inspector.placeholders.image')}
        reading={service.image?.reading}
        quotes
        commit={text =>
          text.trim() === ''
            ? setOrUnset(path, '')
            : editFact(path, 'set-image', { service: service.name, image: text.trim() })
        }
      />
    </Directive>
  );
}
