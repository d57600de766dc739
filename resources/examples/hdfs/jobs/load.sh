#!/bin/bash
# Waits until HDFS may be written, then puts the files there; what is there already is replaced.
set -e
hdfs dfsadmin -safemode wait
hdfs dfs -put -f /files /
hdfs dfs -ls /files
