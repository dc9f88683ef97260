// Which objects that a schema calls closed take other keys all the same: zod writes plain objects, which drop what they do not
// know, like strict ones. Each is asked about with one more key, beside the same without it.
// usage: node openclaw-probe.mjs --configs SCHEMA > CONFIGS      (for openclaw-validate.mjs; objects of channels are judged by the schema itself)
//        node openclaw-probe.mjs --open VERDICTS > OPEN_PATHS    (those where both verdicts are alike and none is about the object)
import fs from "node:fs";

const [mode, file] = process.argv.slice(2);

function closed(schema, path, into) {
  if (!schema || typeof schema !== "object" || path[0] === "channels" || (path[0] === "plugins" && path[1] === "entries" && path.length > 2)) {
    return into;
  }
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    closed(branch, path, into);
  }
  if (schema.additionalProperties === false) {
    into.add(JSON.stringify(path));
  }
  for (const [key, below] of Object.entries(schema.properties ?? {})) {
    closed(below, [...path, key], into);
  }
  closed(schema.additionalProperties, [...path, "*"], into);
  closed(Array.isArray(schema.items) ? undefined : schema.items, [...path, "[]"], into);
  return into;
}

function nest(path, value) {
  return path.reduceRight((inner, key) => (key === "[]" ? [inner] : { [key === "*" ? "x" : key]: inner }), value);
}

if (mode === "--configs") {
  for (const path of closed(JSON.parse(fs.readFileSync(file, "utf8")), [], new Set())) {
    console.log(JSON.stringify({ name: path, text: JSON.stringify(nest(JSON.parse(path), {})) }));
    console.log(JSON.stringify({ name: path, text: JSON.stringify(nest(JSON.parse(path), { gatewayLintProbe: 1 })) }));
  }
} else {
  const verdicts = fs.readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  for (let i = 0; i < verdicts.length; i += 2) {
    const path = JSON.parse(verdicts[i].name).map((key) => (key === "[]" ? "0" : key === "*" ? "x" : key)).join(".");
    const about = verdicts[i].issues.some(([at]) => at === "<root>" || at === path || path.startsWith(`${at}.`));
    if (!about && JSON.stringify(verdicts[i]) === JSON.stringify(verdicts[i + 1])) {
      console.log(verdicts[i].name);
    }
  }
}
