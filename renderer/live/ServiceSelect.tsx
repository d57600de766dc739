import { useTranslation } from 'react-i18next';
import { selectNodes } from '../session/selection.ts';
import { useSession } from '../session/session.ts';

/** Chooses a service of the stack; the canvas selects it too. */
export function ServiceSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (service: string) => void;
}) {
  const { t } = useTranslation();
  const services = useSession(state => state.derived?.stack.services);
  return (
    <select
      aria-label={t('app.logs.service')}
      value={value}
      onChange={event => {
        onChange(event.target.value);
        selectNodes([`service:${event.target.value}`]);
      }}
    >
      {(services ?? []).map(service => (
        <option key={service.name}>{service.name}</option>
      ))}
    </select>
  );
}
