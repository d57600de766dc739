import { useTranslation } from 'react-i18next';
import type { Instruction } from '../../../shared/dockerfile/dockerfile.ts';
import { removeInstruction, setArguments } from '../../../shared/dockerfile/edit-dockerfile.ts';
import type { Layer } from '../../../shared/dockerfile/pair-layers.ts';
import { editFiles } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';
import { formatBytes } from '../../ui/format.ts';
import { refused } from '../edits.ts';
import { Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { commentsAbove } from './comments-above.ts';

/** Instructions that can be added; each is explained in a word under `files.keywords`. */
export const keywords: readonly string[] = [
  'RUN',
  'COPY',
  'WORKDIR',
  'ENV',
  'EXPOSE',
  'USER',
  'CMD',
  'ENTRYPOINT',
  'ARG',
  'ADD',
  'LABEL',
  'VOLUME',
  'HEALTHCHECK',
  'SHELL',
  'STOPSIGNAL',
];

interface InstructionRowProps {
  readonly text: string;
  readonly instruction: Instruction;
  /** What it made in the built image; null where that is not known. */
  readonly layer: Layer | null;
}

/** One instruction: its keyword with what it means, its arguments, the size of its layer. */
export function InstructionRow({ text, instruction, layer }: InstructionRowProps) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  const { keyword, flags, line } = instruction;
  const meaning = keywords.includes(keyword) ? t(`files.keywords.${keyword}`) : undefined;
  const comment = commentsAbove(text, instruction.range.from);
  return (
    <>
      {comment ? <li className="file-comment">{comment}</li> : null}
      <Row
        removeLabel={t('files.dockerfile.remove', { keyword, line })}
        remove={() => editFiles(removeInstruction(text, instruction))}
      >
        <div className="instruction">
          <p className="instruction-head">
            <code className="instruction-keyword">{keyword}</code>
            {meaning ? <span className="instruction-meaning">{meaning}</span> : null}
            {layer ? (
              <span className="instruction-size" title={layer.createdBy}>
                {layer.sizeBytes > 0 ? formatBytes(layer.sizeBytes, language) : t('files.dockerfile.noSize')}
              </span>
            ) : null}
          </p>
          {flags.length > 0 ? (
            <p className="instruction-flags">
              {flags.map(flag => (
                <code key={flag.range.from}>{text.slice(flag.range.from, flag.range.to)}</code>
              ))}
            </p>
          ) : null}
          <TextField
            label={t('files.dockerfile.arguments', { keyword, line })}
            value={instruction.arguments}
            tall
            readOnly={instruction.arguments.includes('<<')}
            commit={written =>
              written.trim() === ''
                ? refused('invalid-arguments', { field: 'arguments' })
                : editFiles(setArguments(text, instruction, written))
            }
          />
        </div>
      </Row>
    </>
  );
}
