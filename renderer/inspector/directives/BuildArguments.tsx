import { useTranslation } from 'react-i18next';
import type { Saying } from '../../../shared/commands/base-service.ts';
import type { Path } from '../../../shared/document/document.ts';
import { entries, type Located, lookup, scalarText } from '../../../shared/document/lookup.ts';
import { splitVariable } from '../../../shared/stack/forms/variables.ts';
import type { Service } from '../../../shared/stack/stack.ts';
import { aimOf, entryIn } from '../../session/aim.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { edit, editFact } from '../edits.ts';
import { Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { isSecret } from '../is-secret.ts';
import { givenByOther, ownPath } from './directive-props.ts';

interface Argument {
  readonly name: string;
  readonly value: string | null;
  readonly located: Located;
  readonly inList: boolean;
}

/** `build.args`: values for the Dockerfile's `ARG`; files may say each others. */
export function BuildArguments({
  service,
  builds,
}: {
  readonly service: Service;
  readonly builds: readonly Saying[];
}) {
  const { t } = useTranslation();
  const all = argumentsOf(builds);
  if (all.length === 0) return null;
  return (
    <ul className="rows" aria-label={t('inspector.build.args')}>
      {all.map(argument => {
        const { name, value, located } = argument;
        const path: Path = ['services', service.name, 'build', 'args', name];
        const fact = argument.inList ? entryIn(located.range.file, path) : path;
        return (
          <Row
            key={name}
            path={path}
            said={located.range}
            fixed={argument.inList}
            inherited={located.inherited}
            removeLabel={t('inspector.build.removeArgument', { name })}
            remove={() =>
              givenByOther(service, fact, located.range) ??
              editThere(argument, fact, 'unset', { path: ownPath(service, located) })
            }
          >
            <div className="variable">
              <code className="variable-name" title={name}>
                {name}
              </code>
              <TextField
                label={t('inspector.build.argument', { name })}
                value={value ?? ''}
                placeholder={t('inspector.environment.passedOn')}
                secret={isSecret(name, value)}
                quotes
                commit={text => change(service, builds, argument, fact, text)}
              />
            </div>
          </Row>
        );
      })}
    </ul>
  );
}

/** Each name once, as the file whose value counts says it. */
function argumentsOf(builds: readonly Saying[]): readonly Argument[] {
  const found = new Map<string, Argument>();
  for (const { document, located } of builds) {
    const path = [...located.path, 'args'];
    const inList = lookup(document, path)?.targetShape === 'list';
    for (const each of located.targetShape === 'map' ? entries(document, path) : []) {
      const text = scalarText(each);
      const { name, value } = inList
        ? splitVariable(text ?? '')
        : { name: String(each.path.at(-1)), value: text };
      if (name !== '' && !found.has(name)) found.set(name, { name, value, located: each, inList });
    }
  }
  return [...found.values()];
}

/** An entry of a list has its place in one file alone. */
function editThere(
  { inList, located }: Argument,
  fact: Path,
  name: string,
  args: Record<string, unknown>,
): CommandOutcome {
  return inList && aimOf(fact) === undefined
    ? edit(name, args, located.range.file)
    : editFact(fact, name, args);
}

/** Changes an argument where it is said; where another service gives it, in that one's file or over it, as the user has chosen. */
function change(
  service: Service,
  builds: readonly Saying[],
  argument: Argument,
  fact: Path,
  text: string,
): CommandOutcome {
  const { name, located, inList } = argument;
  const pair = `${name}=${text}`;
  if (givenByOther(service, fact, located.range) === null)
    return editThere(argument, fact, 'set', { path: ownPath(service, located), value: inList ? pair : text });
  const [nearest] = builds;
  const path = ['services', service.name, 'build', 'args'];
  const own = nearest && lookup(nearest.document, [...nearest.located.path, 'args']);
  const isOwnList = own?.targetShape === 'list' && givenByOther(service, path, own.range) === null;
  return isOwnList
    ? edit('append', { path, value: pair })
    : edit('set', { path: [...path, name], value: text });
}
