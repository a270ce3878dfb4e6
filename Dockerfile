FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# better-sqlite3 ships its binaries; without --ignore-scripts npm would start a compiler for it
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src

FROM node:24-bookworm-slim
# In a container these three have one sensible value; a HOST beyond loopback without API_KEY is refused at the start.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000 DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY docker /usr/local/bin
# Compiled here, once, by the user who runs it: the file system of the container may be read-only (docs/decisions/0014-memory.md).
RUN install -d -o node -g node -m 700 /data /app/node_modules/.cache/postern \
 && setpriv --reuid=node --regid=node --clear-groups postern compile
USER node
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=5s --start-period=20s --retries=3 CMD ["postern-alive"]
ENTRYPOINT ["postern"]
CMD ["serve"]
