// Reads files named on the command line and prints what SurveyJS's linter says of each, as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [home, ...files] = process.argv.slice(2);
const require = createRequire(join(home, "package.json"));
const { lintSurvey } = require("survey-core/linter");
const said = {};
for (const file of files) {
  said[file] = lintSurvey(JSON.parse(readFileSync(file, "utf-8")));
}
process.stdout.write(JSON.stringify(said));
