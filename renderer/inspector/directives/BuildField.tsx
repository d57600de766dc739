import { FileCode2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lookup, scalarText } from '../../../shared/document/lookup.ts';
import { buildPlaces } from '../../../shared/project/companion-files.ts';
import { readValue } from '../../../shared/stack/read-value.ts';
import { showFile } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';
import { setOrUnset } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { Pair } from '../fields/Pair.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useVariables } from '../fields/use-variables.ts';
import { type DirectiveProps, inheritedAt, saidInOneLine } from './directive-props.ts';

const parts = ['context', 'dockerfile', 'target'] as const;

/** `build`: the folder an image is built from; in the long form also the Dockerfile and the stage. */
export function BuildField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const path = ['services', service.name, 'build'];
  const build = lookup(document, path);
  const variables = useVariables();
  if (build?.targetShape !== 'map') {
    return (
      <Directive
        name="build"
        input={id}
        inherited={service.build?.inherited}
        path={path}
        said={saidInOneLine(service, 'build')}
      >
        <TextField
          id={id}
          label={t('inspector.directives.build.title')}
          value={service.build?.value ?? ''}
          placeholder={t('inspector.placeholders.build')}
          reading={service.build?.reading}
          commit={text => setOrUnset(path, text.trim())}
        />
        <OpenDockerfile service={service.name} />
      </Directive>
    );
  }
  return (
    <Directive name="build" inherited={build.inherited} path={path}>
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
              path={[...path, part]}
              said={located?.range}
              reading={located && readValue(located.target, located.path, variables)}
              commit={text => setOrUnset([...path, part], text.trim())}
            />
          );
        })}
      </div>
      <OpenDockerfile service={service.name} />
    </Directive>
  );
}

/** Leads to the Dockerfile that the service is built from. */
function OpenDockerfile({ service }: { readonly service: string }) {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  if (!derived) return null;
  const places = buildPlaces(derived.document, derived.variables);
  const file = places.find(place => place.service === service)?.dockerfile;
  return file === undefined ? null : (
    <button type="button" className="row-link" onClick={() => showFile(file)}>
      <FileCode2 aria-hidden />
      <span>{t('files.open', { file })}</span>
    </button>
  );
}
