// Whether what was recorded in one process is what a process of its own says: `openclaw config validate --json` as users run it.
// usage: node openclaw-separately.mjs PACKAGE_FOLDER RECORDS VERSION COUNT
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const [folder, records, version, count] = process.argv.slice(2);
const lines = (name) => fs.readFileSync(path.join(records, name), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const file = process.env.OPENCLAW_CONFIG_PATH;
const configs = lines("configs.jsonl");
const verdicts = lines(`${version}.jsonl`).slice(1);
let wrong = 0;
for (let i = 0; i < Number(count); i++) {
  const at = Math.floor((i * configs.length) / Number(count));
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, configs[at].text);
  for (const [included, content] of Object.entries(configs[at].files ?? {})) {
    fs.writeFileSync(path.join(path.dirname(file), included), content);
  }
  const { stdout } = spawnSync(process.execPath, [path.join(folder, "openclaw.mjs"), "config", "validate", "--json"], { encoding: "utf8" });
  const { valid, issues } = JSON.parse(stdout);
  const said = JSON.stringify((issues ?? []).map((issue) => [issue.path, issue.message])).replaceAll(path.dirname(file), "CONFIG");
  if (valid !== verdicts[at].valid || (issues && said !== JSON.stringify(verdicts[at].issues))) {
    wrong++;
    console.error(`${version}: ${configs[at].name}: ${stdout}`);
  }
}
console.log(`${version}: ${count} compared, ${wrong} differ`);
process.exit(wrong > 0 ? 1 : 0);
