import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dockerfile, Instruction, Stage } from '../../../shared/dockerfile/dockerfile.ts';
import { addInstruction, setBase, setStageName } from '../../../shared/dockerfile/edit-dockerfile.ts';
import type { Layer } from '../../../shared/dockerfile/pair-layers.ts';
import { editFiles } from '../../session/files.ts';
import { refused } from '../edits.ts';
import { NewRow } from '../fields/NewRow.tsx';
import { Pair } from '../fields/Pair.tsx';
import { AddButton } from '../fields/Row.tsx';
import { commentsAbove } from './comments-above.ts';
import { InstructionRow, keywords } from './InstructionRow.tsx';

interface StageFormProps {
  readonly text: string;
  readonly dockerfile: Dockerfile;
  readonly stage: Stage;
  readonly number: number;
  readonly becomesImage: boolean;
  /** Layers of the built image by instruction; null while nothing is known of it. */
  readonly layers: ReadonlyMap<Instruction, Layer> | null;
}

/** One stage: what it begins with, its name, its instructions. */
export function StageForm({ text, dockerfile, stage, number, becomesImage, layers }: StageFormProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const title = t('files.dockerfile.stage', { number });
  const comment = commentsAbove(text, stage.from.range.from);
  return (
    <section className="directive" aria-label={title}>
      <div className="directive-head">
        <h3 className="directive-title">{title}</h3>
        <span className="file-tag" data-tone={becomesImage ? 'ok' : undefined}>
          {t(becomesImage ? 'files.dockerfile.becomesImage' : 'files.dockerfile.leftBehind')}
        </span>
        <span className="directive-action">
          <AddButton
            label={t('files.dockerfile.add', { number })}
            open={adding}
            onClick={() => setAdding(!adding)}
          />
        </span>
      </div>
      {comment ? <p className="file-comment">{comment}</p> : null}
      <div className="pairs stage-head">
        <Pair
          label={t('files.dockerfile.base')}
          value={stage.base}
          commit={image =>
            /^\S+$/.test(image.trim())
              ? editFiles(setBase(text, stage, image))
              : refused('invalid-arguments', { field: 'baseImage' })
          }
        />
        <Pair
          label={t('files.dockerfile.stageName')}
          value={stage.name ?? ''}
          placeholder={t('files.dockerfile.noName')}
          commit={name =>
            /^(?:[a-z][a-z0-9_.-]*)?$/i.test(name.trim())
              ? editFiles(setStageName(text, dockerfile, stage, name))
              : refused('invalid-arguments', { field: 'stageName' })
          }
        />
      </div>
      <ol className="rows instructions">
        {stage.instructions.map((instruction, index) => (
          <InstructionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an instruction is known by its place
            key={index}
            text={text}
            instruction={instruction}
            layer={layers?.get(instruction) ?? null}
          />
        ))}
        {adding ? (
          <NewRow
            fields={[
              {
                name: 'keyword',
                label: t('files.dockerfile.newKeyword'),
                placeholder: 'RUN',
                suggestions: keywords,
                grow: 0.6,
              },
              {
                name: 'written',
                label: t('files.dockerfile.newArguments'),
                placeholder: t('files.dockerfile.argumentsHint'),
                grow: 2,
              },
            ]}
            add={values => {
              const keyword = (values['keyword'] ?? '').trim().toUpperCase();
              const behind = stage.instructions.at(-1) ?? stage.from;
              return keywords.includes(keyword)
                ? editFiles(addInstruction(text, behind, { keyword, written: values['written'] ?? '' }))
                : refused('invalid-arguments', { field: 'instruction' });
            }}
            close={() => setAdding(false)}
          />
        ) : null}
      </ol>
    </section>
  );
}
