import { ExternalLink, HeartPulse, KeyRound, Plug, SquareDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Chip } from '../../../shared/graph/drawing/card-facts.ts';
import { useSession } from '../../session/session.ts';

const icons = { port: Plug, health: HeartPulse, environment: KeyRound, scratch: SquareDashed };

/** A small fact on a card. The port of a page is a link while the service runs. */
export function CardChip({ chip, service }: { readonly chip: Chip; readonly service: string }) {
  const { t } = useTranslation();
  const page = usePage(chip, service);
  const Icon = icons[chip.kind];
  const text = chip.kind === 'environment' ? t('canvas.variables', { count: chip.count }) : chip.text;
  const inner = (
    <>
      <Icon aria-hidden />
      <span className="chip-text">{text}</span>
    </>
  );
  if (page) {
    return (
      <a
        className="chip chip-link nodrag"
        href={page}
        target="_blank"
        rel="noopener noreferrer"
        title={t('canvas.openPage', { address: page })}
      >
        {inner}
        <ExternalLink aria-hidden className="chip-open" />
      </a>
    );
  }
  return (
    <span
      className="chip"
      data-kind={chip.kind}
      title={t(`canvas.chip.${chip.kind}`, { source: chip.source })}
    >
      {inner}
    </span>
  );
}

/** The address of the page behind a published port, as Docker really published it; null while there is none. */
function usePage(chip: Chip, service: string): string | null {
  return useSession(state => {
    if (chip.kind !== 'port' || !chip.web) return null;
    const live = state.live?.services.find(({ name }) => name === service);
    const target = Number(chip.target);
    const port = live?.containers
      .filter(container => container.state === 'running')
      .flatMap(container => container.ports)
      .find(entry => entry.target === target && entry.protocol === 'tcp' && entry.published !== null);
    return port ? `http://localhost:${port.published}/` : null;
  });
}
