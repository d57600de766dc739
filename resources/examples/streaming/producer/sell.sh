#!/bin/bash
# Prints a sale as JSON, twenty times a second, and pipes all of them into Kafka's console producer: one Java program
# for as long as it runs.
cities=(Madrid Barcelona Sevilla Valencia Bilbao)
products=(laptop phone tablet camera)

sell() {
  while true; do
    for _ in 1 2 3 4 5; do
      printf '{"city":"%s","product":"%s","amount":%d}\n' \
        "${cities[RANDOM % 5]}" "${products[RANDOM % 4]}" $((RANDOM % 900 + 100))
    done || exit
    : >/tmp/sold
    sleep 0.25
  done
}

sell | /opt/kafka/bin/kafka-console-producer.sh --bootstrap-server "$KAFKA_BROKERS" --topic sales
