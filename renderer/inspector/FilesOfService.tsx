import { FileCode2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { baseAt } from '../../shared/commands/base-service.ts';
import { placesOf } from '../../shared/stack/merge/merge-services.ts';
import type { Service, ServicePlace } from '../../shared/stack/stack.ts';
import { commandContext } from '../session/derive.ts';
import { chooseDestination } from '../session/files.ts';
import { revealText } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { edit } from './edits.ts';
import { TextField } from './fields/TextField.tsx';
import { useLine } from './fields/use-line.ts';

/** In a project of several files: where a service is said, which values count from where, and which file changes go to. */
export function FilesOfService({ service }: { readonly service: Service }) {
  const { t } = useTranslation();
  const id = useId();
  const parts = useSession(state => state.derived?.parts);
  const destination = useSession(state => state.destination);
  const places = placesOf(service);
  const files = [...(parts?.keys() ?? [])];
  if (files.length < 2 && places.length < 2) return null;
  return (
    <section className="directive files-of-service" aria-label={t('files.saidIn')}>
      <h3 className="directive-title">{t('files.saidIn')}</h3>
      <ul className="rows">
        {places.map(place => (
          <Place key={`${place.range.file} ${place.range.from}`} service={service} place={place} />
        ))}
      </ul>
      {files.length < 2 ? null : (
        <div className="files-destination">
          <label htmlFor={id}>{t('files.destination')}</label>
          <select
            id={id}
            className="files-select"
            value={destination ?? ''}
            onChange={event => chooseDestination(event.target.value || null)}
          >
            <option value="">{t('files.whereItCounts')}</option>
            {files.map(file => (
              <option key={file} value={file}>
                {file}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}

const replacedWhole: ReadonlySet<string> = new Set(['command', 'entrypoint']);

function Place({ service, place }: { readonly service: Service; readonly place: ServicePlace }) {
  const { t } = useTranslation();
  const line = useLine(place.keyRange);
  const { file, from, to } = place.keyRange;
  const derived = useSession(state => state.derived);
  /** The drawing has no card for it: its name is changed here. */
  const base = derived && baseAt(commandContext(derived), place);
  const own = useSession(state =>
    state.derived?.parts.get(file)?.stack.services.find(({ name }) => name === service.name),
  );
  /** What a later file says whole in its place does not count any more; lists and maps are joined. */
  const keys = (own?.keys ?? [])
    .filter(({ key, shape }) => {
      const counting = service.keys.find(one => one.key === key)?.range.file === file;
      return counting || ((shape === 'list' || shape === 'map') && !replacedWhole.has(key));
    })
    .map(({ key }) => key);
  return (
    <li className="place">
      <button type="button" className="item-row" onClick={() => revealText(from, to, file)}>
        <FileCode2 aria-hidden />
        <span className="item-name">
          {file}
          {line === null ? '' : `:${line}`}
        </span>
        <span className="item-detail" title={keys.join(', ')}>
          {place.extends === null
            ? keys.join(', ')
            : t(base ? 'files.extendsFrom' : 'files.extends', { service: place.extends })}
        </span>
      </button>
      {base ? (
        <span
          className="base-name"
          title={t('files.baseNameHint', { file, services: base.changes.join(', ') })}
        >
          <TextField
            label={t('files.baseName', { file })}
            value={base.service}
            commit={to => edit('rename-service', { service: base.service, to: to.trim() }, file)}
          />
        </span>
      ) : null}
    </li>
  );
}
