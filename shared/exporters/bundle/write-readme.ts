import type { Say } from '../../graph/drawing/wire-word.ts';
import type { ServiceFacts } from './service-facts.ts';

/** What our part of the README says. */
export interface ReadmeSource {
  readonly composeFile: string;
  /** True when Compose finds the file by itself. */
  readonly usualName: boolean;
  readonly services: readonly ServiceFacts[];
  /** Example → the file that it is copied to. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  readonly mermaid: string;
}

/** The head of a README where the project has none. */
export function readmeHead(
  name: string,
  student: string | null,
  services: readonly ServiceFacts[],
  say: Say,
): string {
  const by = student === null ? '' : `\n${say('handin.readme.by', { student })}\n`;
  const about = say('handin.readme.about', {
    count: services.length,
    services: services.map(service => service.name).join(', '),
  });
  return `# ${escapeMarkdown(name)}\n${by}\n${escapeMarkdown(about)}\n\n`;
}

/** How to start it, the pages, the table of services and the drawing, as Markdown; one bash block holds all that is typed. */
export function writeReadme(source: ReadmeSource, say: Say): string {
  const { composeFile, usualName, services, copies, mermaid } = source;
  const compose = usualName ? 'docker compose' : `docker compose -f ${shellWord(composeFile)}`;
  const started = services.filter(service => service.profiles.length === 0);
  const build = started.some(service => service.built) ? ' --build' : '';
  const start = [`${compose} up -d${build} --wait`, `${compose} ps`];
  const bash = [...copies.map(({ from, to }) => `cp ${shellWord(from)} ${shellWord(to)}`), ...start];
  const powershell = [...copies.map(({ from, to }) => `Copy-Item ${quoted(from)} ${quoted(to)}`), ...start];
  const steps = [
    say('handin.readme.unpack', { file: composeFile }),
    ...(copies.length > 0
      ? [
          say('handin.readme.copy', {
            files: copies.map(({ from, to }) => `\`${from}\` → \`${to}\``).join(', '),
          }),
          say('handin.readme.fill', { file: copies[0]?.to ?? '.env' }),
        ]
      : []),
    say('handin.readme.start'),
    pagesStep(services, say),
    say('handin.readme.stop', { down: `\`${compose} down\``, delete: `\`${compose} down -v\`` }),
  ].filter(step => step !== '');
  const profiled = services.filter(service => service.profiles.length > 0);
  return [
    `## ${say('handin.readme.startTitle')}`,
    say('handin.readme.needs'),
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    say('handin.readme.bash'),
    fence('bash', bash),
    say('handin.readme.powershell'),
    fence('powershell', powershell),
    ...(services.some(service => service.ports.length > 0)
      ? [say('handin.readme.busyPort', { file: composeFile })]
      : []),
    ...profiled.map(service =>
      say('handin.readme.profile', { service: service.name, command: `\`${compose} up ${service.name}\`` }),
    ),
    `## ${say('handin.readme.servicesTitle')}`,
    servicesTable(services, say),
    `## ${say('handin.readme.drawingTitle')}`,
    say('handin.readme.drawing'),
    fence('mermaid', [mermaid.trimEnd()]),
  ].join('\n\n');
}

function pagesStep(services: readonly ServiceFacts[], say: Say): string {
  const pages = services.flatMap(service => (service.profiles.length === 0 ? service.pages : []));
  if (pages.length === 0) return '';
  const list = pages.map(({ service, address, login }) => {
    const with_ =
      login.length > 0
        ? ` (${say('handin.readme.login', { variables: login.map(name => `\`${name}\``).join(', ') })})`
        : '';
    return `   - ${escapeMarkdown(service)}: <${address}>${with_}`;
  });
  return `${say('handin.readme.pages')}\n${list.join('\n')}`;
}

function servicesTable(services: readonly ServiceFacts[], say: Say): string {
  const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');
  const head = ['service', 'image', 'ports', 'health', 'data'].map(key => say(`handin.readme.column.${key}`));
  const rows = services.map(service => [
    `**${cell(service.name)}**`,
    service.image === null
      ? ''
      : service.built
        ? say('handin.readme.built', { folder: cell(service.image) })
        : code(service.image),
    service.ports.map(code).join('<br>'),
    service.oneShot
      ? say('handin.readme.oneShot')
      : service.health === null
        ? say('handin.readme.noHealth')
        : code(service.health),
    service.data.map(code).join('<br>'),
  ]);
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

function fence(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** Names and paths as they are, without their Markdown meaning. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** A file name for bash. */
function shellWord(name: string): string {
  return /^[\w./-]+$/.test(name) && !name.startsWith('-') ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

/** A file name for PowerShell. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) && !name.startsWith('-') ? name : `'${name.replaceAll("'", "''")}'`;
}
