import { SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Service, ServiceKey } from '../../../shared/stack/stack.ts';
import { revealText } from '../../session/selection.ts';
import type { DirectiveProps } from './directive-props.ts';

/** Whether the form shows what a key says: it has a form for the key, and could read how it is written. */
function hasForm(service: Service, key: ServiceKey): boolean {
  if (key.shape === 'null') return formKeys.has(key.key);
  switch (key.key) {
    case 'image':
    case 'build':
    case 'command':
    case 'restart':
    case 'healthcheck':
      return service[key.key] !== null;
    case 'ports':
    case 'environment':
    case 'networks':
      return service[key.key].length > 0;
    case 'volumes':
    case 'tmpfs':
      return service.mounts.some(mount => mount.path[2] === key.key);
    case 'depends_on':
      return service.dependsOn.length > 0;
    default:
      return false;
  }
}

const formKeys = new Set([
  'image',
  'build',
  'command',
  'restart',
  'ports',
  'environment',
  'volumes',
  'tmpfs',
  'networks',
  'depends_on',
  'healthcheck',
]);

/** The keys without a form: as written, read-only; a click shows them in the YAML. */
export function OtherKeys({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const keys = service.keys.filter(key => !hasForm(service, key));
  if (keys.length === 0) return null;
  return (
    <section className="directive" aria-label={t('inspector.otherKeys')}>
      <div className="directive-head">
        <h3 className="directive-title">{t('inspector.otherKeys')}</h3>
      </div>
      <p className="directive-line">{t('inspector.otherKeysLine')}</p>
      <ul className="rows">
        {keys.map(key => (
          <li key={key.key}>
            <button
              type="button"
              className="raw-row"
              aria-label={t('inspector.showInYaml', { name: key.key })}
              onClick={() => revealText(key.range.from, key.range.to)}
            >
              <code className="raw-key">{key.key}</code>
              <code className="raw-value">{written(key, document.text)}</code>
              <SquareArrowOutUpRight aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The value as written, its line breaks and indentation folded into one line. */
function written(key: ServiceKey, text: string): string {
  return text
    .slice(key.range.from, key.range.to)
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' · ')
    .slice(0, 120);
}
