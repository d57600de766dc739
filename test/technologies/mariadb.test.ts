import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { droppedPart } from '../support/dropped-part.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';

// Where `mysql:8` is MariaDB under another name, this tries what both take alike.
for (const [part, program] of [
  ['mariadb', 'mariadb'],
  ['mysql', 'mysql'],
] as const) {
  const project = `db-technologies-${part}`;

  describeWithDocker(`A dropped ${part}, running`, () => {
    let stack: RunningStack;

    beforeAll(() => {
      stack = startStack(project, droppedPart(part, 'base'));
    });

    afterAll(() => {
      stack?.remove();
      expect(composeLeftovers(project)).toEqual([]);
    });

    const sql = (query: string): string =>
      stack.compose(
        'exec',
        '-T',
        'base',
        program,
        '-ualumno',
        '-pchange-me',
        '-N',
        '-B',
        'curso_bigdata',
        '-e',
        query,
      );

    it('is healthy with its user and its database, and keeps the data when its container goes', async () => {
      expect((await stack.status()).services[0]).toMatchObject({ name: 'base', state: 'healthy' });
      sql('create table notas (nombre varchar(20), nota int)');
      sql("insert into notas values ('Ana', 9), ('Luis', 7)");
      stack.compose('up', '-d', '--force-recreate', '--wait');
      expect(sql('select sum(nota) from notas')).toBe('16');
    });
  });
}
