import { useTranslation } from 'react-i18next';
import type { Role, Technology } from '../../shared/technologies/technology.ts';
import { useSession } from '../session/session.ts';
import { Explained } from './Explained.tsx';
import { formatBytes } from './format.ts';

const sections = ['what', 'reach', 'trouble'] as const;

/** A technology's name, explained for somebody who meets it for the first time: what it is, how it is reached, what goes wrong. */
export function TechnologyHelp({
  technology,
  role,
}: {
  readonly technology: Technology;
  readonly role: Role | null;
}) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  if (!technology.words.en.help) return technology.name;
  const needs = role?.needs;
  const size = needs ? formatBytes(needs.memoryMegabytes * 1024 * 1024, language) : '';
  return (
    <Explained
      title={technology.name}
      explanation={
        <>
          {sections.map(section => (
            <p key={section}>
              {section === 'what' ? null : <b>{t(`inspector.help.${section}`)} </b>}
              {t(`technologies.${technology.id}.help.${section}`)}
            </p>
          ))}
          {needs ? <p>{t('inspector.needs', { size, seconds: needs.startSeconds })}</p> : null}
        </>
      }
    >
      {technology.name}
    </Explained>
  );
}
