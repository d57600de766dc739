"""Reads the sales from PostgreSQL over JDBC, adds them up by city and writes the result back."""

import os

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

url = os.environ.get("DATABASE_URL", "jdbc:postgresql://postgres:5432/curso_bigdata")
login = {
    "user": os.environ.get("DATABASE_USER", "alumno"),
    "password": os.environ.get("DATABASE_PASSWORD", "bigdata2026"),
    "driver": "org.postgresql.Driver",
}

spark = SparkSession.builder.appName("SalesByCity").getOrCreate()

# Eight partitions: eight queries, spread over the executors. With one, one executor would read everything.
sales = spark.read.jdbc(
    url, "sales", column="id", lowerBound=1, upperBound=20000, numPartitions=8, properties=login
)

# Nothing has been read so far (transformations are lazy). groupBy moves rows between executors: a shuffle.
by_city = (
    sales.groupBy("city")
    .agg(f.count("*").alias("sales"), f.sum("amount").alias("total"))
    .orderBy(f.desc("total"))
)

# These two are actions: only now Spark works.
by_city.show()
by_city.write.jdbc(url, "sales_by_city", mode="overwrite", properties=login)

spark.stop()
