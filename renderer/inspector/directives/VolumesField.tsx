import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isKey } from '../../../shared/commands/arguments.ts';
import type { Path } from '../../../shared/document/document.ts';
import { parseShortMount, sourceKind } from '../../../shared/stack/forms/short-mount.ts';
import type { Mount } from '../../../shared/stack/stack.ts';
import { aimOf } from '../../session/aim.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { useSession } from '../../session/session.ts';
import { edit, editAll, editAllFor, fileOfNext, notFromThere, pathThere, refused } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { newEntry } from '../fields/NewOrigin.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { type DirectiveProps, givenByOther, inheritedAt } from './directive-props.ts';
import { factTextAt } from './fact-text.ts';

/** `volumes` (and `tmpfs`): folders of the container that are kept or shared. */
export function VolumesField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const documents = useSession(state => state.derived?.documents);
  const given = (mount: Mount): CommandOutcome | null => givenByOther(service, mount.path, mount.range);
  const shared = inheritedAt(document, ['services', service.name, 'volumes']);
  const volumes = useSession(state => state.derived?.stack.volumes);
  const names = volumes?.map(volume => volume.name) ?? [];
  return (
    <Directive
      name="volumes"
      inherited={shared}
      path={['services', service.name, 'volumes']}
      empty={service.mounts.length === 0 && !adding}
      action={
        <AddButton label={t('inspector.volumes.add')} open={adding} onClick={() => setAdding(!adding)} />
      }
    >
      <ul className="rows">
        {service.mounts.map(mount => {
          const place = { source: mount.source ?? '', target: mount.target };
          const written = factTextAt(documents?.get(mount.range.file) ?? document, mount.path);
          return (
            <Row
              key={`${mount.range.file} ${mount.path.join('/')}`}
              inherited={shared || !mount.inherited ? null : inheritedAt(document, mount.path)}
              path={mount.path}
              said={mount.range}
              fixed
              service={service.name}
              removeLabel={t('inspector.volumes.remove', place)}
              remove={() => given(mount) ?? edit('unset', { path: mount.path }, mount.range.file)}
            >
              {mount.source === null ? (
                <span className="row-note">{t(`inspector.volumes.${mount.kind}`)}</span>
              ) : (
                <TextField
                  label={t('inspector.volumes.source', place)}
                  value={mount.source}
                  suggestions={names}
                  reading={mount.readings?.source}
                  commit={text => given(mount) ?? setMount(mount, written, { source: text.trim() })}
                />
              )}
              <span className="row-between" aria-hidden>
                →
              </span>
              <TextField
                tall
                className={isLong(mount) ? 'field-wide field-long' : 'field-wide'}
                label={t('inspector.volumes.target', place)}
                value={mount.target}
                reading={mount.readings?.target}
                commit={text => given(mount) ?? setMount(mount, written, { target: text.trim() })}
              />
              {mount.readOnly ? (
                <span className="row-note" title={t('inspector.volumes.readOnly')}>
                  ro
                </span>
              ) : null}
            </Row>
          );
        })}
        {adding ? (
          <NewRow
            fields={[
              {
                name: 'source',
                label: t('inspector.volumes.newSource'),
                placeholder: t('inspector.placeholders.volume'),
                suggestions: names,
              },
              {
                name: 'target',
                label: t('inspector.volumes.newTarget'),
                placeholder: '/data',
                before: '→',
                grow: 1.4,
              },
            ]}
            path={newEntry(service.name, 'volumes')}
            add={values =>
              addMount(service.name, values['source']?.trim() ?? '', values['target']?.trim() ?? '')
            }
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}

/** Whether both paths, in letters, are more than stand side by side in the panel as it opens. */
function isLong({ source, target }: Mount): boolean {
  return (source?.length ?? 0) > 14 || target.length > 18;
}

/** Mounts something: a folder is written as the file that gets it counts; the volumes of a project are in files that are merged. */
function addMount(service: string, written: string, target: string): CommandOutcome {
  const path = newEntry(service, 'volumes');
  const aim = aimOf(path);
  const args = { service, target };
  const file = aim?.file ?? fileOfNext('mount', args);
  const isVolume = sourceKind(written) === 'volume';
  const source = isVolume ? written : pathThere(file, written);
  if (source === null) return notFromThere(file, written);
  const isNew = aim?.base !== undefined && isVolume && isKey(source) && !isDefined(source);
  return editAllFor(path, isNew ? [{ name: 'add-volume', args: { name: source } }] : [], {
    name: 'mount',
    args: { ...args, source },
  });
}

/** Changes one part of a mount in the syntax it is written in; what stands behind the target stays. */
function setMount(
  mount: Mount,
  written: string | null,
  change: { readonly source?: string; readonly target?: string },
): CommandOutcome {
  if (change.target !== undefined && !/^(?:[\\/$]|[A-Za-z]:)/.test(change.target)) {
    return refused('not-an-absolute-path', { path: change.target });
  }
  if (change.source === '') return refused('invalid-value', { path: mount.path.join('.') });
  const file = mount.range.file;
  const define =
    change.source !== undefined && isUndefinedVolume(change.source, mount)
      ? [{ name: 'add-volume', args: { name: change.source }, ...definedIn(file) }]
      : [];
  const isFolder = change.source !== undefined && sourceKind(change.source) === 'bind';
  const source = change.source !== undefined && isFolder ? pathThere(file, change.source) : change.source;
  if (source === null) return notFromThere(file, change.source ?? '');
  const there = source === undefined ? change : { ...change, source };
  return editAll([...define, { name: 'set', args: changeOf(mount, written, there) }], file);
}

function changeOf(
  mount: Mount,
  written: string | null,
  change: { readonly source?: string; readonly target?: string },
): { path: Path; value: string } {
  const short = written === null ? null : parseShortMount(written);
  // What is not changed stays as it is written: a folder is shown as it counts from the project.
  const source = change.source ?? short?.source ?? mount.source;
  const target = change.target ?? mount.target;
  if (mount.syntax === 'long') {
    return change.source === undefined
      ? { path: [...mount.path, 'target'], value: target }
      : { path: [...mount.path, 'source'], value: change.source };
  }
  const options = short?.options.join(',');
  return { path: mount.path, value: [source, target, options].filter(Boolean).join(':') };
}

/** A file that is only extended defines no volumes for the project: its main file does. */
function definedIn(file: string): { readonly file?: string } {
  const { derived } = useSession.getState();
  return !derived || derived.parts.has(file) ? {} : { file: derived.project.main };
}

/** Whether a source names a volume that the file does not define yet; folders need no definition. */
function isUndefinedVolume(source: string, mount: Mount): boolean {
  const isVolume = mount.kind === 'volume' || mount.syntax === 'short';
  return isVolume && sourceKind(source) === 'volume' && !isDefined(source);
}

function isDefined(name: string): boolean {
  const volumes = useSession.getState().derived?.stack.volumes ?? [];
  return volumes.some(volume => volume.name === name);
}
