# Built once, run as an ordinary user; PostgreSQL and Redis are other containers.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/swift-eats
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc* ./
COPY apps/web/package.json apps/web/
COPY apps/driver-pwa/package.json apps/driver-pwa/
COPY apps/restaurant/package.json apps/restaurant/
COPY apps/ops/package.json apps/ops/
COPY apps/worker/package.json apps/worker/
COPY apps/simulator/package.json apps/simulator/
COPY packages/contract/package.json packages/contract/
COPY packages/db/package.json packages/db/
COPY packages/domain/package.json packages/domain/
COPY packages/frame/package.json packages/frame/
COPY packages/providers/package.json packages/providers/
COPY packages/redis/package.json packages/redis/
COPY packages/server/package.json packages/server/
COPY packages/ui/package.json packages/ui/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .turbo apps/*/.next/cache .var

FROM node:24-bookworm-slim
WORKDIR /srv/swift-eats
ENV NODE_ENV=production
COPY --from=build --chown=node:node /srv/swift-eats ./
RUN mkdir -p .var && chown node:node .var
USER node
EXPOSE 3000 3001 3002 3003 3010 3011
VOLUME /srv/swift-eats/.var
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "tooling/launch/start.mjs"]
