import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entries, lookup, scalarText } from '../../../shared/document/lookup.ts';
import { readValue } from '../../../shared/stack/read-value.ts';
import { edit, setOrUnset, setValue } from '../edits.ts';
import { Directive } from '../fields/Directive.tsx';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton, Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useVariables } from '../fields/use-variables.ts';
import { type DirectiveProps, saidInOneLine } from './directive-props.ts';

/** `command`: one line as a shell reads it, or a list of words, each with a field of its own. */
export function CommandField({ service, document }: DirectiveProps) {
  const { t } = useTranslation();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const path = ['services', service.name, 'command'];
  const command = lookup(document, path);
  const variables = useVariables();
  if (command?.targetShape !== 'list') {
    return (
      <Directive
        name="command"
        input={id}
        inherited={service.command?.inherited}
        path={path}
        said={saidInOneLine(service, 'command')}
      >
        <TextField
          id={id}
          label={t('inspector.directives.command.title')}
          value={service.command?.value ?? ''}
          placeholder={t('inspector.placeholders.command')}
          reading={service.command?.reading}
          quotes
          tall
          commit={text => setOrUnset(path, text)}
        />
      </Directive>
    );
  }
  const words = entries(document, path);
  return (
    <Directive
      name="command"
      inherited={command.inherited}
      path={path}
      said={command.range}
      fixed
      action={
        <AddButton label={t('inspector.command.add')} open={adding} onClick={() => setAdding(!adding)} />
      }
    >
      <ul className="rows">
        {words.map((word, index) => {
          const text = scalarText(word) ?? word.source;
          const place = { position: index + 1, word: text };
          return (
            <Row
              // A word has no name; its place in the list is its identity.
              key={String(word.path.at(-1))}
              removeLabel={t('inspector.command.remove', place)}
              remove={() => edit('unset', { path: word.path })}
            >
              <TextField
                label={t('inspector.command.word', place)}
                value={text}
                reading={readValue(word.target, word.path, variables)}
                quotes
                tall
                commit={next => setValue(word.path, next)}
              />
            </Row>
          );
        })}
        {adding ? (
          <NewRow
            fields={[{ name: 'word', label: t('inspector.command.word', { position: words.length + 1 }) }]}
            add={values => setValue([...path, words.length], values['word'] ?? '')}
            close={() => setAdding(false)}
          />
        ) : null}
      </ul>
    </Directive>
  );
}
