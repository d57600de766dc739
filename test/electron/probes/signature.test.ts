import { describe, expect, it } from 'vitest';
import { signature } from '../../../electron/probes/signature.ts';
import type { Ask } from '../../../shared/technologies/technology.ts';

const at = new Date('2013-05-24T00:00:00Z');
const keys = { accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const question = (path: string, as?: 's3' | 'metrics'): Extract<Ask, { kind: 'http' }> => ({
  id: 'a',
  kind: 'http',
  port: 9000,
  path,
  ...(as && { sign: { as, ...keys } }),
});

describe('A signed question', () => {
  it('has no headers more when nothing is to be signed', () => {
    expect(signature(question('/'), at)).toEqual({});
  });

  // The figure is what the package aws4 1.13 makes of the same values.
  it('signs a list of objects as S3 wants it, its questions in order', () => {
    const one = signature(question('/lake?list-type=2&max-keys=1000', 's3'), at);
    expect(one).toMatchObject({ Host: 'localhost', 'x-amz-date': '20130524T000000Z' });
    expect(one['Authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
        'SignedHeaders=host;x-amz-content-sha256;x-amz-date, ' +
        'Signature=3bc3d48334705115dacd05d520e905d3224ec10634e64d8a25ef5a5108f6c2b1',
    );
    expect(signature(question('/lake?max-keys=1000&list-type=2', 's3'), at)).toEqual(one);
    expect(signature(question('/other?list-type=2&max-keys=1000', 's3'), at)).not.toEqual(one);
  });

  it('tells MinIO’s metrics who asks, for five minutes', () => {
    const [, token = ''] = (
      signature(question('/minio/v2/metrics/cluster', 'metrics'), at)['Authorization'] ?? ''
    ).split(' ');
    const [head = '', body = ''] = token.split('.').map(part => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(head)).toEqual({ alg: 'HS512', typ: 'JWT' });
    expect(JSON.parse(body)).toEqual({
      exp: at.getTime() / 1000 + 300,
      sub: keys.accessKey,
      iss: 'prometheus',
    });
  });
});
