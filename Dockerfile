# Two stages: wheels are built where there is pip and a network, and run where there is neither root nor a compiler.
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md ./
COPY briefings briefings
COPY bot bot
COPY seeds seeds
RUN python -m venv /opt/briefbot \
 && /opt/briefbot/bin/pip install --no-cache-dir --no-compile ".[postgres,web]" \
 && /opt/briefbot/bin/python -m compileall -q /opt/briefbot

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data briefbot
COPY --from=build /opt/briefbot /opt/briefbot
ENV PATH=/opt/briefbot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    BRIEFBOT_DATA_DIR=/data \
    HEALTH_HOST=0.0.0.0 \
    HEALTH_PORT=8081
WORKDIR /data
USER briefbot
VOLUME /data
EXPOSE 3000 8081
# Alive means that the process can work; whether it should get traffic is /readyz's matter.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"HEALTH_PORT\"]}/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["briefbot"]
CMD ["serve"]
