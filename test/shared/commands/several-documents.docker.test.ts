import { afterAll, expect, it } from 'vitest';
import { dockerOracle, modelDifferences } from '../../corpus/docker-oracle.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { documentEdits, threeDocuments } from '../../support/projects/document-edits.ts';
import { runOn } from '../../support/run-command.ts';

describeWithDocker('Docker Compose reads of an edited file of several documents what was meant', () => {
  const oracle = dockerOracle();
  afterAll(oracle.close);
  const modelOf = async (text: string) => {
    const read = await oracle.resolve(text);
    if ('error' in read) throw new Error(read.error);
    return read.model;
  };

  for (const { command, args, model } of documentEdits) {
    it(`${command} ${JSON.stringify(args)}`, async () => {
      const before = await modelOf(threeDocuments);
      const after = await modelOf(runOn(threeDocuments, command, args));
      const paths = modelDifferences(before, after, 3).map(path => path.join('.'));
      expect(paths.sort()).toEqual([...model].sort());
    });
  }
});
