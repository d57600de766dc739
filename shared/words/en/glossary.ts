/** Words of the glossary area: the course's terms, each with a title and a sentence or two. */
export const glossary = {
  about: 'What does {{term}} mean?',
  title: 'Glossary',
  explain: 'Words of the course, in a sentence or two each.',
  search: 'Search a term',
  none: 'No term matches “{{search}}”.',
  terms: {
    image: {
      title: 'Image',
      text: 'A program with everything it needs, packed and read-only, such as postgres:16. Containers are started from it; the part after the colon is its version.',
    },
    container: {
      title: 'Container',
      text: 'A running copy of an image, closed off from your computer. Removing it loses what it wrote inside itself; what is in a volume stays.',
    },
    service: {
      title: 'Service',
      text: 'One part of a stack as the Compose file describes it: an image and how to run it. Docker makes one or several containers of it.',
    },
    stack: {
      title: 'Stack',
      text: 'All services of one Compose file together, with their networks and volumes. They start and stop as one.',
    },
    compose: {
      title: 'Docker Compose',
      text: 'The tool that reads compose.yaml and starts everything in it: docker compose up. Drawbridge runs exactly this tool.',
    },
    dockerfile: {
      title: 'Dockerfile',
      text: 'A recipe for an image of your own: start FROM another image, COPY files in, RUN commands.',
    },
    build: {
      title: 'Build',
      text: 'Making an image from a Dockerfile. Compose does it for services that say build: instead of taking a ready image.',
    },
    layer: {
      title: 'Layer',
      text: 'Each line of a Dockerfile adds one layer to the image. Layers that did not change are not built again.',
    },
    multiStage: {
      title: 'Multi-stage build',
      text: 'A Dockerfile with several FROM: one stage builds, the last one takes over only the result. The image gets smaller.',
    },
    registry: {
      title: 'Registry',
      text: 'Where images come from, such as Docker Hub. What is not on your computer yet is downloaded from there.',
    },
    command: {
      title: 'Command',
      text: 'What the container runs. Without it, the image has one of its own. The container lives as long as this command does.',
    },
    entrypoint: {
      title: 'Entrypoint',
      text: 'The program that a container always runs; the command is handed to it. Most images bring one of their own.',
    },
    port: {
      title: 'Port',
      text: 'A numbered door. "8080:80" joins door 8080 of your computer to door 80 inside the container. Two services cannot have the same door of your computer.',
    },
    environment: {
      title: 'Environment variable',
      text: 'A setting with a name that a program reads when it starts, such as POSTGRES_PASSWORD.',
    },
    envFile: {
      title: '.env file',
      text: 'Values next to the Compose file that fill in ${NAMES}. Passwords belong here, and the file does not belong in git.',
    },
    volume: {
      title: 'Volume',
      text: 'A place for data that outlasts the container. Docker keeps it until somebody deletes it, for example with docker compose down -v.',
    },
    bindMount: {
      title: 'Bind mount',
      text: 'A folder of your computer shown inside the container. Both see the same files: good for programs you are writing.',
    },
    tmpfs: { title: 'tmpfs', text: 'A folder in memory. Fast, and gone when the container stops.' },
    network: {
      title: 'Network',
      text: 'Services in the same network reach each other by name: postgres:5432. Services without a common network do not see each other.',
    },
    bridge: { title: 'Bridge network', text: 'The usual kind of network: private, on this one computer.' },
    dns: {
      title: 'Name of a service',
      text: 'Inside a network the name of a service is its address. localhost means the container itself, not your computer.',
    },
    dependsOn: {
      title: 'depends_on',
      text: 'The order of starting. On its own it waits only until the other container has started; with condition: service_healthy until it can really answer.',
    },
    healthcheck: {
      title: 'Healthcheck',
      text: 'A command that Docker runs inside the container again and again: does it answer? Others can wait for the first yes.',
    },
    healthy: {
      title: 'Healthy',
      text: 'The healthcheck said yes. “Running” alone only means that the program has not ended.',
    },
    unhealthy: {
      title: 'Unhealthy',
      text: 'The healthcheck failed several times in a row. The container still runs: its log says more.',
    },
    restart: {
      title: 'Restart policy',
      text: 'What Docker does when the program ends: nothing, start it again, or start it again unless you stopped it.',
    },
    profile: {
      title: 'Profile',
      text: 'A name for services that start only when asked for: docker compose --profile NAME up.',
    },
    override: {
      title: 'Override file',
      text: 'compose.override.yaml beside the Compose file: Compose reads both, and the second adds to the first or changes it.',
    },
    kubernetes: {
      title: 'Swarm and Kubernetes',
      text: 'Tools that run containers on many computers. Compose runs them on one.',
    },
    driver: {
      title: 'Driver (Spark)',
      text: 'The program you submit. It plans the work, hands tasks to the executors and collects the result.',
    },
    sparkSession: {
      title: 'SparkSession',
      text: 'The door to Spark in your program: with it you read data and start jobs.',
    },
    clusterManager: {
      title: 'Cluster manager',
      text: 'Who gives computers to jobs. In the course: the Spark master, at spark://spark-master:7077.',
    },
    worker: {
      title: 'Worker',
      text: 'A machine of the Spark cluster (here: a container). It offers cores and memory, and executors start on it.',
    },
    executor: {
      title: 'Executor',
      text: 'A process that works for one job on a worker. It runs tasks on its cores and keeps data in its memory. It ends with the job.',
    },
    core: {
      title: 'Core',
      text: 'Room for one task at a time. An executor with 2 cores runs 2 tasks at once.',
    },
    task: {
      title: 'Task',
      text: 'The smallest piece of work: one step over one part of the data, on one core.',
    },
    partition: {
      title: 'Partition',
      text: 'One part of the data. Spark works on partitions side by side: one task for each.',
    },
    dag: {
      title: 'DAG',
      text: 'A plan of steps with arrows that never lead back in a circle. Spark makes one of your program; in Airflow you write one yourself.',
    },
    lazy: {
      title: 'Lazy evaluation',
      text: 'Spark only notes what you ask, until you want a result (count, show, write). Then it does everything at once, in the best order.',
    },
    shuffle: {
      title: 'Shuffle',
      text: 'Data that moves between executors, for example to group it. It goes over network and disk, so it is often what takes long.',
    },
    gc: {
      title: 'GC (garbage collection)',
      text: 'Time in which Java tidies up its memory and does not work. Much of it means: too little memory for the data.',
    },
    sparkUi: {
      title: 'Spark UI',
      text: 'Spark’s own pages: the master on 8080, a running job on 4040 with its jobs, stages and executors.',
    },
    jdbc: {
      title: 'JDBC',
      text: 'How Java programs, and so Spark, talk to a database: jdbc:postgresql://postgres:5432/curso_bigdata, with the driver’s jar.',
    },
    connection: {
      title: 'Database connection',
      text: 'A program that is logged in to the database. There is a most (100 by default); one that is idle counts too.',
    },
    cache: {
      title: 'Cache hit',
      text: 'How much of what was read came from memory rather than from disk. Near 100 % is good.',
    },
    scheduler: {
      title: 'Scheduler (Airflow)',
      text: 'The part of Airflow that starts tasks when they are due. Its heartbeat says that it is alive.',
    },
  },
} as const;
