# The service. Packages come from the lock, each checked by its hash.
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY app app
COPY cypher cypher
COPY loaders loaders
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheel .

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 ENTENTE_HOST=0.0.0.0 ENTENTE_DATA=/data
RUN useradd --create-home --uid 1000 entente && install -d -o entente /data
WORKDIR /home/entente
COPY requirements.lock .
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock
COPY --from=build /wheel /wheel
RUN pip install --no-cache-dir --no-deps /wheel/*.whl
COPY samples samples
USER entente
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["entente"]
CMD ["serve"]
