# SPDX-License-Identifier: Apache-2.0
# 构建和运行方法见 docs/release.md。构建时需要 npm；运行时不需要网络。

FROM node:24-slim AS build
ARG TARGETARCH=amd64
# 由哪次提交构建，以及提交时间（自 1970 年起的秒数）：写进 VERSION 和 SBOM。
ARG SANYI_COMMIT=unknown
ARG SOURCE_DATE_EPOCH=1767225600
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts
RUN case "$TARGETARCH" in amd64) platform=linux-x64 ;; arm64) platform=linux-arm64 ;; *) echo "没有 $TARGETARCH 的版本" >&2; exit 1 ;; esac \
 && SANYI_COMMIT="$SANYI_COMMIT" SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" \
    node scripts/release.js --platform "$platform" --folder-only --out /out \
 && mv /out/sanyi-* /out/sanyi \
 && install -d -o node -g node -m 0700 /out/state

# 用镜像自带的 Node 24；安装包里的那一份留在上一阶段。
FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    LOG_FILE=- \
    PORT=8080 \
    SANYI_VAR=/var/lib/sanyi
COPY --from=build /out/sanyi/app /opt/sanyi/app
COPY --from=build /out/sanyi/VERSION /out/sanyi/LICENSE /out/sanyi/NOTICE /out/sanyi/THIRD-PARTY-LICENSES.txt /out/sanyi/sbom.cdx.json /opt/sanyi/
COPY --from=build --chown=node:node /out/state /var/lib/sanyi
WORKDIR /opt/sanyi
USER node
VOLUME /var/lib/sanyi
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "app/apps/server/dist/main.js"]
