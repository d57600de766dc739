"""Adds up the stream of sales by city, every ten seconds, and keeps each finished window as Parquet."""

import os

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, count, from_json, sum, window

FOLDER = "/opt/spark/work-dir"
SALE = "city STRING, product STRING, amount DOUBLE"

spark = (
    SparkSession.builder.appName("sales-per-window")
    # Two cores: two tasks for the sums, instead of the usual 200.
    .config("spark.sql.shuffle.partitions", 2)
    .getOrCreate()
)
spark.sparkContext.setLogLevel("WARN")

messages = (
    spark.readStream.format("kafka")
    .option("kafka.bootstrap.servers", os.environ["KAFKA_BROKERS"])
    .option("subscribe", "sales")
    .option("startingOffsets", "earliest")
    # After a pause it catches up in bites that fit its memory.
    .option("maxOffsetsPerTrigger", 20_000)
    .load()
)

# Kafka keeps bytes and the time they came; what is in them, only we know.
sales = messages.select(from_json(col("value").cast("string"), SALE).alias("sale"), "timestamp")

# A window is finished once sales from 20 seconds after its end have come: later ones count no more.
per_window = (
    sales.withWatermark("timestamp", "20 seconds")
    .groupBy(window("timestamp", "10 seconds"), col("sale.city").alias("city"))
    .agg(count("*").alias("sales"), sum("sale.amount").alias("amount"))
    .select(col("window.start").alias("start"), "city", "sales", "amount")
)


def keep(finished: DataFrame, number: int) -> None:
    """Appends the windows that are finished now to the folder, and prints them."""
    finished.persist()
    if not finished.isEmpty():
        finished.coalesce(1).write.mode("append").parquet(f"{FOLDER}/sales_per_window")
        finished.orderBy("start", "city").show(50, truncate=False)
    finished.unpersist()


(
    per_window.writeStream.queryName("sales_per_window")
    .outputMode("append")
    .option("checkpointLocation", f"{FOLDER}/checkpoint")
    .trigger(processingTime="5 seconds")
    .foreachBatch(keep)
    .start()
    .awaitTermination()
)
