"""Reads the file from HDFS, adds it up, writes the answer back as Parquet, and shows it."""

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

# Without a host: fs.defaultFS in hadoop/core-site.xml says where HDFS is.
spark = SparkSession.builder.appName("Revenue").getOrCreate()
sales = spark.read.option("header", True).csv("/files/sales.csv").dropDuplicates(["id"])
revenue = (
    sales.withColumn("city", F.initcap(F.trim("city")))
    .where("city != '' and quantity > 0 and price > 0")
    .groupBy("city")
    .agg(F.count("*").alias("sales"), F.round(F.sum(F.expr("quantity * price")), 2).alias("revenue"))
)
revenue.coalesce(1).write.mode("overwrite").parquet("/reports/revenue")
spark.read.parquet("/reports/revenue").orderBy(F.desc("revenue")).show()
spark.stop()
