# The build stage has npm and the sources; the image runs as a user of its own and keeps one volume.
FROM node:20-bookworm-slim AS build
WORKDIR /bearings
COPY package.json package-lock.json .npmrc ./
COPY bin ./bin
COPY tools ./tools
RUN npm ci
COPY . .
# Not `npm prune`: it writes the lockfile anew, and pages older than it are built again at the start.
# The image below has no libatomic, whatever this one has.
RUN npm run build && npm ci --omit=dev && node tools/place-node.js --lend-libatomic

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin bearings \
  && install --directory --owner=bearings --mode=0700 /data
COPY --from=build --chown=root:root /bearings /bearings
WORKDIR /bearings
RUN node_modules/.bin/node --version
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
CMD ["serve", "--no-build"]
