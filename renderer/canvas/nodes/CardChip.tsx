import { ExternalLink, HeartPulse, KeyRound, Plug, SquareDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Chip } from '../../../shared/graph/drawing/card-facts.ts';
import { usePublishedPage } from '../../session/published-page.ts';

const icons = { port: Plug, health: HeartPulse, environment: KeyRound, scratch: SquareDashed };

/** A small fact on a card. The port of a page is a link while the service runs. */
export function CardChip({ chip, service }: { readonly chip: Chip; readonly service: string }) {
  const { t } = useTranslation();
  const page = usePublishedPage(service, chip.kind === 'port' && chip.web ? Number(chip.target) : null);
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
