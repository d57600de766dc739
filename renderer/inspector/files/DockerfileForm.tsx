import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dockerfile, Stage } from '../../../shared/dockerfile/dockerfile.ts';
import { builtStage, pairLayers } from '../../../shared/dockerfile/pair-layers.ts';
import { readDockerfile } from '../../../shared/dockerfile/read-dockerfile.ts';
import { lookup, scalarText } from '../../../shared/document/lookup.ts';
import { buildPlaces } from '../../../shared/project/companion-files.ts';
import { useSession } from '../../session/session.ts';
import { BuiltImageFacts } from './BuiltImageFacts.tsx';
import { StageForm } from './StageForm.tsx';
import { useBuiltImage } from './use-built-image.ts';

/** The image that the built stage begins with, through the earlier stages it is built on. */
function firstBase({ stages }: Dockerfile, built: Stage | null): string {
  let stage = built;
  for (let step = 0; stage !== null && step < stages.length; step += 1) {
    const base: string = stage.base;
    const earlier = stages.slice(0, stages.indexOf(stage)).find(other => other.name === base);
    if (!earlier) return base;
    stage = earlier;
  }
  return stage?.base ?? '';
}

/** A Dockerfile as its stages and instructions, each beside the layer it made in the image that was built. */
export function DockerfileForm({ file, text }: { readonly file: string; readonly text: string }) {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  const dockerfile = useMemo(() => readDockerfile(file, text), [file, text]);
  const service = derived
    ? (buildPlaces(derived.document, derived.variables).find(place => place.dockerfile === file)?.service ??
      null)
    : null;
  const built = useBuiltImage(service);
  const located =
    derived && service !== null ? lookup(derived.document, ['services', service, 'build', 'target']) : null;
  const target = located ? scalarText(located) : null;
  const image = built.kind === 'image' ? built.image : null;
  const paired = useMemo(
    () => (image ? pairLayers(dockerfile, target, image.layers) : null),
    [dockerfile, target, image],
  );
  const last = builtStage(dockerfile, target);
  return (
    <div className="directives">
      <section className="directive" aria-label={t('files.dockerfile.image')}>
        <h3 className="directive-title">
          {service === null ? t('files.dockerfile.nobody') : t('files.dockerfile.imageOf', { service })}
        </h3>
        <BuiltImageFacts built={built} paired={paired} base={firstBase(dockerfile, last)} />
      </section>
      {dockerfile.stages.map((stage, index) => (
        <StageForm
          // Stages have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is known by its place
          key={index}
          text={text}
          dockerfile={dockerfile}
          stage={stage}
          number={index + 1}
          becomesImage={stage === last}
          layers={paired?.pairs ?? null}
        />
      ))}
      {dockerfile.stages.length === 0 ? (
        <p className="directive directive-line">{t('files.dockerfile.noStage')}</p>
      ) : null}
    </div>
  );
}
