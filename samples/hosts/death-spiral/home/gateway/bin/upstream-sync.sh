#!/bin/bash
# Nightly: follow upstream, build, restart onto the new code.

cd /home/gateway/openclaw || exit 1

git pull --ff-only
pnpm install --frozen-lockfile || pnpm install
pnpm build

systemctl restart openclaw.service

echo "$(date -Is) synced to $(git rev-parse --short HEAD)" >> /home/gateway/upstream-sync.log
