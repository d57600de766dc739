import { isImage } from '../image-name.ts';
import type { ImageFacts, RecognisedService } from '../technology.ts';
import { settingOf } from './settings.ts';

/** The image of the parts and the gallery. */
export const hadoopImage = 'apache/hadoop:3.4.1';

const byHand = { image: hadoopImage, byHand: true } as const;

/** big-data-europe's images stand still since 2020 at Hadoop 3.2.1; their variables have other names. */
export const hadoopImages: ImageFacts = {
  pinnedTags: { 'apache/hadoop': '3.4.1' },
  discontinued: {
    'bde2020/hadoop-namenode': byHand,
    'bde2020/hadoop-datanode': byHand,
    'bde2020/hadoop-resourcemanager': byHand,
    'bde2020/hadoop-nodemanager': byHand,
    'bde2020/hadoop-historyserver': byHand,
    'bde2020/hadoop-base': byHand,
  },
};

/** Roles that keep HDFS on disk: the catalogue of files, and the blocks they are made of. */
export type StorageRole = 'namenode' | 'datanode';

const places = {
  namenode: { key: 'dfs.namenode.name.dir', old: '/hadoop/dfs/name' },
  datanode: { key: 'dfs.datanode.data.dir', old: '/hadoop/dfs/data' },
} as const;

/** Where the role keeps its part of HDFS, as its settings say; null when only the image knows. */
export function storageOf(
  role: StorageRole,
  service: Pick<RecognisedService, 'image' | 'environment'>,
): string | null {
  const { key, old } = places[role];
  const said = settingOf(service.environment, 'hdfs-site', key)?.split(',')[0]?.trim();
  const folder = said?.replace(/^(?:\[\w+\])?(?:file:(?:\/\/)?)?/, '');
  if (folder?.startsWith('/')) return folder;
  return said === undefined && isImage(service.image, [`bde2020/hadoop-${role}`]) ? old : null;
}
