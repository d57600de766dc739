import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about Hadoop. */
export const es: LanguageWords = {
  say: {
    namenodePart: 'Nodo de nombres HDFS',
    datanodePart: 'Nodo de datos HDFS',
    resourcemanagerPart: 'Gestor de recursos YARN',
    nodemanagerPart: 'Gestor de nodo YARN',
    starting: {
      namenode: 'El nodo de nombres aún no responde',
      secondarynamenode: 'El nodo de nombres secundario aún no responde',
      datanode: 'El nodo de datos aún no responde',
      resourcemanager: 'El gestor de recursos aún no responde',
      nodemanager: 'El gestor de nodo aún no responde',
      client: 'Una herramienta de Hadoop, sin nada que mostrar aquí',
    },
    namenode_one: '{{files}} archivos y carpetas en {{count}} nodo de datos',
    namenode_other: '{{files}} archivos y carpetas en {{count}} nodos de datos',
    secondarynamenode: 'Fusiona de vez en cuando el diario del nodo de nombres',
    datanode_one: 'Guarda {{count}} bloque',
    datanode_other: 'Guarda {{count}} bloques',
    resourcemanager_one: '{{count}} nodo, {{running}} en marcha',
    resourcemanager_other: '{{count}} nodos, {{running}} en marcha',
    nodemanager_one: '{{count}} contenedor',
    nodemanager_other: '{{count}} contenedores',
    trouble: {
      missing_one:
        '{{count}} bloque se ha perdido: ningún nodo de datos lo tiene. Su archivo no se puede leer.',
      missing_other:
        '{{count}} bloques se han perdido: ningún nodo de datos los tiene. Sus archivos no se pueden leer.',
      noDataNode:
        'Ningún nodo de datos se ha presentado, así que no se puede escribir nada. ¿Hay alguno en marcha, y su fs.defaultFS nombra a este servicio?',
      dead_one: 'De {{count}} nodo de datos no se sabe nada desde hace más de diez minutos',
      dead_other: 'De {{count}} nodos de datos no se sabe nada desde hace más de diez minutos',
      underReplicated_one:
        '{{count}} bloque tiene muy pocas copias: aquí solo hay nodos de datos para {{nodes}}. Pon dfs.replication a {{nodes}}; para los archivos que ya están: hdfs dfs -setrep {{nodes}} /',
      underReplicated_other:
        '{{count}} bloques tienen muy pocas copias: aquí solo hay nodos de datos para {{nodes}}. Pon dfs.replication a {{nodes}}; para los archivos que ya están: hdfs dfs -setrep {{nodes}} /',
      safeMode:
        'Modo seguro: se puede leer pero no escribir hasta que los nodos de datos digan qué bloques tienen, normalmente medio minuto',
      safeModeByHand:
        'El modo seguro se activó a mano: no se puede escribir nada hasta hdfs dfsadmin -safemode leave',
      safeModeNoRoom:
        'Modo seguro: el disco del nodo de nombres está casi lleno. Haz sitio y luego hdfs dfsadmin -safemode leave',
      full: 'El disco de los nodos de datos está casi lleno: los bloques nuevos no encuentran sitio',
      noNameNode:
        'Ningún nodo de nombres responde a este nodo de datos. ¿Su fs.defaultFS nombra el servicio correcto, y ese está en marcha?',
      failedFolders_one: 'En {{count}} carpeta de este nodo de datos ya no se puede escribir',
      failedFolders_other: 'En {{count}} carpetas de este nodo de datos ya no se puede escribir',
      noNodeManager:
        'Ningún gestor de nodo se ha presentado, así que no se puede ejecutar nada. ¿Hay alguno en marcha, y su yarn.resourcemanager.hostname nombra a este servicio?',
      unhealthyNodes_one:
        '{{count}} nodo no está sano y no recibe trabajo; casi siempre su disco está lleno a más del 90%',
      unhealthyNodes_other:
        '{{count}} nodos no están sanos y no reciben trabajo; casi siempre su disco está lleno a más del 90%',
      lostNodes_one: '{{count}} nodo se ha perdido: no se presenta desde hace diez minutos',
      lostNodes_other: '{{count}} nodos se han perdido: no se presentan desde hace diez minutos',
      appsWaiting_one:
        '{{count}} aplicación espera: la memoria o los núcleos están ocupados, o la parte para las que empiezan',
      appsWaiting_other:
        '{{count}} aplicaciones esperan: la memoria o los núcleos están ocupados, o la parte para las que empiezan',
      unhealthy: 'No está sano, así que no recibe trabajo: {{report}}',
    },
    application: { waits: 'espera a que se presente su primer contenedor', runs: 'en marcha' },
    label: {
      liveNodes_one: 'nodo de datos',
      liveNodes_other: 'nodos de datos',
      deadNodes: 'muertos',
      used: 'usado',
      remaining: 'libre',
      remainingBytes: 'libre',
      files: 'archivos y carpetas',
      blocks_one: 'bloque',
      blocks_other: 'bloques',
      missingBlocks: 'bloques perdidos',
      underReplicatedBlocks: 'con pocas copias',
      replication: 'copias de los nuevos',
      failedFolders: 'carpetas rotas',
      namenode: 'nodo de nombres',
      nodes_one: 'nodo',
      nodes_other: 'nodos',
      running: 'en marcha',
      pending: 'en espera',
      completed: 'hechas',
      failed: 'fallidas',
      lostNodes: 'nodos perdidos',
      unhealthyNodes: 'nodos no sanos',
      memory: 'memoria',
      cores: 'núcleos',
      containers_one: 'contenedor',
      containers_other: 'contenedores',
      application: '{{name}}',
    },
    heading: { nodes: 'Nodos de datos', applications: 'Aplicaciones' },
    column: {
      id: 'nombre',
      blocks: 'bloques',
      usedBytes: 'usado',
      remainingBytes: 'libre',
      lastContactSeconds: 'hace segundos',
      name: 'título',
      user: 'usuario',
      state: 'estado',
      containers: 'contenedores',
      memoryBytes: 'memoria',
      cores: 'núcleos',
      elapsedMs: 'desde hace',
    },
    link: {
      namenodePage: 'Ver los archivos',
      datanodePage: 'La página del nodo de datos',
      resourcemanagerPage: 'Las aplicaciones en la página de YARN',
      nodemanagerPage: 'La página del nodo',
    },
    putFile: 'Poner un archivo en HDFS',
    list: 'Ver una carpeta de HDFS',
    field: { file: 'Archivo', path: 'Carpeta en HDFS' },
  },
  rules: {
    'hdfs-storage-state': {
      title: 'Solo se guarda la mitad de HDFS',
      message: '{{service}} no guarda nada cuando se borra su contenedor, pero {{other}} sí',
      explanation:
        'El nodo de nombres tiene el catálogo de archivos, los nodos de datos los bloques de que están hechos, y ambos recuerdan que van juntos. Si solo uno guarda su carpeta en un volumen, se rechazan tras el siguiente docker compose down ("Incompatible clusterIDs", "NameNode is not formatted").',
    },
    'hdfs-without-volume': {
      title: 'HDFS no se guarda',
      message: 'Los archivos de HDFS desaparecen cuando se borran {{service}} y sus nodos de datos',
      explanation:
        'El disco propio de un contenedor se borra con él. Un volumen con nombre para el nodo de nombres y otro para cada nodo de datos guardan HDFS tras docker compose down.',
    },
    'hdfs-namenode-unknown': {
      title: 'En esa dirección no hay nodo de nombres',
      message:
        '{{service}} busca su nodo de nombres en "{{host}}", pero el nodo de nombres se llama {{namenode}}',
      explanation:
        'fs.defaultFS le dice a un nodo de datos dónde está el nodo de nombres. Dentro de la red del stack es el nombre del servicio, y localhost es el propio contenedor.',
    },
    'hdfs-namenode-missing': {
      title: 'Un nodo de datos sin nodo de nombres',
      message: 'A {{service}} no se le dice dónde está su nodo de nombres',
      explanation:
        'Sin fs.defaultFS un nodo de datos no tiene a quién presentarse y se para enseguida. El de este stack es {{target}}.',
    },
    'yarn-resourcemanager-missing': {
      title: 'Un gestor de nodo sin gestor de recursos',
      message: 'A {{service}} no se le dice dónde está su gestor de recursos',
      explanation:
        'Sin yarn.resourcemanager.hostname un gestor de nodo llama sin fin a su propio contenedor. El de este stack es {{target}}.',
    },
  },
  fixes: {
    'keep-hdfs': 'Guardarlo en un volumen: {{volumes}}',
    'name-namenode': 'Poner fs.defaultFS a {{address}}',
    'hdfs-namenode-missing': 'Poner fs.defaultFS a {{address}}',
    'yarn-resourcemanager-missing': 'Poner yarn.resourcemanager.hostname a {{target}}',
  },
  help: {
    what: 'Hadoop son dos sistemas. HDFS guarda archivos grandes: se cortan en bloques, los nodos de datos guardan los bloques y un nodo de nombres sabe de cuáles está hecho cada archivo. YARN ejecuta programas: los gestores de nodo ofrecen memoria y núcleos, y un gestor de recursos los reparte.',
    reach:
      'Los otros servicios llegan a HDFS en hdfs://namenode:8020 (el nombre del servicio) y a YARN por yarn.resourcemanager.hostname. En tu ordenador las páginas son http://localhost:9870 (archivos) y http://localhost:8088 (aplicaciones), si esos puertos están publicados.',
    trouble:
      'Un nodo de datos con un fs.defaultFS equivocado nunca se presenta, y entonces no se puede escribir nada. Con un solo nodo de datos pon dfs.replication a 1; si no, a cada bloque le faltan copias. Durante medio minuto tras arrancar, HDFS está en modo seguro y solo se lee. Guarda los dos volúmenes o borra los dos.',
  },
};
