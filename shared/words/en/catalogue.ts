/** Words of the catalogue area. */
export const catalogue = {
  label: 'Catalogue',
  search: 'Search parts',
  searchHint: 'Search parts (Enter adds the first)',
  group: {
    databases: 'Databases',
    processing: 'Processing',
    'orchestrate-and-stream': 'Orchestrate and stream',
    'storage-and-notebooks': 'Storage and notebooks',
    'your-own': 'Your own',
  },
  network: 'Network',
  volume: 'Volume',
  partHint: 'Click to add {{part}}, or drag it to its place',
  none: 'No part is called “{{search}}”. Add an empty service and give it any image.',
  added: '{{part}} added',
} as const;
