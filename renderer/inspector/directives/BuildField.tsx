import { FileCode2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Saying } from '../../../shared/commands/base-service.ts';
import { type Located, lookup, scalarText } from '../../../shared/document/lookup.ts';
import { buildPlaces } from '../../../shared/project/companion-files.ts';
import { readValue } from '../../../shared/stack/read-value.ts';
import { showFile } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';
import { setOrUnset, setOrUnsetPath } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { Pair } from '../fields/Pair.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useVariables } from '../fields/use-variables.ts';
import { BuildArguments } from './BuildArguments.tsx';
import { type DirectiveProps, inheritedAt, ownPath, useSayings } from './directive-props.ts';

const parts = ['context', 'dockerfile', 'target'] as const;

/** `build`: the folder an image is built from; in the long form also the Dockerfile and the stage. */
export function BuildField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const path = ['services', service.name, 'build'];
  const builds = useSayings(service, 'build');
  const variables = useVariables();
  if (builds.every(({ located }) => located.targetShape !== 'map')) {
    return (
      <Directive
        name="build"
        input={id}
        inherited={service.build?.inherited}
        path={path}
        said={service.build?.range}
      >
        <TextField
          id={id}
          label={t('inspector.directives.build.title')}
          value={service.build?.value ?? ''}
          placeholder={t('inspector.placeholders.build')}
          reading={service.build?.reading}
          commit={text => setOrUnsetPath(path, text.trim())}
        />
        <OpenDockerfile service={service.name} />
      </Directive>
    );
  }
  const shared = inheritedAt(document, path);
  return (
    <Directive name="build" inherited={shared} path={path}>
      <div className="pairs">
        {parts.map(part => {
          const said = saidPart(builds, part);
          const at = said ? ownPath(service, said) : [...path, part];
          const isFolder = part === 'context';
          const written = said ? (scalarText(said) ?? '') : '';
          return (
            <Pair
              key={part}
              label={t(`inspector.build.${part}`)}
              // The folder is shown as it counts from the project folder.
              value={isFolder && said ? (service.build?.value ?? '') : written}
              placeholder={t(`inspector.placeholders.${part}`)}
              inherited={shared ? null : (said?.inherited ?? null)}
              path={at}
              said={said?.range}
              reading={said && readValue(said.target, said.path, variables)}
              commit={text => (isFolder ? setOrUnsetPath : setOrUnset)(at, text.trim())}
            />
          );
        })}
      </div>
      <BuildArguments service={service} builds={builds} />
      <OpenDockerfile service={service.name} />
    </Directive>
  );
}

/** The place whose value counts for a part of a build: files may say each another part. A build in one line is its folder. */
function saidPart(builds: readonly Saying[], part: (typeof parts)[number]): Located | null {
  for (const { document, located } of builds) {
    if (located.targetShape === 'map') {
      const said = lookup(document, [...located.path, part]);
      if (said) return said;
    } else if (part === 'context') return located;
  }
  return null;
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
