// Read by Nodes that are too old as well: old syntax only, no imports.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Heimvorteil needs Node 20.19 or newer, this is ' +
      process.version +
      ': install a newer one from https://nodejs.org and start again.',
  );
  process.exit(2);
}
