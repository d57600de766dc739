/**
 * What PySpark in a notebook is started with, so that it works on the cluster: the master's address, and the name under
 * which the executors call the notebook back.
 */
export function submitArguments(master: string, notebook: string): string {
  return `--master spark://${master}:7077 --conf spark.driver.host=${notebook} --conf spark.driver.bindAddress=0.0.0.0 pyspark-shell`;
}
