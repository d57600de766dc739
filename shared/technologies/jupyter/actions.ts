import type { TechnologyAction } from '../technology.ts';

/** Prints the server's address with its token in the user's own terminal, as Jupyter does itself at its start. */
const showAddress: TechnologyAction = {
  id: 'jupyter-show-address',
  label: 'technologies.jupyter.action.address',
  roles: ['server'],
  fields: [],
  command: () => ({ argv: ['jupyter', 'server', 'list'], files: [] }),
};

/** Runs a notebook from its first cell to its last and keeps what it gives in the file. */
const runNotebook: TechnologyAction = {
  id: 'jupyter-run-notebook',
  label: 'technologies.jupyter.action.run',
  roles: ['server'],
  fields: [
    { id: 'path', label: 'technologies.jupyter.field.path', kind: 'text', initial: 'work/notebook.ipynb' },
  ],
  command: (_target, fields) => ({
    argv: ['jupyter', 'nbconvert', '--to', 'notebook', '--execute', '--inplace', pathOf(fields['path'])],
    files: [],
  }),
};

/** A path that cannot look like an option. */
function pathOf(text: string | undefined): string {
  return `./${(text ?? '').trim()}`.replace(/^\.\/\//, '/');
}

/** What a Jupyter server's buttons do. */
export const jupyterActions: readonly TechnologyAction[] = [showAddress, runNotebook];
