// Prints the issues that the Khronos glTF validator finds in the file that is named.
const { readFileSync } = require('node:fs')
const { validateBytes } = require('gltf-validator')

validateBytes(new Uint8Array(readFileSync(process.argv[2])), { maxIssues: 20 }).then(({ issues }) =>
  console.log(JSON.stringify(issues)),
)
