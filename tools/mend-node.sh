#!/bin/sh
# Runs after `npm ci`, and only where the Node that it brought cannot start: a bare Debian has no
# libatomic. Puts a small start script in its place that lends it ours.
set -eu
cd "$(dirname "$0")/.."
case "$(uname -s) $(uname -m)" in
  "Linux x86_64") processor=x64 ;;
  "Linux aarch64") processor=arm64 ;;
  *) echo "The Node that npm ci brought does not start here. Install Node 26." >&2; exit 1 ;;
esac
start=node_modules/.bin/node
rm -f "$start"
cat > "$start" <<END
#!/bin/sh
bearings=\$(dirname "\$(readlink -f "\$0")")/../..
LD_LIBRARY_PATH="\$bearings/tools/libatomic/$processor\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
exec "\$bearings/node_modules/node-linux-$processor/bin/node" "\$@"
END
chmod +x "$start"
if ! "$start" --version >/dev/null; then
  echo "Node 26 still does not start. Install libatomic1 (apt-get install libatomic1), then run npm ci again." >&2
  exit 1
fi
echo "Node 26 starts with Bearings' own libatomic."
