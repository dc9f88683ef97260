#!/bin/sh
# Every minute from cron.
if ! curl -fs http://127.0.0.1:18789/ready; then
  pkill -f openclaw
  systemctl restart openclaw-gateway.service || true
fi
