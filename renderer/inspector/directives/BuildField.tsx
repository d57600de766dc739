import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lookup, scalarText } from '../../../shared/document/lookup.ts';
import { setOrUnset } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { Pair } from '../fields/Pair.tsx';
import { TextField } from '../fields/TextField.tsx';
import { type DirectiveProps, inheritedAt } from './directive-props.ts';

const parts = ['context', 'dockerfile', 'target'] as const;

/** `build`: the folder an image is built from; in the long form also the Dockerfile and the stage. */
export function BuildField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const path = ['services', service.name, 'build'];
  const build = lookup(document, path);
  if (build?.targetShape !== 'map') {
    return (
      <Directive name="build" input={id} inherited={service.build?.inherited}>
        <TextField
          id={id}
          label={t('inspector.directives.build.title')}
          value={service.build?.value ?? ''}
          placeholder={t('inspector.placeholders.build')}
          commit={text => setOrUnset(path, text.trim())}
        />
      </Directive>
    );
  }
  return (
    <Directive name="build" inherited={build.inherited}>
      <div className="pairs">
        {parts.map(part => {
          const located = lookup(document, [...path, part]);
          return (
            <Pair
              key={part}
              label={t(`inspector.build.${part}`)}
              value={located ? (scalarText(located) ?? '') : ''}
              placeholder={t(`inspector.placeholders.${part}`)}
              inherited={build.inherited ? null : inheritedAt(document, [...path, part])}
              commit={text => setOrUnset([...path, part], text.trim())}
            />
          );
        })}
      </div>
    </Directive>
  );
}
