// The schema of a version that has no `config schema` yet, as JSON: that of its own zod type, made the way it makes it.
// usage: node openclaw-schema.mjs PACKAGE_FOLDER   (the bundle keeps the type private: a copy beside it exports it)
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const dist = path.join(path.resolve(process.argv[2]), "dist");
const copy = "gateway-lint-schema.js";
const bundle = fs
  .readdirSync(dist)
  .sort()
  .find((name) => name !== copy && name.endsWith(".js") && fs.readFileSync(path.join(dist, name), "utf8").includes("\nconst OpenClawSchema = z"));
fs.copyFileSync(path.join(dist, bundle), path.join(dist, copy));
fs.appendFileSync(path.join(dist, copy), "\nexport { OpenClawSchema as gatewayLintSchema };\n");
const { gatewayLintSchema } = await import(pathToFileURL(path.join(dist, copy)));
const schema = gatewayLintSchema.toJSONSchema({ target: "draft-07", unrepresentable: "any" });
process.stdout.write(JSON.stringify(schema, null, 1) + "\n", () => process.exit(0));
