/** Palabras del área glossary: los términos del curso, cada uno con un título y una o dos frases. */
export const glossary = {
  about: '¿Qué significa {{term}}?',
  title: 'Glosario',
  explain: 'Las palabras del curso, en una o dos frases cada una.',
  search: 'Buscar un término',
  none: 'Ningún término coincide con «{{search}}».',
  terms: {
    image: {
      title: 'Imagen',
      text: 'Un programa con todo lo que necesita, empaquetado y de solo lectura, como postgres:16. De ella arrancan los contenedores; lo que va tras los dos puntos es su versión.',
    },
    container: {
      title: 'Contenedor',
      text: 'Una copia en marcha de una imagen, separada de tu ordenador. Al quitarlo se pierde lo que escribió dentro; lo que está en un volumen se queda.',
    },
    service: {
      title: 'Servicio',
      text: 'Una parte del stack tal como la describe el archivo Compose: una imagen y cómo ejecutarla. Docker crea con ella uno o varios contenedores.',
    },
    stack: {
      title: 'Stack',
      text: 'Todos los servicios de un archivo Compose, con sus redes y volúmenes. Arrancan y paran juntos.',
    },
    compose: {
      title: 'Docker Compose',
      text: 'La herramienta que lee compose.yaml y arranca todo lo que contiene: docker compose up. Drawbridge usa justo esta herramienta.',
    },
    dockerfile: {
      title: 'Dockerfile',
      text: 'Una receta para una imagen propia: partir de otra con FROM, copiar archivos con COPY, ejecutar comandos con RUN.',
    },
    build: {
      title: 'Construir',
      text: 'Crear una imagen a partir de un Dockerfile. Compose lo hace con los servicios que dicen build: en vez de tomar una imagen hecha.',
    },
    layer: {
      title: 'Capa',
      text: 'Cada línea de un Dockerfile añade una capa a la imagen. Las capas que no cambian no se vuelven a construir.',
    },
    multiStage: {
      title: 'Construcción multietapa',
      text: 'Un Dockerfile con varios FROM: una etapa construye y la última solo se queda con el resultado. La imagen ocupa menos.',
    },
    registry: {
      title: 'Registro de imágenes',
      text: 'De donde vienen las imágenes, como Docker Hub. Lo que aún no está en tu ordenador se descarga de ahí.',
    },
    command: {
      title: 'Comando',
      text: 'Lo que ejecuta el contenedor. Si no se dice, la imagen tiene el suyo. El contenedor vive mientras viva este comando.',
    },
    entrypoint: {
      title: 'Punto de entrada',
      text: 'El programa que un contenedor siempre ejecuta; recibe el comando. Casi todas las imágenes traen el suyo.',
    },
    port: {
      title: 'Puerto',
      text: 'Una puerta con número. "8080:80" une la puerta 8080 de tu ordenador con la 80 dentro del contenedor. Dos servicios no pueden usar la misma puerta de tu ordenador.',
    },
    environment: {
      title: 'Variable de entorno',
      text: 'Un ajuste con nombre que un programa lee al arrancar, como POSTGRES_PASSWORD.',
    },
    envFile: {
      title: 'Archivo .env',
      text: 'Valores junto al archivo Compose que rellenan ${NOMBRES}. Aquí van las contraseñas, y este archivo no va a git.',
    },
    volume: {
      title: 'Volumen',
      text: 'Un sitio para datos que dura más que el contenedor. Docker lo guarda hasta que alguien lo borra, por ejemplo con docker compose down -v.',
    },
    bindMount: {
      title: 'Carpeta montada',
      text: 'Una carpeta de tu ordenador vista dentro del contenedor. Ambos ven los mismos archivos: bien para los programas que estás escribiendo.',
    },
    tmpfs: {
      title: 'tmpfs',
      text: 'Una carpeta en memoria. Rápida, y desaparece cuando el contenedor para.',
    },
    network: {
      title: 'Red',
      text: 'Los servicios de la misma red se encuentran por su nombre: postgres:5432. Sin una red común no se ven.',
    },
    bridge: { title: 'Red bridge', text: 'El tipo normal de red: privada, en este único ordenador.' },
    dns: {
      title: 'Nombre de un servicio',
      text: 'Dentro de una red, el nombre de un servicio es su dirección. localhost es el propio contenedor, no tu ordenador.',
    },
    dependsOn: {
      title: 'depends_on',
      text: 'El orden de arranque. Por sí solo espera a que el otro contenedor haya arrancado; con condition: service_healthy, a que pueda responder de verdad.',
    },
    healthcheck: {
      title: 'Healthcheck',
      text: 'Un comando que Docker repite dentro del contenedor: ¿responde? Los demás pueden esperar al primer sí.',
    },
    healthy: {
      title: 'Sano',
      text: 'El healthcheck dijo que sí. Solo «en marcha» quiere decir que el programa no ha terminado.',
    },
    unhealthy: {
      title: 'No sano',
      text: 'El healthcheck falló varias veces seguidas. El contenedor sigue en marcha: su registro dice más.',
    },
    restart: {
      title: 'Política de reinicio',
      text: 'Qué hace Docker cuando el programa termina: nada, arrancarlo otra vez, o arrancarlo salvo que lo hayas parado tú.',
    },
    profile: {
      title: 'Perfil',
      text: 'Un nombre para servicios que solo arrancan si se piden: docker compose --profile NOMBRE up.',
    },
    override: {
      title: 'Archivo override',
      text: 'compose.override.yaml junto al archivo Compose: Compose lee los dos, y el segundo añade al primero o lo cambia.',
    },
    kubernetes: {
      title: 'Swarm y Kubernetes',
      text: 'Herramientas que ejecutan contenedores en muchos ordenadores. Compose los ejecuta en uno.',
    },
    driver: {
      title: 'Driver (Spark)',
      text: 'El programa que envías. Planifica el trabajo, reparte tareas a los ejecutores y recoge el resultado.',
    },
    sparkSession: {
      title: 'SparkSession',
      text: 'La puerta a Spark en tu programa: con ella lees datos y lanzas trabajos.',
    },
    clusterManager: {
      title: 'Gestor del clúster',
      text: 'Quien da ordenadores a los trabajos. En el curso: el maestro de Spark, en spark://spark-master:7077.',
    },
    worker: {
      title: 'Trabajador',
      text: 'Una máquina del clúster de Spark (aquí: un contenedor). Ofrece núcleos y memoria, y en ella arrancan los ejecutores.',
    },
    executor: {
      title: 'Ejecutor',
      text: 'Un proceso que trabaja para un solo trabajo en un trabajador. Ejecuta tareas en sus núcleos y guarda datos en su memoria. Termina con el trabajo.',
    },
    core: {
      title: 'Núcleo',
      text: 'Sitio para una tarea a la vez. Un ejecutor con 2 núcleos hace 2 tareas a la vez.',
    },
    task: {
      title: 'Tarea',
      text: 'El trozo de trabajo más pequeño: un paso sobre una parte de los datos, en un núcleo.',
    },
    partition: {
      title: 'Partición',
      text: 'Una parte de los datos. Spark trabaja las particiones en paralelo: una tarea para cada una.',
    },
    dag: {
      title: 'DAG',
      text: 'Un plan de pasos con flechas que nunca forman un círculo. Spark hace uno con tu programa; en Airflow lo escribes tú.',
    },
    lazy: {
      title: 'Evaluación perezosa',
      text: 'Spark solo apunta lo que pides hasta que quieres un resultado (count, show, write). Entonces lo hace todo, en el mejor orden.',
    },
    shuffle: {
      title: 'Shuffle',
      text: 'Datos que se mueven entre ejecutores, por ejemplo para agruparlos. Pasan por la red y el disco, así que suele ser lo que tarda.',
    },
    gc: {
      title: 'GC (recolección de basura)',
      text: 'Tiempo en que Java ordena su memoria y no trabaja. Mucho quiere decir: poca memoria para los datos.',
    },
    sparkUi: {
      title: 'Spark UI',
      text: 'Las páginas del propio Spark: el maestro en 8080 y un trabajo en marcha en 4040, con sus trabajos, etapas y ejecutores.',
    },
    jdbc: {
      title: 'JDBC',
      text: 'Cómo hablan los programas Java, y así Spark, con una base de datos: jdbc:postgresql://postgres:5432/curso_bigdata, con el jar del controlador.',
    },
    connection: {
      title: 'Conexión a la base de datos',
      text: 'Un programa que ha entrado en la base de datos. Hay un máximo (100 si no se cambia); una inactiva también cuenta.',
    },
    cache: {
      title: 'Acierto de caché',
      text: 'Cuánto de lo leído vino de la memoria y no del disco. Cerca del 100 % es bueno.',
    },
    scheduler: {
      title: 'Planificador (Airflow)',
      text: 'La parte de Airflow que arranca las tareas cuando toca. Su latido dice que está vivo.',
    },
  },
} as const;
