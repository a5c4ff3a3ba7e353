// Plain JavaScript, because an older Node cannot read the rest: it says so in one sentence instead.
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`Pluis heeft Node ${NEEDED.join('.')} of nieuwer nodig; dit is ${process.versions.node}.`);
  process.exit(1);
}
