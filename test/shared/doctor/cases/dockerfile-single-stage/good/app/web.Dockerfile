FROM python:3.11-slim AS build
RUN pip install --prefix=/install flask
FROM python:3.11-slim
COPY --from=build /install /usr/local
