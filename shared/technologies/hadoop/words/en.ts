import type { LanguageWords } from '../../technology-words.ts';

/** English words about Hadoop. */
export const en: LanguageWords = {
  say: {
    namenodePart: 'HDFS name node',
    datanodePart: 'HDFS data node',
    resourcemanagerPart: 'YARN resource manager',
    nodemanagerPart: 'YARN node manager',
    starting: {
      namenode: 'The name node is not answering yet',
      secondarynamenode: 'The secondary name node is not answering yet',
      datanode: 'The data node is not answering yet',
      resourcemanager: 'The resource manager is not answering yet',
      nodemanager: 'The node manager is not answering yet',
      client: 'A tool of Hadoop, with nothing to show here',
    },
    namenode_one: '{{files}} files and folders on {{count}} data node',
    namenode_other: '{{files}} files and folders on {{count}} data nodes',
    secondarynamenode: 'Merges the name node’s journal from time to time',
    datanode_one: 'Keeps {{count}} block',
    datanode_other: 'Keeps {{count}} blocks',
    resourcemanager_one: '{{count}} node, {{running}} running',
    resourcemanager_other: '{{count}} nodes, {{running}} running',
    nodemanager_one: '{{count}} container',
    nodemanager_other: '{{count}} containers',
    trouble: {
      missing_one: '{{count}} block is lost: no data node has it. Its file cannot be read.',
      missing_other: '{{count}} blocks are lost: no data node has them. Their files cannot be read.',
      noDataNode:
        'No data node has reported, so no file can be written. Is one running, and does its fs.defaultFS name this service?',
      dead_one: '{{count}} data node has not been heard of for over ten minutes',
      dead_other: '{{count}} data nodes have not been heard of for over ten minutes',
      underReplicated_one:
        '{{count}} block has too few copies: here are data nodes for {{nodes}} only. Set dfs.replication to {{nodes}}; for files that are there: hdfs dfs -setrep {{nodes}} /',
      underReplicated_other:
        '{{count}} blocks have too few copies: here are data nodes for {{nodes}} only. Set dfs.replication to {{nodes}}; for files that are there: hdfs dfs -setrep {{nodes}} /',
      safeMode:
        'Safe mode: files can be read but not written until the data nodes have reported their blocks, usually half a minute',
      safeModeByHand:
        'Safe mode was switched on by hand: nothing can be written until hdfs dfsadmin -safemode leave',
      safeModeNoRoom:
        'Safe mode: the name node’s disk is nearly full. Make room, then hdfs dfsadmin -safemode leave',
      full: 'The data nodes’ disk is nearly full: new blocks find no room',
      noNameNode:
        'No name node answers this data node. Does its fs.defaultFS name the right service, and is that one running?',
      failedFolders_one: '{{count}} folder of this data node cannot be written any more',
      failedFolders_other: '{{count}} folders of this data node cannot be written any more',
      noNodeManager:
        'No node manager has reported, so nothing can run. Is one running, and does its yarn.resourcemanager.hostname name this service?',
      unhealthyNodes_one:
        '{{count}} node is unhealthy and gets no work; most often its disk is over 90% full',
      unhealthyNodes_other:
        '{{count}} nodes are unhealthy and get no work; most often their disk is over 90% full',
      lostNodes_one: '{{count}} node was lost: it has not reported for ten minutes',
      lostNodes_other: '{{count}} nodes were lost: they have not reported for ten minutes',
      appsWaiting_one:
        '{{count}} application waits: memory or cores are taken, or the share for starting ones is',
      appsWaiting_other:
        '{{count}} applications wait: memory or cores are taken, or the share for starting ones is',
      unhealthy: 'Unhealthy, so it gets no work: {{report}}',
    },
    application: { waits: 'waits for its first container to report', runs: 'runs' },
    label: {
      liveNodes_one: 'data node',
      liveNodes_other: 'data nodes',
      deadNodes: 'dead',
      used: 'used',
      remaining: 'free',
      remainingBytes: 'free',
      files: 'files and folders',
      blocks_one: 'block',
      blocks_other: 'blocks',
      missingBlocks: 'lost blocks',
      underReplicatedBlocks: 'too few copies',
      replication: 'copies of new files',
      failedFolders: 'broken folders',
      namenode: 'name node',
      nodes_one: 'node',
      nodes_other: 'nodes',
      running: 'running',
      pending: 'waiting',
      completed: 'done',
      failed: 'failed',
      lostNodes: 'lost nodes',
      unhealthyNodes: 'unhealthy nodes',
      memory: 'memory',
      cores: 'cores',
      containers_one: 'container',
      containers_other: 'containers',
      application: '{{name}}',
    },
    heading: { nodes: 'Data nodes', applications: 'Applications' },
    column: {
      id: 'name',
      blocks: 'blocks',
      usedBytes: 'used',
      remainingBytes: 'free',
      lastContactSeconds: 'seconds ago',
      name: 'title',
      user: 'user',
      state: 'state',
      containers: 'containers',
      memoryBytes: 'memory',
      cores: 'cores',
      elapsedMs: 'since',
    },
    link: {
      namenodePage: 'Browse the files',
      datanodePage: 'The data node’s page',
      resourcemanagerPage: 'Applications on YARN’s page',
      nodemanagerPage: 'The node’s page',
    },
    putFile: 'Put a file into HDFS',
    list: 'List a folder of HDFS',
    field: { file: 'File', path: 'Folder in HDFS' },
  },
  rules: {
    'hdfs-storage-state': {
      title: 'Half of HDFS is kept',
      message: '{{service}} keeps nothing when its container goes, but {{other}} does',
      explanation:
        'The name node has the catalogue of files, the data nodes the blocks they are made of, and both remember that they belong together. If only one of them keeps its folder in a volume, they refuse each other after the next docker compose down ("Incompatible clusterIDs", "NameNode is not formatted").',
    },
    'hdfs-without-volume': {
      title: 'HDFS is not kept',
      message: 'The files in HDFS go when {{service}} and its data nodes are removed',
      explanation:
        'A container’s own disk is deleted with the container. A named volume for the name node and one for each data node keep HDFS over docker compose down.',
    },
    'hdfs-namenode-unknown': {
      title: 'No name node at that address',
      message: '{{service}} looks for its name node at "{{host}}", but the name node is called {{namenode}}',
      explanation:
        'fs.defaultFS tells a data node where the name node is. Inside the network of the stack that is the name of the service, and localhost is the container itself.',
    },
    'hdfs-namenode-missing': {
      title: 'A data node without a name node',
      message: '{{service}} is not told where its name node is',
      explanation:
        'Without fs.defaultFS a data node has no name node to report to and stops at once. {{target}} is the one in this stack.',
    },
    'yarn-resourcemanager-missing': {
      title: 'A node manager without a resource manager',
      message: '{{service}} is not told where its resource manager is',
      explanation:
        'Without yarn.resourcemanager.hostname a node manager knocks at its own container for ever. {{target}} is the one in this stack.',
    },
  },
  fixes: {
    'keep-hdfs': 'Keep it in a volume: {{volumes}}',
    'name-namenode': 'Set fs.defaultFS to {{address}}',
    'hdfs-namenode-missing': 'Set fs.defaultFS to {{address}}',
    'yarn-resourcemanager-missing': 'Set yarn.resourcemanager.hostname to {{target}}',
  },
  help: {
    what: 'Hadoop is two systems. HDFS keeps large files: they are cut into blocks, data nodes keep the blocks, and a name node knows which file is made of which. YARN runs programs: node managers offer memory and cores, and a resource manager shares them out.',
    reach:
      'Other services reach HDFS at hdfs://namenode:8020 (the name of the service), YARN by yarn.resourcemanager.hostname. On your own computer the pages are http://localhost:9870 (files) and http://localhost:8088 (applications), where these ports are published.',
    trouble:
      'A data node that is told a wrong fs.defaultFS never reports, and then nothing can be written. With one data node set dfs.replication to 1, else every block lacks copies. For half a minute after a start HDFS is in safe mode and only reads. Keep both volumes or delete both.',
  },
};
