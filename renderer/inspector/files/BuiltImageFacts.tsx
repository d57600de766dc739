import { useTranslation } from 'react-i18next';
import type { PairedLayers } from '../../../shared/dockerfile/pair-layers.ts';
import { useSession } from '../../session/session.ts';
import { formatBytes } from '../../ui/format.ts';
import type { Built } from './use-built-image.ts';

interface BuiltImageFactsProps {
  readonly built: Built;
  readonly paired: PairedLayers | null;
  /** The image the last stage begins with. */
  readonly base: string;
}

/** What was built: name, size, when; how much of it is the base image's; whether the file still says the same. */
export function BuiltImageFacts({ built, paired, base }: BuiltImageFactsProps) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  switch (built.kind) {
    case 'asking':
      return null;
    case 'unknown':
      return <p className="directive-line">{t('files.dockerfile.unknown')}</p>;
    case 'not-built':
      return <p className="directive-line">{t('files.dockerfile.notBuilt')}</p>;
    case 'image': {
      const { image } = built;
      const own = paired ? [...paired.pairs.values()] : [];
      const sum = (layers: readonly { readonly sizeBytes: number }[]) =>
        formatBytes(
          layers.reduce((total, layer) => total + layer.sizeBytes, 0),
          language,
        );
      return (
        <>
          <dl className="facts">
            <dt>{t('files.dockerfile.name')}</dt>
            <dd>
              <code>{image.name}</code>
            </dd>
            <dt>{t('files.dockerfile.builtAt')}</dt>
            <dd>
              {new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
                new Date(image.builtAt),
              )}
            </dd>
            {paired?.matches ? (
              <>
                <dt>{t('files.dockerfile.fromBase', { base })}</dt>
                <dd>
                  {t('files.dockerfile.layers', {
                    count: paired.below.length,
                    size: sum(paired.below),
                  })}
                </dd>
                <dt>{t('files.dockerfile.yours')}</dt>
                <dd>{t('files.dockerfile.ownLayers', { count: own.length, size: sum(own) })}</dd>
              </>
            ) : (
              <>
                <dt>{t('files.dockerfile.size')}</dt>
                <dd>{sum(image.layers)}</dd>
              </>
            )}
          </dl>
          {paired && !paired.matches ? <p className="file-note">{t('files.dockerfile.changed')}</p> : null}
          {paired && !paired.matches ? <LayerList paired={paired} /> : null}
        </>
      );
    }
  }
}

/** Layers that belong to no instruction for sure, as Docker says them. */
function LayerList({ paired }: { readonly paired: PairedLayers }) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  return (
    <details className="layer-list">
      <summary>{t('files.dockerfile.showLayers', { count: paired.below.length })}</summary>
      <ol>
        {paired.below.map((layer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place
          <li key={index}>
            <code title={layer.createdBy}>{layer.createdBy}</code>
            <span>{formatBytes(layer.sizeBytes, language)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
