import type { Answers } from '../../../shared/technologies/technology.ts';

// What Hadoop 3.4.1 answered, without the fields that nobody reads.

/** A name node with one data node and a file of four bytes. */
export const healthy: Answers = {
  system: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=FSNamesystem',
        CapacityTotal: 270553174016,
        CapacityUsed: 24591,
        CapacityRemaining: 69421080576,
        FilesTotal: 3,
        BlocksTotal: 1,
        MissingBlocks: 0,
        UnderReplicatedBlocks: 0,
        NumLiveDataNodes: 1,
        NumDeadDataNodes: 0,
      },
    ],
  },
  info: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=NameNodeInfo',
        SoftwareVersion: '3.4.1',
        Safemode: '',
        LiveNodes:
          '{"76bac5267f6f:9866":{"infoAddr":"172.20.0.2:9864","infoSecureAddr":"172.20.0.2:0","xferaddr":"172.20.0.2:9866","location":"/default-rack","lastContact":0,"usedSpace":24591,"adminState":"In Service","nonDfsUsedSpace":28372189169,"capacity":270553174016,"numBlocks":1,"version":"3.4.1","used":24591,"remaining":69421080576,"blockScheduled":0,"blockPoolUsed":24591,"blockPoolUsedPercent":9.089156E-6,"volfails":0,"lastBlockReport":0,"blockPoolUsedPercentStdDev":0.0}}',
        DeadNodes: '{}',
      },
    ],
  },
};

/** The same in safe mode, switched on by hand, with a block of which three copies are wanted. */
export const inSafeMode: Answers = {
  system: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=FSNamesystem',
        CapacityTotal: 270553174016,
        CapacityUsed: 24606,
        CapacityRemaining: 69417467904,
        FilesTotal: 4,
        BlocksTotal: 2,
        MissingBlocks: 0,
        UnderReplicatedBlocks: 1,
        NumLiveDataNodes: 1,
        NumDeadDataNodes: 0,
      },
    ],
  },
  info: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=NameNodeInfo',
        SoftwareVersion: '3.4.1',
        Safemode:
          'Safe mode is ON. It was turned on manually. Use "hdfs dfsadmin -safemode leave" to turn safe mode off.',
        LiveNodes:
          '{"76bac5267f6f:9866":{"infoAddr":"172.20.0.2:9864","infoSecureAddr":"172.20.0.2:0","xferaddr":"172.20.0.2:9866","location":"/default-rack","lastContact":2,"usedSpace":24606,"adminState":"In Service","nonDfsUsedSpace":28375801826,"capacity":270553174016,"numBlocks":2,"version":"3.4.1","used":24606,"remaining":69417467904,"blockScheduled":0,"blockPoolUsed":24606,"blockPoolUsedPercent":9.0947005E-6,"volfails":0,"lastBlockReport":1,"blockPoolUsedPercentStdDev":0.0}}',
        DeadNodes: '{}',
      },
    ],
  },
};

/** The same after its data node lost the folder with the blocks. */
export const withLostBlocks: Answers = {
  system: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=FSNamesystem',
        CapacityTotal: 270553174016,
        CapacityUsed: 24606,
        CapacityRemaining: 69466050560,
        FilesTotal: 4,
        BlocksTotal: 2,
        MissingBlocks: 2,
        UnderReplicatedBlocks: 2,
        NumLiveDataNodes: 1,
        NumDeadDataNodes: 0,
      },
    ],
  },
  info: {
    beans: [
      {
        name: 'Hadoop:service=NameNode,name=NameNodeInfo',
        SoftwareVersion: '3.4.1',
        Safemode: '',
        LiveNodes:
          '{"76bac5267f6f:9866":{"infoAddr":"172.20.0.2:9864","infoSecureAddr":"172.20.0.2:0","xferaddr":"172.20.0.2:9866","location":"/default-rack","lastContact":0,"usedSpace":24606,"adminState":"In Service","nonDfsUsedSpace":28327219170,"capacity":270553174016,"numBlocks":0,"version":"3.4.1","used":24606,"remaining":69466050560,"blockScheduled":0,"blockPoolUsed":24606,"blockPoolUsedPercent":9.0947005E-6,"volfails":0,"lastBlockReport":0,"blockPoolUsedPercentStdDev":0.0}}',
        DeadNodes: '{}',
      },
    ],
  },
};

