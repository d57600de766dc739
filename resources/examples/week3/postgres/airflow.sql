-- A database of its own for Airflow, so that its tables stay apart from yours.
CREATE DATABASE airflow;
