// What `openclaw config validate --json` says of many configurations, in one process: the command's own handler, taken from the
// package's own bundle, is called for each. Only the exit of the process and its output are caught.
// usage: node openclaw-validate.mjs PACKAGE_FOLDER < CONFIGS > VERDICTS
//   (JSON lines: {name, text, files?} in, {name, valid, issues: [[path, message]]} out; OPENCLAW_CONFIG_PATH names the file)
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const dist = path.join(folder, "dist");
const bundle = fs
  .readdirSync(dist)
  .find((name) => /^config-cli-[^.]*\.m?js$/.test(name) && fs.readFileSync(path.join(dist, name), "utf8").includes("registerConfigCli"));
const { Command } = await import(pathToFileURL(createRequire(path.join(folder, "package.json")).resolve("commander")));
const { registerConfigCli } = await import(pathToFileURL(path.join(dist, bundle)));

const file = process.env.OPENCLAW_CONFIG_PATH;
const exit = process.exit;
const write = process.stdout.write.bind(process.stdout);
let output = "";
let answer;
process.stdout.write = (chunk, ...rest) => {
  output += chunk;
  rest.find((argument) => typeof argument === "function")?.();
  return true;
};
process.exit = (code) => {
  answer ??= output;
  throw new Error(`exit ${code}`);
};

async function validate({ name, text, files }) {
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  for (const [included, content] of Object.entries(files ?? {})) {
    fs.writeFileSync(path.join(path.dirname(file), included), content);
  }
  output = "";
  answer = undefined;
  const program = new Command();
  registerConfigCli(program);
  try {
    await program.parseAsync(["config", "validate", "--json"], { from: "user" });
  } catch (e) {
    if (answer === undefined && !/^exit \d/.test(e.message)) {
      throw e;
    }
  }
  const { valid, issues, error } = JSON.parse(answer ?? output);
  return { name, valid, issues: (issues ?? (valid ? [] : [{ path: "", message: String(error?.message ?? error) }])).map((i) => [i.path, i.message]) };
}

for (const line of fs.readFileSync(0, "utf8").split("\n")) {
  if (line !== "") {
    write(JSON.stringify(await validate(JSON.parse(line))).replaceAll(path.dirname(file), "CONFIG") + "\n");
  }
}
process.stdout.write = write;
exit(0);
