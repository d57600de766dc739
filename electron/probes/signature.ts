import { createHash, createHmac } from 'node:crypto';
import type { Ask } from '../../shared/technologies/technology.ts';

type HttpAsk = Extract<Ask, { kind: 'http' }>;

const scopeOf = (day: string): string => `${day}/us-east-1/s3/aws4_request`;

/** The headers that sign a question at a moment; none for one that wants no signature. */
export function signature(question: HttpAsk, at: Date): Readonly<Record<string, string>> {
  const { sign, path } = question;
  if (!sign) return {};
  return sign.as === 's3' ? s3Headers(path, sign, at) : metricsHeaders(sign, at);
}

type Sign = NonNullable<HttpAsk['sign']>;

/** AWS Signature 4 of a GET without a body; the host is the one that every question names. */
function s3Headers(path: string, { accessKey, secretKey }: Sign, at: Date): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const [folder = '/', query = ''] = path.split('?');
  const signed = { host: 'localhost', 'x-amz-content-sha256': hash(''), 'x-amz-date': time };
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['GET', folder, canonicalQuery(query), lines.join(''), names, hash('')].join('\n');
  const text = ['AWS4-HMAC-SHA256', time, scopeOf(day), hash(canonical)].join('\n');
  const key = [day, 'us-east-1', 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`);
  const proof = hmac(key, text).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scopeOf(day)}, SignedHeaders=${names}, Signature=${proof}`;
  return {
    Host: signed.host,
    'x-amz-content-sha256': signed['x-amz-content-sha256'],
    'x-amz-date': time,
    Authorization: authorization,
  };
}

/** Sorted by name; the names and values of our questions need no escaping. */
function canonicalQuery(query: string): string {
  return query.split('&').filter(Boolean).sort().join('&');
}

/** The token that `mc admin prometheus generate` writes, for five minutes. */
function metricsHeaders({ accessKey, secretKey }: Sign, at: Date): Record<string, string> {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const expires = Math.floor(at.getTime() / 1000) + 300;
  const text = `${part({ alg: 'HS512', typ: 'JWT' })}.${part({ exp: expires, sub: accessKey, iss: 'prometheus' })}`;
  const proof = createHmac('sha512', secretKey).update(text).digest('base64url');
  return { Authorization: `Bearer ${text}.${proof}` };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
