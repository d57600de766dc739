import { useTranslation } from 'react-i18next';
import { chosenProfiles, profilesOf } from '../../shared/stack/profiles.ts';
import { chooseProfiles } from '../session/project.ts';
import { useSession } from '../session/session.ts';

/** The profiles of the stack: which of them take part. Those of `COMPOSE_PROFILES` always do. */
export function Profiles() {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  if (!derived) return null;
  const all = profilesOf(derived.stack, derived.variables);
  if (all.length === 0) return null;
  const fixed = chosenProfiles(derived.variables);
  const chosen = new Set([...fixed, ...derived.profiles]);
  const toggle = (name: string): void => {
    const next = chosen.has(name) ? [...chosen].filter(one => one !== name) : [...chosen, name];
    chooseProfiles(next.length === fixed.length ? null : next);
  };
  return (
    <section className="directive" aria-label={t('files.profiles')}>
      <h3 className="directive-title">{t('files.profiles')}</h3>
      <div className="profiles">
        {all.map(name => {
          const always = fixed.includes(name) || fixed.includes('*');
          return (
            <label key={name} title={always ? t('files.fromEnv') : undefined}>
              <input
                type="checkbox"
                checked={always || chosen.has(name)}
                disabled={always}
                onChange={() => toggle(name)}
              />
              <code>{name}</code>
            </label>
          );
        })}
      </div>
      <p className="directive-line">{t('files.profilesLine')}</p>
    </section>
  );
}
