/**
 * Answers of one driver of Spark 3.5.4, recorded while a job with cached data, a failing job and a streaming query ran on two
 * workers, cut to what is read.
 */

/** `/api/v1/applications`. */
export const applications = [
  {
    id: 'app-20261128125328-0000',
    name: 'Look',
    attempts: [
      {
        completed: false,
        duration: 31265,
        startTimeEpoch: 1795870403316,
      },
    ],
  },
];

/** `/allexecutors` after the worker of executor 0 was killed. */
export const executors = [
  {
    id: '0',
    hostPort: '172.18.0.3:43015',
    isActive: false,
    memoryUsed: 9185417,
    totalCores: 2,
    activeTasks: 0,
    failedTasks: 4,
    completedTasks: 200,
    totalDuration: 149966,
    totalGCTime: 2535,
    totalInputBytes: 7619688,
    totalShuffleRead: 26888,
    totalShuffleWrite: 20729,
    maxMemory: 188743680,
    addTime: '2026-11-28T12:53:44.356GMT',
    removeTime: '2026-11-28T12:56:21.511GMT',
    removeReason: 'worker lost: 172.18.0.3:46799 got disassociated',
    peakMemoryMetrics: {
      JVMHeapMemory: 293669344,
    },
  },
  {
    id: '1',
    hostPort: '172.18.0.4:39949',
    isActive: true,
    memoryUsed: 8440545,
    totalCores: 2,
    activeTasks: 0,
    failedTasks: 13,
    completedTasks: 198,
    totalDuration: 146150,
    totalGCTime: 1963,
    totalInputBytes: 4571856,
    totalShuffleRead: 21698,
    totalShuffleWrite: 16871,
    maxMemory: 188743680,
    addTime: '2026-11-28T12:53:47.938GMT',
    peakMemoryMetrics: {
      JVMHeapMemory: 194407808,
    },
  },
  {
    id: 'driver',
    hostPort: 'fc03bd5ed6e0:42905',
    isActive: true,
    memoryUsed: 7016715,
    totalCores: 0,
    activeTasks: 0,
    failedTasks: 0,
    completedTasks: 0,
    totalDuration: 203646,
    totalGCTime: 1588,
    totalInputBytes: 0,
    totalShuffleRead: 0,
    totalShuffleWrite: 0,
    maxMemory: 455501414,
    addTime: '2026-11-28T12:53:28.386GMT',
    peakMemoryMetrics: {
      JVMHeapMemory: 227110040,
    },
  },
];

/** `/jobs`. */
export const jobs = [
  {
    jobId: 10,
    name: 'collect at /tmp/job.py:13',
    submissionTime: '2026-11-28T12:54:51.959GMT',
    completionTime: '2026-11-28T12:54:58.465GMT',
    stageIds: [16],
    status: 'FAILED',
    numTasks: 4,
    numActiveTasks: 0,
    numCompletedTasks: 3,
    numFailedTasks: 4,
    numCompletedStages: 0,
  },
  {
    jobId: 5,
    name: 'collect at /tmp/job.py:7',
    submissionTime: '2026-11-28T12:54:29.890GMT',
    completionTime: '2026-11-28T12:54:31.464GMT',
    stageIds: [7, 8],
    status: 'SUCCEEDED',
    numTasks: 9,
    numActiveTasks: 0,
    numCompletedTasks: 1,
    numFailedTasks: 0,
    numCompletedStages: 1,
  },
];

