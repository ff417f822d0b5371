// Reads all properties with the official SDK and prints rows, milliseconds and the peak of resident memory in bytes.
// Started in the folder where the SDK is installed.
const path = require('node:path');
const { createRequire } = require('node:module');

const OZmapSDK = createRequire(path.join(process.cwd(), 'package.json'))('@ozmap/ozmap-sdk').default;
const [address, key] = process.argv.slice(2);

(async () => {
  const sdk = new OZmapSDK(address, { apiKey: key });
  const start = process.hrtime.bigint();
  const rows = await sdk.property.findAll();
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(`MEASURED ${rows.length} ${milliseconds} ${process.resourceUsage().maxRSS * 1024}`);
  process.exit(0);
})();
