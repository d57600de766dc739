/** Para qué sirve cada clave de un servicio, en una o dos frases. */
export const serviceKeys = {
  annotations: 'Notas con nombre para herramientas que miran el contenedor. No cambian cómo funciona.',
  attach: 'Con false, el registro de este servicio no sale en lo que imprime docker compose up.',
  blkio_config: 'Limita a qué velocidad puede el contenedor leer y escribir en los discos.',
  build:
    'Crea una imagen a partir de un Dockerfile en lugar de usar una ya hecha: la carpeta con el Dockerfile o un bloque con detalles.',
  cap_add: 'Da al contenedor más permisos del núcleo de Linux, como cambiar ajustes de red.',
  cap_drop: 'Quita al contenedor permisos del núcleo de Linux. ALL los quita todos.',
  cgroup: 'Si el contenedor comparte los grupos de control del ordenador o tiene los suyos.',
  cgroup_parent: 'El grupo de control de Linux bajo el que se pone el contenedor.',
  command:
    'Lo que ejecuta el contenedor, en lugar del comando que trae su imagen. Cuando termina, termina el contenedor.',
  configs: 'Archivos de ajustes de los configs del nivel superior que el contenedor puede leer.',
  container_name:
    'Un nombre fijo para el contenedor en lugar de proyecto-servicio-1. Solo un contenedor puede tenerlo, así que el servicio no se puede multiplicar.',
  cpu_count: 'Cuántos procesadores puede usar el contenedor (contenedores de Windows).',
  cpu_percent: 'Qué porcentaje de los procesadores puede usar el contenedor (contenedores de Windows).',
  cpu_period: 'Cuánto dura un turno para el límite de procesador, en microsegundos. cpus es más sencillo.',
  cpu_quota: 'Cuántos microsegundos de cada turno puede calcular el contenedor. cpus es más sencillo.',
  cpu_rt_period: 'Cuánto dura un turno para el trabajo en tiempo real del procesador.',
  cpu_rt_runtime: 'Cuánto de cada turno puede ocupar el trabajo en tiempo real.',
  cpu_shares:
    'El peso de este contenedor cuando varios quieren el procesador: 1024 es lo habitual, 512 la mitad.',
  cpus: 'Cuántos núcleos del procesador puede usar el contenedor como máximo; 1.5 es uno y medio.',
  cpuset: 'En qué núcleos del procesador puede funcionar el contenedor, por número.',
  credential_spec: 'Una identidad de Windows para un contenedor que la necesita.',
  depends_on:
    'Servicios que arrancan antes que este. Con condition: service_healthy espera hasta que respondan de verdad.',
  deploy: 'Cuántas copias funcionan, con cuánta memoria y procesador, y qué pasa en un clúster.',
  develop:
    'Lo que hace Compose mientras escribes código: con docker compose watch, los archivos cambiados entran solos en el contenedor.',
  device_cgroup_rules: 'Qué clases de dispositivos puede usar el contenedor, como reglas de Linux.',
  devices: 'Dispositivos del ordenador que puede usar el contenedor, como un puerto USB.',
  dns: 'Servidores de nombres a los que pregunta el contenedor en lugar de los habituales.',
  dns_opt: 'Ajustes de cómo pregunta el contenedor a los servidores de nombres.',
  dns_search: 'Terminaciones que se prueban al buscar un nombre de host.',
  domainname: 'El dominio que va detrás del nombre de host del contenedor.',
  entrypoint:
    'El programa que siempre se inicia primero; command son entonces sus argumentos. Sustituye al de la imagen.',
  env_file: 'Un archivo con líneas NOMBRE=valor que pasan a ser variables de entorno del contenedor.',
  environment:
    'Ajustes que el programa lee al arrancar, como POSTGRES_USER. Las contraseñas van en .env: ${POSTGRES_PASSWORD}.',
  expose:
    'Puertos que pueden usar otros servicios. No abre ninguna puerta a tu ordenador; dentro de una red todos están abiertos.',
  extends: 'Toma los ajustes de otro servicio, de este archivo o de otro, y cambia algunos.',
  external_links: 'Enlaces a contenedores que no son de este archivo. Una red común es mejor camino.',
  extra_hosts:
    'Más nombres de host con su dirección, como en el archivo /etc/hosts. host.docker.internal es tu ordenador.',
  gpus: 'Tarjetas gráficas con las que puede calcular el contenedor.',
  group_add: 'Más grupos a los que pertenece el usuario dentro del contenedor.',
  healthcheck:
    'Un comando que Docker ejecuta una y otra vez para ver si el servicio funciona de verdad, no solo si ha arrancado.',
  hostname:
    'El nombre que el contenedor tiene para sí mismo. Los demás llegan a él por el nombre del servicio.',
  image:
    'El programa empaquetado que se ejecuta, con su versión tras los dos puntos. Lo que no está en tu ordenador se descarga.',
  init: 'Inicia un pequeño ayudante como primer proceso, que transmite las señales y limpia los procesos terminados.',
  ipc: 'Si el contenedor comparte memoria con otros o con el ordenador.',
  isolation: 'Con cuánta separación funciona el contenedor (Windows).',
  label_file: 'Un archivo con etiquetas, una línea NOMBRE=valor por cada una.',
  labels: 'Notas con nombre en el contenedor. Herramientas como Traefik leen ahí sus ajustes.',
  links: 'Una forma antigua de llegar a otro servicio con otro nombre. Una red común lo hace sola.',
  logging: 'Adónde va el registro del contenedor y cuánto puede crecer.',
  mac_address: 'Una dirección de hardware fija en la red.',
  mem_limit: 'Cuánta memoria puede usar el contenedor como máximo. Si necesita más, Linux lo termina.',
  mem_reservation: 'Cuánta memoria se guarda para el contenedor cuando escasea.',
  mem_swappiness: 'Con qué facilidad pasa la memoria al disco, de 0 a 100.',
  memswap_limit: 'Memoria e intercambio juntos; -1 es sin límite.',
  models: 'Modelos de lenguaje de los models del nivel superior que puede usar el servicio.',
  network_mode:
    'Otra clase de red: host comparte la de tu ordenador, none no tiene red, service:db la de otro servicio.',
  networks:
    'Las redes en las que está el servicio. En cada una llega a los demás por su nombre. Sin esta clave está en «default».',
  oom_kill_disable:
    'Con true, Linux no termina el contenedor cuando se acaba la memoria. Eso puede parar el ordenador entero.',
  oom_score_adj:
    'Cuán pronto termina Linux este contenedor si se acaba la memoria: de -1000 (el último) a 1000 (el primero).',
  per_replica: 'Si el paso se ejecuta una vez por cada copia del servicio o una sola para todas.',
  pid: 'Con host, el contenedor ve los procesos del ordenador.',
  pids_limit: 'Cuántos procesos puede tener el contenedor a la vez; -1 es sin límite.',
  platform:
    'Para qué clase de procesador es la imagen, como linux/amd64. Útil en un Mac con imágenes sin versión ARM.',
  ports: 'Puertas de tu ordenador al contenedor: "8080:80" une la puerta 8080 de aquí con la 80 de dentro.',
  post_start: 'Comandos que se ejecutan en el contenedor justo después de arrancar.',
  pre_start:
    'Pasos que se ejecutan hasta el final antes de que arranque el contenedor, como preparar una base de datos.',
  pre_stop: 'Comandos que se ejecutan en el contenedor antes de detenerlo.',
  privileged: 'Da al contenedor todos los permisos en tu ordenador. Casi nunca hace falta y es peligroso.',
  profiles: 'Pone el servicio en grupos que solo arrancan si se piden: docker compose --profile debug up.',
  provider:
    'Deja este servicio a otra herramienta a la que llama Compose, en lugar de ejecutar un contenedor.',
  pull_policy: 'Cuándo se descarga la imagen: siempre, solo si falta o nunca.',
  pull_refresh_after: 'Tras cuánto tiempo se vuelve a consultar una imagen.',
  read_only: 'Con true, el programa no puede escribir en sus propios archivos; solo en volúmenes y tmpfs.',
  restart:
    'Qué pasa cuando termina el contenedor: no, always, on-failure o unless-stopped (hasta que tú lo detengas).',
  runtime: 'El programa que ejecuta el contenedor, en lugar del habitual runc.',
  scale: 'Cuántas copias del servicio funcionan.',
  secrets:
    'Contraseñas de los secrets del nivel superior; dentro del contenedor cada una es un archivo en /run/secrets.',
  security_opt: 'Ajustes de seguridad, como no-new-privileges:true.',
  shm_size:
    'El tamaño de la memoria compartida, /dev/shm. Bases de datos y navegadores a veces necesitan más de 64m.',
  stdin_open: 'Deja abierta la entrada para que puedas escribir en el contenedor (docker run -i).',
  stop_grace_period:
    'Cuánto espera Docker tras Detener antes de terminar el contenedor por la fuerza. Lo habitual es 10s.',
  stop_signal: 'La señal que dice al programa que termine. Lo habitual es SIGTERM.',
  storage_opt: 'Ajustes del almacenamiento del contenedor, como su tamaño.',
  sysctls: 'Ajustes del núcleo de Linux dentro del contenedor.',
  tmpfs: 'Carpetas que viven en la memoria: rápidas, y desaparecen cuando se detiene el contenedor.',
  triggers: 'Qué inicia el trabajo: a mano o a ciertas horas.',
  tty: 'Da al contenedor una terminal, con colores y edición de línea (docker run -t).',
  ulimits: 'Límites para un programa, como cuántos archivos puede tener abiertos.',
  umask: 'Qué permisos no reciben los archivos nuevos, como 0022.',
  use_api_socket: 'Deja que el contenedor hable con Docker mismo. Quien lo controla, controla Docker.',
  user: 'Como quién funciona el programa dentro del contenedor: un nombre o números como 1000:1000.',
  userns_mode: 'Con host, los usuarios dentro del contenedor son los del ordenador.',
  uts: 'Con host, el contenedor tiene el nombre de host del ordenador.',
  volumes:
    'Dónde se quedan los datos: "data:/var/lib/data" es un volumen de Docker, "./config:/etc/app" una carpeta de tu ordenador.',
  volumes_from: 'Toma todos los volúmenes de otro servicio o contenedor.',
  working_dir: 'La carpeta dentro del contenedor en la que empieza el comando.',
} as const;