/** Some of `/stages`. */
export const stages = [
  {
    status: 'FAILED',
    stageId: 16,
    attemptId: 0,
    numTasks: 4,
    numActiveTasks: 0,
    numCompleteTasks: 3,
    numFailedTasks: 4,
    firstTaskLaunchedTime: '2026-11-28T12:54:51.974GMT',
    completionTime: '2026-11-28T12:54:58.460GMT',
    inputBytes: 0,
    shuffleReadBytes: 0,
    shuffleWriteBytes: 0,
    memoryBytesSpilled: 0,
    diskBytesSpilled: 0,
    name: 'collect at /tmp/job.py:13',
    rddIds: [40, 39],
    failureReason:
      'Job aborted due to stage failure: Task 1 in stage 16.0 failed 4 times, most recent failure: Lost task 1.3 in stage 16.0 (TID 47) (172.18.0.4 executor 1): org.apache.spark.api.python.PythonException: Traceback (most recent call last):\n  File "/opt/spark/python/lib/pyspark.zip/pyspark/worker.py", line 1247, in main\n    process()\n  File "/opt/spark/python/lib/pyspark.zip/pyspark/worker.py", line 1239, in process\n    serializer.dump_stream(out_iter, outfile)\n  File "/opt/spark/python/lib/pyspark.zip/pyspark/serializers.py", line 274, in dump_stream\n    vs = list(itertools.islice(iterator, batch))\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  File "/opt/spark/python/lib/pyspark.zip/pyspark/util.py", line 83, in wrapper\n    return f(*args, **kwargs)\n           ^^^^^^^^^^^^^^^^^^\n  File "/tmp/job.py", line 13, in <lambda>\nZeroDivisionError: division by zero\n\n\tat org.apache.spark.api.python.BasePythonRunner$ReaderIterator.handlePythonException(PythonRunner.scala:572)\n\tat org.apache.spark.api.python.PythonRunner$$anon$3.read(PythonRunner.scala:784)\n\tat org.apache.spark.api.python.PythonRunner$$anon$3.read(PythonRunner.scala:766)\n\tat org.apache.spark.api.python.BasePythonRunner$ReaderIterator.hasNext(PythonRunner.scala:525)\n\tat org.apache.spark.InterruptibleIterator.hasNext(InterruptibleIterator.scala:37)\n\tat scala.collection.Iterator.foreach(Iterator.scala:943)\n\tat scala.collection.Iterator.foreach$(Iterator.scala:943)\n\tat org.apache.spark.InterruptibleIterator.foreach(InterruptibleIterator.scala:28)\n\tat scala.collection.generic.Growable.$plus$plus$eq(Growable.scala:62)\n\tat scala.collection.generic.Growable.$plus$plus$eq$(Growable.scala:53)\n\tat scala.collection.mutable.ArrayBuffer.$plus$plus$eq(ArrayBuffer.scala:105)\n\tat scala.collection.mutable.ArrayBuffer.$plus$plus$eq(ArrayBuffer.scala:49)\n\tat scala.collection.TraversableOnce.to(TraversableOnce.scala:366)\n\tat scala.col',
  },
  {
    status: 'COMPLETE',
    stageId: 8,
    attemptId: 0,
    numTasks: 1,
    numActiveTasks: 0,
    numCompleteTasks: 1,
    numFailedTasks: 0,
    firstTaskLaunchedTime: '2026-11-28T12:54:29.962GMT',
    completionTime: '2026-11-28T12:54:31.460GMT',
    inputBytes: 0,
    shuffleReadBytes: 11144,
    shuffleWriteBytes: 1434,
    memoryBytesSpilled: 0,
    diskBytesSpilled: 0,
    name: 'collect at /tmp/job.py:7',
    rddIds: [23, 18, 19],
  },
  {
    status: 'SKIPPED',
    stageId: 7,
    attemptId: 0,
    numTasks: 8,
    numActiveTasks: 0,
    numCompleteTasks: 0,
    numFailedTasks: 0,
    inputBytes: 0,
    shuffleReadBytes: 0,
    shuffleWriteBytes: 0,
    memoryBytesSpilled: 0,
    diskBytesSpilled: 0,
    name: 'collect at /tmp/job.py:7',
    rddIds: [17, 16, 0, 2, 1, 4, 3, 13, 14, 15],
  },
];

/** `/stages/4?details=false&withSummaries=true&quantiles=0.5,1.0`. */
export const stageWithSummaries = [
  {
    status: 'COMPLETE',
    stageId: 4,
    attemptId: 0,
    numTasks: 8,
    numActiveTasks: 0,
    numCompleteTasks: 8,
    numFailedTasks: 0,
    firstTaskLaunchedTime: '2026-11-28T12:54:20.052GMT',
    completionTime: '2026-11-28T12:54:27.943GMT',
    memoryBytesSpilled: 0,
    diskBytesSpilled: 0,
    inputBytes: 4063848,
    shuffleReadBytes: 0,
    shuffleWriteBytes: 11144,
    name: 'collect at /tmp/job.py:7',
    rddIds: [17, 16, 0, 2, 1, 4, 3, 13, 14, 15],
    taskMetricsDistributions: {
      quantiles: [0.5, 1.0],
      duration: [4349.0, 6842.0],
      inputMetrics: {
        bytesRead: [507984.0, 507984.0],
        recordsRead: [25.0, 25.0],
      },
      shuffleReadMetrics: {
        readBytes: [0.0, 0.0],
        readRecords: [0.0, 0.0],
      },
    },
  },
];

/** `/storage/rdd`. */
export const storage = [
  {
    id: 4,
    name: '*(1) Project [id#0L, (id#0L % 100) AS k#2L]\n+- *(1) Range (0, 2000000, step=1, splits=8)\n',
    numPartitions: 8,
    numCachedPartitions: 8,
    storageLevel: 'Disk Memory Deserialized 1x Replicated',
    memoryUsed: 4063848,
    diskUsed: 0,
  },
];

