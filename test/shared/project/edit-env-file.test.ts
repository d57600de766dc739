import { describe, expect, it } from 'vitest';
import {
  addEntries,
  removeEntry,
  renameEntry,
  setEntryValue,
} from '../../../shared/project/edit-env-file.ts';
import { type EnvEntry, parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { applyEdits, type TextEdit } from '../../../shared/text/text-edit.ts';

const text = `# The database
POSTGRES_PASSWORD=old # keep me
export EMAIL='a@b.c'

KEY="two
lines"
POSTGRES_PASSWORD=last`;

function edited(
  position: number,
  edit: (entry: EnvEntry, text: string) => TextEdit[],
  before = text,
): string {
  const entry = parseEnvFile(before).entries[position];
  if (!entry) throw new Error(`no entry ${position}`);
  return applyEdits(before, edit(entry, before));
}

describe('Edits of an env file', () => {
  it('give one very entry a value and keep the comment behind it', () => {
    expect(edited(0, (entry, all) => setEntryValue('.env', all, entry, 'new'))).toBe(
      text.replace('old', 'new'),
    );
    expect(edited(3, (entry, all) => setEntryValue('.env', all, entry, 'new'))).toBe(
      text.replace('last', 'new'),
    );
  });

  it('quote what needs it, and the reader gives it back', () => {
    for (const value of ["it's #1", 'a b', '$HOME', 'back\\slash', ' padded ', 'C:\\dir\\']) {
      const changed = edited(0, (entry, all) => setEntryValue('.env', all, entry, value));
      expect(parseEnvFile(changed).entries[0]?.value).toBe(value);
      expect(changed).toContain('# keep me');
    }
  });

  it('rename an entry where it stands', () => {
    expect(edited(1, (entry, all) => renameEntry('.env', all, entry, 'MAIL'))).toBe(
      text.replace('EMAIL', 'MAIL'),
    );
  });

  it('take an entry away with all its lines; comments stay', () => {
    expect(edited(0, (entry, all) => removeEntry('.env', all, entry))).toBe(
      text.replace('POSTGRES_PASSWORD=old # keep me\n', ''),
    );
    expect(edited(2, (entry, all) => removeEntry('.env', all, entry))).toBe(
      text.replace('KEY="two\nlines"\n', ''),
    );
    expect(edited(3, (entry, all) => removeEntry('.env', all, entry))).toBe(
      text.replace('\nPOSTGRES_PASSWORD=last', ''),
    );
  });

  it('work behind a byte order mark and with Windows’ line ends', () => {
    const windows = '\uFEFFA=1\r\nB=2\r\nC=3';
    expect(edited(0, (entry, all) => renameEntry('.env', all, entry, 'Z'), windows)).toBe(
      '\uFEFFZ=1\r\nB=2\r\nC=3',
    );
    expect(edited(1, (entry, all) => removeEntry('.env', all, entry), windows)).toBe('\uFEFFA=1\r\nC=3');
    expect(edited(2, (entry, all) => removeEntry('.env', all, entry), windows)).toBe('\uFEFFA=1\r\nB=2');
    expect(applyEdits(windows, addEntries('.env', windows, [{ name: 'D', value: 'x y' }]))).toBe(
      `${windows}\r\nD='x y'\r\n`,
    );
  });
});
