import type { Examination, KnownService } from '../../doctor/rule.ts';
import { healthText } from '../../graph/drawing/card-facts.ts';
import { resolveText } from '../../project/interpolate.ts';

/** A page of a service that a browser opens. */
export interface ServicePage {
  readonly service: string;
  readonly address: string;
  /** Variables that hold the login, where the image asks for one. */
  readonly login: readonly string[];
}

/** A service as a row of the README. */
export interface ServiceFacts {
  readonly name: string;
  readonly image: string | null;
  readonly built: boolean;
  /** `5432 → 5432`. */
  readonly ports: readonly string[];
  readonly health: string | null;
  /** Runs once and ends. */
  readonly oneShot: boolean;
  /** Volumes and folders that it keeps data in or reads from. */
  readonly data: readonly string[];
  readonly profiles: readonly string[];
  readonly pages: readonly ServicePage[];
}

/** What the README says of each service; the samples of `.env.example` are filled in. */
export function serviceFacts({ services, variables }: Examination): ServiceFacts[] {
  return services.map(known => {
    const { service, role, image } = known;
    const fill = (text: string): string => resolveText(text, variables);
    return {
      name: service.name,
      image: image ?? (service.build ? fill(service.build.value) : null),
      built: service.image === null && service.build !== null,
      ports: service.ports.map(({ published, target, protocol }) => {
        const suffix = protocol === 'tcp' ? '' : `/${protocol}`;
        return `${published === null ? '?' : fill(published)} → ${fill(target)}${suffix}`;
      }),
      health: service.healthcheck ? healthText(service.healthcheck) : null,
      oneShot: role?.oneShot ?? false,
      data: service.mounts.flatMap(({ kind, source }) =>
        source !== null && (kind === 'volume' || kind === 'bind') ? [fill(source)] : [],
      ),
      profiles: service.profiles.map(profile => profile.value),
      pages: pagesOf(known, fill),
    };
  });
}

function pagesOf({ service, role }: KnownService, fill: (text: string) => string): ServicePage[] {
  const web = new Set((role?.ports ?? []).filter(port => port.web).map(port => String(port.port)));
  const login = service.environment.flatMap(({ name, value }) =>
    /DEFAULT_EMAIL|DEFAULT_PASSWORD|ADMIN_USER|ADMIN_PASSWORD|WWW_USER_(?:USERNAME|PASSWORD)/.test(name)
      ? [...(value ?? '').matchAll(/\$\{(\w+)/g)].map(([, variable = '']) => variable)
      : [],
  );
  return service.ports.flatMap(({ published, target, protocol }) =>
    published !== null && protocol === 'tcp' && web.has(fill(target))
      ? [{ service: service.name, address: `http://localhost:${fill(published)}`, login }]
      : [],
  );
}