/** `/sql/1?details=false&planDescription=true`. */
export const query = {
  id: 1,
  status: 'COMPLETED',
  description: 'collect at /tmp/job.py:7',
  planDescription:
    '== Physical Plan ==\nAdaptiveSparkPlan (20)\n+- == Final Plan ==\n   * Sort (14)\n   +- AQEShuffleRead (13)\n      +- ShuffleQueryStage (12), Statistics(sizeInBytes=2.3 KiB, rowCount=100)\n         +- Exchange (11)\n            +- * HashAggregate (10)\n               +- AQEShuffleRead (9)\n                  +- ShuffleQueryStage (8), Statistics(sizeInBytes=18.8 KiB, rowCount=800)\n                     +- Exchange (7)\n                        +- * HashAggregate (6)\n                           +- TableCacheQueryStage (5), Statistics(sizeInBytes=30.5 MiB, rowCount=2.00E+6)\n                              +- InMemoryTableScan (1)\n                                    +- InMemoryRelation (2)\n                                          +- * Project (4)\n                                             +- * Range (3)\n+- == Initial Plan ==\n   Sort (19)\n   +- Exchange (18)\n      +- HashAggregate (17)\n         +- Exchange (16)\n            +- HashAggregate (15)\n               +- InMemoryTableScan (1)\n                     +- InMemoryRelation (2)\n                           +- * Project (4)\n                              +- * Range (3)\n\n\n(1) InMemoryTableScan\nOutput [2]: [id#0L, k#2L]\nArguments: [id#0L, k#2L]\n\n(2) InMemoryRelation\nArguments: [id#0L, k#2L], CachedRDDBuilder(org.apache.spark.sql.execution.columnar.DefaultCachedBatchSerializer@3cacab9c,StorageLevel(disk, memory, deserialized, 1 replicas),*(1) Project [id#0L, (id#0L % 100) AS k#2L]\n+- *(1) Range (0, 2000000, step=1, splits=8)\n,None), [id#0L ASC NULLS ',
  submissionTime: '2026-11-28T12:54:18.033GMT',
  duration: 16442,
};

/** `/metrics/json/`. */
export const metrics = {
  version: '4.0.0',
  gauges: {
    'app-20261128125328-0000.driver.JVMCPU.jvmCpuTime': {
      value: 36000000000,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.eventTime-watermark': {
      value: 1795870503598,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.inputRate-total': {
      value: 48.3851457602516,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.latency': {
      value: 5674,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.processingRate-total': {
      value: 70.4970038773352,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.states-rowsTotal': {
      value: 5,
    },
    'app-20261128125328-0000.driver.spark.streaming.rates.states-usedBytes': {
      value: 5192,
    },
  },
};

/** The drawing on `/jobs/job/?id=5`. */
export const jobPage =
  '<div id="dag-viz-metadata" style="display:none">\n        <div class="stage-metadata" stage-id="7" skipped="true">\n              <div class="dot-file">digraph G {\n  subgraph clusterstage_7 {\n    label=&quot;Stage 7 (skipped)&quot;;\n    subgraph cluster0 {\n      label=&quot;WholeStageCodegen (1)&quot;;\n      0 [labelType=&quot;html&quot; label=&quot;ParallelCollectionRDD [0]&lt;br&gt;count at NativeMethodAccessorImpl.java:0&quot;];\n      1 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [1]&lt;br&gt;count at NativeMethodAccessorImpl.java:0&quot;];\n      2 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [2]&lt;br&gt;count at NativeMethodAccessorImpl.java:0&quot;];\n    }\n    subgraph cluster3 {\n      label=&quot;mapPartitionsInternal&quot;;\n      3 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [3]&lt;br&gt;count at NativeMethodAccessorImpl.java:0&quot;];\n    }\n    subgraph cluster4 {\n      label=&quot;mapPartitionsInternal&quot;;\n      4 [labelType=&quot;html&quot; label=&quot;*(1) Project [id#0L, (id#0L % 100) AS k#2L]\\n+- *(1) Range (0, 2000000, step=1, splits=8)\\n [4] [Cached]&lt;br&gt;count at NativeMethodAccessorImpl.java:0&quot;];\n    }\n    subgraph cluster36 {\n      label=&quot;InMemoryTableScan&quot;;\n      13 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [13]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n      14 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [14]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n      15 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [15]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n    subgraph cluster32 {\n      label=&quot;WholeStageCodegen (1)&quot;;\n      16 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [16]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n    subgraph cluster31 {\n      label=&quot;Exchange&quot;;\n      17 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [17]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n  }\n  0-&gt;1;\n  1-&gt;2;\n  2-&gt;3;\n  3-&gt;4;\n  4-&gt;13;\n  13-&gt;14;\n  14-&gt;15;\n  15-&gt;16;\n  16-&gt;17;\n}</div>\n              \n              \n              <div class="cached-rdd">4</div>\n            </div><div class="stage-metadata" stage-id="8" skipped="false">\n              <div class="dot-file">digraph G {\n  subgraph clusterstage_8 {\n    label=&quot;Stage 8&quot;;\n    subgraph cluster41 {\n      label=&quot;AQEShuffleRead&quot;;\n      18 [labelType=&quot;html&quot; label=&quot;ShuffledRowRDD [18] [Unordered]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n    subgraph cluster38 {\n      label=&quot;WholeStageCodegen (2)&quot;;\n      19 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [19] [Unordered]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n    subgraph cluster37 {\n      label=&quot;Exchange&quot;;\n      23 [labelType=&quot;html&quot; label=&quot;MapPartitionsRDD [23] [Unordered]&lt;br&gt;collect at /tmp/job.py:7&quot;];\n    }\n  }\n  18-&gt;19;\n  19-&gt;23;\n}</div>\n              <div class="incoming-edge">17,18</div>\n              \n              \n            </div>\n      </div>\n    </div>';
