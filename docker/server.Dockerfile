# The server with the built pages. Context: the checkout (docker/compose.yaml names it).
# The workspace keeps its layout: Node runs the TypeScript as it is, which it refuses inside node_modules.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS workspace
ARG PNPM_VERSION=12.21.0
RUN npm install --global pnpm@${PNPM_VERSION}
ENV CI=true
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY shared shared
COPY server server
COPY client client

FROM workspace AS pages
RUN pnpm install --frozen-lockfile --filter "@priyom/client..."
RUN pnpm --filter @priyom/client build

FROM workspace AS packages
RUN pnpm install --frozen-lockfile --prod --filter "@priyom/server..."

FROM node:${NODE_VERSION}-bookworm-slim
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/shared shared
COPY --from=packages /app/server server
COPY --from=pages /app/client/dist client/dist
USER node
ENV CLIENT_DIR=/app/client/dist PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
