import { SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hiddenAt } from '../../../shared/document/comebacks.ts';
import type { Path } from '../../../shared/document/document.ts';
import { lookup } from '../../../shared/document/lookup.ts';
import { readValue } from '../../../shared/stack/read-value.ts';
import type { Service, ServiceKey } from '../../../shared/stack/stack.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { foldLines } from '../fields/fold-lines.ts';
import { useVariables } from '../fields/use-variables.ts';
import { takesSecret } from '../is-secret.ts';
import type { DirectiveProps } from './directive-props.ts';

/** Whether the form shows what a key says: it has a form for the key, and could read how it is written. */
function hasForm(service: Service, key: ServiceKey): boolean {
  if (key.shape === 'null') return formKeys.has(key.key);
  switch (key.key) {
    case 'image':
    case 'build':
    case 'command':
    case 'entrypoint':
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
  'entrypoint',
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
  const documents = useSession(state => state.derived?.documents);
  if (keys.length === 0) return null;
  const saying = ({ range }: ServiceKey) => documents?.get(range.file) ?? document;
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
              onClick={() => revealText(key.range.from, key.range.to, key.range.file)}
            >
              <code className="raw-key">{key.key}</code>
              <code className="raw-value">
                {foldLines(saying(key).text.slice(key.range.from, key.range.to)).slice(0, 120)}
              </code>
              <RawNotes path={['services', service.name, key.key]} document={saying(key)} />
              <SquareArrowOutUpRight aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to know of a raw value: whether it is inherited, what it hides, what Docker makes of it. */
function RawNotes({
  path,
  document,
}: {
  readonly path: Path;
  readonly document: DirectiveProps['document'];
}) {
  const { t } = useTranslation();
  const variables = useVariables();
  const located = lookup(document, path);
  if (!located) return null;
  const hidden = located.inherited ? null : hiddenAt(document, path);
  const reading = readValue(located.target, path, variables);
  const secret = takesSecret(located.source);
  return (
    <>
      {reading && (reading.kind === 'scalar' || (reading.kind === 'filled' && !secret)) ? (
        <span className="raw-note" title={t('inspector.reading.scalar')}>
          = <code>{reading.text}</code>
        </span>
      ) : null}
      {located.inherited ? (
        <span className="raw-note">{t('inspector.inherited', { anchor: located.inherited.anchor })}</span>
      ) : hidden ? (
        <span className="raw-note">
          {t('inspector.hides', {
            anchor: hidden.anchor,
            value: /[\n{[]/.test(hidden.source) ? t('inspector.hiddenBlock') : hidden.source.slice(0, 40),
          })}
        </span>
      ) : null}
    </>
  );
}
