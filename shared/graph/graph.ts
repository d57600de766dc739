import type { Problem } from '../document/problem.ts';
import type { Condition } from '../stack/stack.ts';

/** What is drawn: nodes and edges by stable ids (`service:postgres`); no coordinates, no colours, no library types. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly problems: readonly Problem[];
}

/** Kinds of node. */
export type NodeKind = 'service' | 'network' | 'volume' | 'bind' | 'config' | 'secret' | 'host-port';

/**
 * A node of the drawing. `id` is `kind:name`; a host port's name is the published port (`5432`, `53/udp`), and where
 * Docker chooses it the name is `auto` and the id `host-port:auto/<service>/<target>`.
 */
export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Technology id (`postgres`), null when unknown or not a service. */
  readonly technology: string | null;
  readonly image: string | null;
  /** 1-based line of the fact that draws it, null for implicit ones (the default network). */
  readonly line: number | null;
  readonly file: string;
  /** Not written in the file: Compose adds it (the `default` network). */
  readonly implicit: boolean;
  readonly external: boolean;
  /** A service of a profile that is not chosen: it does not start. */
  readonly inactive?: true;
}

/** An edge of the drawing. */
export type GraphEdge =
  | (EdgeBase & { readonly kind: 'depends_on'; readonly condition: Condition })
  | (EdgeBase & { readonly kind: 'network' })
  | (EdgeBase & { readonly kind: 'mount'; readonly target: string; readonly readOnly: boolean })
  | (EdgeBase & {
      readonly kind: 'port';
      /** The address of this computer that the port is open on; null for all. */
      readonly hostIp: string | null;
      /** Null where Docker chooses a free port. */
      readonly published: string | null;
      readonly target: string;
      readonly protocol: string;
    })
  | (EdgeBase & { readonly kind: 'talks-to'; readonly address: string; readonly because: string });

/** What all edges share. `id` is stable: kind, ends and, where several may join the same ends, what tells them apart. */
export interface EdgeBase {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly line: number | null;
}