/** That data node, while all was well. */
export const dataNode: Answers = {
  state: {
    beans: [
      {
        name: 'Hadoop:service=DataNode,name=FSDatasetState',
        Capacity: 270553174016,
        DfsUsed: 24591,
        Remaining: 69420703744,
        NumFailedVolumes: 0,
      },
    ],
  },
  info: {
    beans: [
      {
        name: 'Hadoop:service=DataNode,name=DataNodeInfo',
        SoftwareVersion: '3.4.1',
        BPServiceActorInfo:
          '[{"maxDataLength":"134217728","LastHeartbeat":"2","ActorState":"RUNNING","NamenodeAddress":"namenode:8020","BlockPoolID":"BP-1251775546-172.20.0.4-1795870456226","isSlownode":"false","maxBlockReportSize":"0","NamenodeHaState":"active","LastHeartbeatResponseTime":"2","LastBlockReport":"55"}]',
        VolumeInfo:
          '{"/data/data":{"numBlocks":1,"usedSpace":24591,"freeSpace":69420703744,"reservedSpace":0,"storageType":"DISK","reservedSpaceForReplicas":0}}',
      },
    ],
  },
};

/** A resource manager with an application whose first container was just started. */
export const cluster: Answers = {
  metrics: {
    clusterMetrics: {
      appsCompleted: 0,
      appsPending: 0,
      appsRunning: 1,
      appsFailed: 0,
      availableMB: 1024,
      allocatedMB: 1024,
      totalMB: 2048,
      allocatedVirtualCores: 1,
      totalVirtualCores: 2,
      activeNodes: 1,
      lostNodes: 0,
      unhealthyNodes: 0,
    },
  },
  apps: {
    apps: {
      app: [
        {
          id: 'application_1795870474399_0002',
          user: 'root',
          name: 'count',
          state: 'ACCEPTED',
          finalStatus: 'UNDEFINED',
          progress: 0.0,
          diagnostics: 'AM container is launched, waiting for AM container to Register with RM',
          elapsedTime: 14096,
          allocatedMB: 1024,
          allocatedVCores: 1,
          runningContainers: 1,
        },
      ],
    },
  },
};

/** The same with nothing to do. */
export const idleCluster: Answers = {
  metrics: {
    clusterMetrics: {
      appsCompleted: 0,
      appsPending: 0,
      appsRunning: 0,
      appsFailed: 0,
      availableMB: 2048,
      allocatedMB: 0,
      totalMB: 2048,
      allocatedVirtualCores: 0,
      totalVirtualCores: 2,
      activeNodes: 1,
      lostNodes: 0,
      unhealthyNodes: 0,
    },
  },
  apps: { apps: {} },
};

/** The node manager that runs that container. */
export const nodeManager: Answers = {
  node: {
    nodeInfo: {
      healthReport: '',
      totalPmemAllocatedContainersMB: 2048,
      totalVCoresAllocatedContainers: 2,
      nodeHealthy: true,
      hadoopVersion: '3.4.1',
    },
  },
  containers: {
    containers: {
      container: [
        {
          id: 'container_1795870474399_0002_01_000001',
          state: 'RUNNING',
          exitCode: -1000,
          diagnostics: '',
          user: 'root',
          totalMemoryNeededMB: 1024,
          totalVCoresNeeded: 1,
          executionType: 'GUARANTEED',
          containerLogsLink:
            'http://127.0.0.1:32777/node/containerlogs/container_1795870474399_0002_01_000001/root',
          nodeId: '0f6274f52594:43227',
          containerLogFiles: ['launch_container.sh', 'prelaunch.err', 'directory.info', 'prelaunch.out'],
        },
      ],
    },
  },
};
