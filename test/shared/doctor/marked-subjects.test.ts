import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/doctor/diagnose.ts';
import { markedSubjects } from '../../../shared/doctor/marked-subjects.ts';

const healthy = `
    healthcheck: {test: ["CMD-SHELL", "pg_isready -U postgres -d postgres"]}
    environment: {POSTGRES_PASSWORD: "\${PASSWORD}"}
    volumes: ["data:/var/lib/postgresql/data"]`;
const marks = (text: string, rule: string): readonly (readonly string[])[] =>
  diagnose({ file: 'compose.yaml', files: { 'compose.yaml': text, '.env': 'PASSWORD=x1\n' } })
    .filter(finding => finding.rule === rule)
    .map(markedSubjects);

describe('What carries a mark on the drawing', () => {
  it('is the service that calls localhost, not the healthy database that it means', () => {
    const text = `services:
  report:
    image: python:3.11-slim
    environment: {DATABASE_URL: "postgresql://localhost:5432/postgres"}
  db:
    image: postgres:16${healthy}
volumes: {data: {}}
`;
    expect(marks(text, 'localhost-in-container')).toEqual([['service:report']]);
  });

  it('is both services that want the same port', () => {
    const text = `services:
  one: {image: "redis:7", ports: ["6379:6379"]}
  two: {image: "redis:7", ports: ["6379:6379"]}
`;
    expect(marks(text, 'host-port-duplicate').map(subjects => [...subjects].sort())).toEqual([
      ['service:one', 'service:two'],
    ]);
  });

  it('is both services without a network between them', () => {
    const text = `services:
  report:
    image: python:3.11-slim
    networks: [front]
    environment: {DATABASE_URL: "postgresql://db:5432/postgres"}
  db:
    image: postgres:16
    networks: [back]${healthy}
volumes: {data: {}}
networks: {front: {}, back: {}}
`;
    expect(marks(text, 'no-shared-network').map(subjects => [...subjects].sort())).toEqual([
      ['service:db', 'service:report'],
    ]);
  });
});
