#!/usr/bin/env node
/**
 * Renews `shared/schema/compose-spec.json` from the newest release of compose-go, which carries the schema of the Compose
 * specification: `node resources/compose-schema/renew.mjs [version]`. Descriptions are left out; the app has words of its own.
 */
import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const proxy = 'https://proxy.golang.org/github.com/compose-spec/compose-go/v2/@v';
const target = new URL('../../shared/schema/compose-spec.json', import.meta.url);

const listed = await (await fetch(`${proxy}/list`)).text();
const numbers = version => version.slice(1).split('.').map(Number);
const byAge = (one, other) => {
  const [mine, theirs] = [numbers(one), numbers(other)];
  return mine[0] - theirs[0] || mine[1] - theirs[1] || mine[2] - theirs[2];
};
const newest = listed
  .split('\n')
  .filter(version => /^v\d+\.\d+\.\d+$/.test(version))
  .sort(byAge)
  .at(-1);
const version = process.argv[2] ?? newest;

const zip = unzipSync(new Uint8Array(await (await fetch(`${proxy}/${version}.zip`)).arrayBuffer()));
const file = Object.keys(zip).find(path => path.endsWith('/schema/compose-spec.json'));
if (!file) throw new Error(`compose-go ${version} carries no schema`);
const schema = JSON.parse(strFromU8(zip[file]));

/** Without descriptions; a property that is called `description` would stay, since its value is no text. */
const bare = value => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== 'description' || typeof inner !== 'string',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
};

const origin = `github.com/compose-spec/compose-go/v2@${version} schema/compose-spec.json, descriptions left out`;
writeFileSync(target, `${JSON.stringify({ $comment: origin, ...bare(schema) }, null, 2)}\n`);
process.stdout.write(`compose-go ${version}\n`);
