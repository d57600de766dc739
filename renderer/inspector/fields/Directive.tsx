import { CircleHelp } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inheritance, Path } from '../../../shared/document/document.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import type { TermId } from '../../session/glossary.ts';
import { Term } from '../../ui/Term.tsx';
import { Hides } from './Hides.tsx';
import { Inherited } from './Inherited.tsx';
import { Origin } from './Origin.tsx';

/** The directives the form explains; words under `inspector.directives.<name>`. */
export type DirectiveName =
  | 'image'
  | 'build'
  | 'command'
  | 'entrypoint'
  | 'restart'
  | 'ports'
  | 'environment'
  | 'volumes'
  | 'networks'
  | 'depends_on'
  | 'healthcheck';

/** What the glossary says of each. */
const terms: Readonly<Record<DirectiveName, TermId>> = {
  image: 'image',
  build: 'build',
  command: 'command',
  entrypoint: 'entrypoint',
  restart: 'restart',
  ports: 'port',
  environment: 'environment',
  volumes: 'volume',
  networks: 'network',
  depends_on: 'dependsOn',
  healthcheck: 'healthcheck',
};

interface DirectiveProps {
  readonly name: DirectiveName;
  /** Id of the one input the label belongs to; without it the directive is a group of rows. */
  readonly input?: string;
  readonly inherited?: Inheritance | null;
  /** Where the directive stands, to say what it hides. */
  readonly path?: Path;
  /** The place that says it, and whether a change of it can go nowhere else. */
  readonly said?: Range | null;
  readonly fixed?: boolean;
  /** Says in one line what the directive is for, where nothing is set yet. */
  readonly empty?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One directive of a service: its name, its help, where it is inherited from, its fields. */
export function Directive({
  name,
  input,
  inherited,
  path,
  said,
  fixed,
  empty = false,
  action,
  children,
}: DirectiveProps) {
  const { t } = useTranslation();
  const title = t(`inspector.directives.${name}.title`);
  const heading = (
    <>
      <Term id={terms[name]}>{title}</Term> <code className="directive-key">{name}</code>
    </>
  );
  const content = (
    <>
      <div className="directive-head">
        {input ? (
          <>
            {/* A term is a button of its own and cannot stand inside a label. */}
            <label htmlFor={input} className="directive-label">
              {title}
            </label>
            <span className="directive-title">
              <Term id={terms[name]}>{title}</Term>
            </span>
          </>
        ) : (
          <h3 className="directive-title">{heading}</h3>
        )}
        <Help name={name} title={title} />
        {inherited && !input ? <Inherited from={inherited} /> : null}
        {action ? <span className="directive-action">{action}</span> : null}
      </div>
      <div className="directive-body">
        {empty ? <p className="directive-line">{t(`inspector.directives.${name}.line`)}</p> : null}
        {children}
        {input && inherited ? <Inherited from={inherited} /> : null}
        {!inherited && path ? <Hides path={path} /> : null}
        {path ? <Origin said={said} path={path} fixed={fixed} from={inherited} /> : null}
      </div>
    </>
  );
  return input ? (
    <div className="directive directive-inline">{content}</div>
  ) : (
    <section className="directive" aria-label={title}>
      {content}
    </section>
  );
}

function Help({ name, title }: { readonly name: DirectiveName; readonly title: string }) {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger className="directive-help" aria-label={t('inspector.about', { title })}>
        <CircleHelp aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="help-card"
          side="left"
          align="start"
          sideOffset={10}
          collisionPadding={12}
        >
          <p className="help-title">
            {title} <code>{name}</code>
          </p>
          <p>{t(`inspector.directives.${name}.line`)}</p>
          <p>{t(`inspector.directives.${name}.more`)}</p>
          <pre>{t(`inspector.directives.${name}.example`)}</pre>
          <Popover.Arrow className="help-arrow" width={14} height={7} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
