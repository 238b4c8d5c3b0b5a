# The build stage has npm and the sources; the image runs as a user of its own and keeps one volume.
FROM node:20-bookworm-slim AS build
WORKDIR /bearings
COPY package.json package-lock.json .npmrc ./
COPY tools ./tools
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin bearings \
  && install --directory --owner=bearings --mode=0700 /data
COPY --from=build --chown=root:root /bearings /bearings
WORKDIR /bearings
RUN node_modules/.bin/node --version || sh tools/mend-node.sh
# Inside its container the server listens on every address; publish it on loopback or behind a proxy.
ENV BEARINGS_DATA=/data \
    HOST=0.0.0.0 \
    PORT=4319 \
    BEARINGS_ORIGIN=http://localhost:4319 \
    NODE_ENV=production
USER bearings
VOLUME /data
EXPOSE 4319
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node_modules/.bin/node", "-e", "fetch('http://localhost:4319/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node_modules/.bin/node", "bin/bearings.js"]
CMD ["serve"]
