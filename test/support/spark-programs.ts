/**
 * 400 tasks that take their time, whatever the machine, until a worker has the file /tmp/hurry. Spark's Python worker would
 * read the index of pyspark.zip again before each of them, which costs more than all the rest.
 */
export const fourHundredTasks = `import importlib, os, time
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName("FourHundred").getOrCreate()
def wait(number):
    importlib.invalidate_caches = lambda: None
    if not os.path.exists("/tmp/hurry"):
        time.sleep(0.5)
    return number
print("the sum is", spark.sparkContext.parallelize(range(400), 400).map(wait).sum())
spark.stop()
`;

/**
 * Nearly all rows have one key, so that one task of eight gets them, and more than it may sort in memory: Spark is told to
 * write every 20,000 rows to disk. Then tasks that run until the stack is gone.
 */
export const skewAndSpill = `import time
from pyspark.sql import SparkSession, functions as f
spark = (SparkSession.builder.appName("Troubles")
    .config("spark.sql.adaptive.enabled", "false")
    .config("spark.shuffle.spill.numElementsForceSpillThreshold", "20000")
    .getOrCreate())
# Python starts in every executor, which would be slow in all tasks of the stage to come.
spark.sparkContext.parallelize(range(16), 16).map(lambda number: time.sleep(0.2)).count()
rows = spark.range(0, 300_000, 1, 4).select(
    f.when(f.col("id") % 100 < 95, 0).otherwise(f.col("id") % 64).alias("key"),
    f.sha2(f.col("id").cast("string"), 256).alias("text"))
def slowly(part):
    count = sum(1 for _ in part)
    time.sleep(count / 20_000)
rows.repartition(8, "key").sortWithinPartitions("text").foreachPartition(slowly)
spark.sparkContext.parallelize(range(4000), 4000).map(lambda number: time.sleep(0.5)).count()
`;
