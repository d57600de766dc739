"""Bronze, silver, gold: from a raw CSV to an answer, each step a folder of the lake."""

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

LAKE = "s3a://lake"

spark = SparkSession.builder.appName("Medallion").getOrCreate()
spark.sparkContext.setLogLevel("WARN")

# Bronze: the file as it came, every column as text, with a note where it came from.
raw = spark.read.option("header", True).csv("file:///data/sales.csv")
bronze = raw.withColumn("source", F.lit("sales.csv")).withColumn("loaded_at", F.current_timestamp())
bronze.write.mode("overwrite").parquet(f"{LAKE}/bronze/sales")

# Silver: types, no doubles, nothing that cannot be. What does not fit is dropped and counted.
bronze = spark.read.parquet(f"{LAKE}/bronze/sales")
silver = (
    bronze.dropDuplicates(["id"])
    .withColumn("day", F.to_date("day"))
    .withColumn("quantity", F.col("quantity").cast("int"))
    .withColumn("price", F.col("price").cast("decimal(10,2)"))
    .withColumn("city", F.initcap(F.trim("city")))
    .where("day is not null and city != '' and quantity > 0 and price > 0")
    .drop("source", "loaded_at")
)
silver.write.mode("overwrite").partitionBy("city").parquet(f"{LAKE}/silver/sales")

# Gold: the answer to a question, as a Delta table: Parquet files with a log, so that old versions stay readable.
silver = spark.read.parquet(f"{LAKE}/silver/sales")
gold = silver.groupBy("city").agg(
    F.count("*").alias("sales"),
    F.sum(F.col("quantity") * F.col("price")).alias("revenue"),
)
gold.coalesce(1).write.format("delta").mode("overwrite").save(f"{LAKE}/gold/revenue_by_city")

print(f"bronze: {bronze.count()} rows as they came")
print(f"silver: {silver.count()} rows that make sense")
print("gold: revenue by city")
spark.read.format("delta").load(f"{LAKE}/gold/revenue_by_city").orderBy(F.desc("revenue")).show()
versions = spark.sql(f"describe history delta.`{LAKE}/gold/revenue_by_city`").count()
print(f"gold has {versions} version(s): every run adds one")
spark.stop()
