# The media server with a mediasoup-worker built from the sources in mediasoup's npm package: no download but Debian's
# packages and npm's. Context: the checkout (docker/compose.yaml names it).
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm AS packages
ARG PNPM_VERSION=12.21.0
RUN npm install --global pnpm@${PNPM_VERSION}
ENV CI=true
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY shared shared
COPY sfu sfu
RUN pnpm install --frozen-lockfile --prod --filter "@priyom/sfu..."

FROM packages AS worker
RUN apt-get update -qq && xargs apt-get install -y -qq --no-install-recommends < sfu/worker/packages.txt
RUN sfu/worker/recipe/build.sh sfu/node_modules/mediasoup /out/mediasoup-worker

FROM node:${NODE_VERSION}-bookworm-slim
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends libuv1 libssl3 libabsl20220623 libstdc++6 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/shared shared
COPY --from=packages /app/sfu sfu
COPY --from=worker /out/mediasoup-worker /usr/local/bin/mediasoup-worker
USER node
ENV MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://${process.env.CONTROL_HOST}:${process.env.CONTROL_PORT}/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "sfu/src/main.ts"]
