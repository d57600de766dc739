/** Palabras del área del catálogo. */
export const catalogue = {
  label: 'Catálogo',
  search: 'Buscar piezas',
  searchHint: 'Buscar piezas (Intro añade la primera)',
  group: {
    databases: 'Bases de datos',
    processing: 'Procesamiento',
    'orchestrate-and-stream': 'Orquestar y transmitir',
    'storage-and-notebooks': 'Almacenamiento y cuadernos',
    'your-own': 'Lo tuyo',
  },
  network: 'Red',
  volume: 'Volumen',
  partHint: 'Haz clic para añadir {{part}}, o arrástralo a su sitio',
  none: 'Ninguna pieza se llama «{{search}}». Añade un servicio vacío y ponle la imagen que quieras.',
  added: '{{part}} añadido',
} as const;
