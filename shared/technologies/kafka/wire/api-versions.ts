import { type Request, request } from './request.ts';

/** Asks what the other side understands (ApiVersions v0): the one question that every listener answers, a controller's too. */
export function apiVersionsRequest(correlation: number): Request<{ readonly apis: number }> {
  return request(
    { key: 18, version: 0 },
    correlation,
    writer => writer,
    reader => {
      reader.int16();
      return { apis: reader.list(() => [reader.int16(), reader.int16(), reader.int16()]).length };
    },
  );
}
