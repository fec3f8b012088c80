# The studio as a container: built in one image, run in another that holds only what runs.
FROM node:24-bookworm-slim AS build
WORKDIR /studio
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN STUDIO_STANDALONE=1 npm run build \
  # What Next leaves to be copied by hand.
  && cp -r public .next/standalone/ \
  && cp -r .next/static .next/standalone/.next/

FROM node:24-bookworm-slim
WORKDIR /studio
# Owned by root: the studio cannot change its own program.
COPY --from=build /studio/.next/standalone ./
COPY scripts/healthy.mjs ./scripts/healthy.mjs
# A volume that is new takes its owner from here.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  # The studio closes its streams, queue and database itself.
  NEXT_MANUAL_SIG_HANDLE=true \
  HOSTNAME=0.0.0.0 \
  PORT=3000 \
  STUDIO_DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/healthy.mjs"]
CMD ["node", "--disable-warning=ExperimentalWarning", "server.js"]
