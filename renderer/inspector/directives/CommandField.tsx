import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { extendedPlace } from '../../../shared/commands/base-service.ts';
import { entries, scalarText } from '../../../shared/document/lookup.ts';
import { readValue } from '../../../shared/stack/read-value.ts';
import type { Service } from '../../../shared/stack/stack.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { edit, editFact, refused, setOrUnset } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useVariables } from '../fields/use-variables.ts';
import { givenByOther, ownPath, useSayings } from './directive-props.ts';

interface CommandFieldProps {
  readonly service: Service;
  readonly name: 'command' | 'entrypoint';
}

/** `command` and `entrypoint`: one line as a shell reads it, or a list of words, each with a field of its own. */
export function CommandField({ service, name }: CommandFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const path = ['services', service.name, name];
  const [said] = useSayings(service, name);
  const variables = useVariables();
  const isList = said?.located.targetShape === 'list';
  /** The list of another service: a change of one word is made there, or is a list of the service's own. */
  const isGiven = isList && extendedPlace(service, said.located.range) !== null;
  if (!isList) {
    return (
      <Directive
        name={name}
        input={id}
        inherited={service[name]?.inherited}
        path={path}
        said={service[name]?.range}
      >
        <TextField
          id={id}
          label={t(`inspector.directives.${name}.title`)}
          value={service[name]?.value ?? ''}
          placeholder={t('inspector.placeholders.command')}
          reading={service[name]?.reading}
          quotes
          tall
          commit={text => setOrUnset(path, text)}
        />
      </Directive>
    );
  }
  const words = entries(said.document, said.located.path);
  const texts = words.map(word => scalarText(word) ?? word.source);
  /** Writes the list that comes of it over the one that is given; nothing is left to say in an empty one. */
  const say = (next: readonly string[]): CommandOutcome =>
    next.length === 0 ? given() : editFact(path, 'set', { path, value: next });
  const given = (): CommandOutcome =>
    givenByOther(service, path, said.located.range) ?? refused('unsupported', { path: path.join('.') });
  const isOver = (): boolean => isGiven && givenByOther(service, path, said.located.range) !== null;
  const { file } = said.located.range;
  const setWord = (index: number, value: string): CommandOutcome => {
    if (isOver()) return say(texts.toSpliced(index, 1, value));
    return editWord('set', { path: ownPath(service, said.located, index), value });
  };
  const removeWord = (index: number): CommandOutcome =>
    isOver()
      ? say(texts.toSpliced(index, 1))
      : editWord('unset', { path: ownPath(service, said.located, index) });
  const editWord = (command: string, args: Record<string, unknown>): CommandOutcome =>
    isGiven ? editFact(path, command, args) : edit(command, args, file);
  return (
    <Directive
      name={name}
      inherited={isGiven ? service[name]?.inherited : said.located.inherited}
      path={path}
      said={said.located.range}
      fixed={!isGiven}
      action={
        <AddButton label={t(`inspector.${name}.add`)} open={adding} onClick={() => setAdding(!adding)} />
      }
    >
      <ul className="rows">
        {texts.map((text, index) => {
          const place = { position: index + 1, word: text };
          const word = words[index];
          return (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a word has no name, its place in the list is its identity
              key={index}
              removeLabel={t(`inspector.${name}.remove`, place)}
              remove={() => removeWord(index)}
            >
              <TextField
                label={t(`inspector.${name}.word`, place)}
                value={text}
                reading={word && readValue(word.target, word.path, variables)}
                quotes
                tall
                commit={next => setWord(index, next)}
              />
            </Row>
          );
        })}
        {adding ? (
          <NewRow
            fields={[{ name: 'word', label: t(`inspector.${name}.word`, { position: words.length + 1 }) }]}
            add={values => setWord(words.length, values['word'] ?? '')}
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}
