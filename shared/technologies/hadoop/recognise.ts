import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

const roles = ['namenode', 'secondarynamenode', 'datanode', 'resourcemanager', 'nodemanager'] as const;

const start = roles.map(
  role =>
    [
      new RegExp(
        `\\b(?:hdfs|yarn|(?:hadoop|yarn)-daemon\\.sh)(?:\\s+--?\\S+(?:\\s+/\\S+)?)*(?:\\s+start)?\\s+${role}\\b(?!\\s+-)`,
      ),
      role,
    ] as const,
);

/** Hadoop's role by what the container runs, else by the name of big-data-europe's image; anything else is a client. */
export function recogniseHadoop(service: RecognisedService): string | null {
  const command = service.command ?? '';
  for (const [pattern, role] of start) if (pattern.test(command)) return role;
  if (/\bstart-(?:dfs|all)\.sh/.test(command)) return 'namenode';
  if (/\bstart-yarn\.sh/.test(command)) return 'resourcemanager';
  const named = roles.find(role => isImage(service.image, [`bde2020/hadoop-${role}`]));
  if (named !== undefined) return named;
  return isImage(service.image, ['apache/hadoop', 'bde2020/hadoop-base']) ? 'client' : null;
}
