// Derives keys.tree, what each version of OpenClaw knows of openclaw.json, from the JSON Schemas of several versions.
// usage: node openclaw-keys.mjs FOLDER VERSION...   (FOLDER holds VERSION.json, and VERSION.open with the paths of objects that
//   take any key after all; versions from old to new; prints the tree)
import fs from "node:fs";
import path from "node:path";

const [folder, ...versions] = process.argv.slice(2);

// Channels whose keys are listed; those of others come with plugins that may be of any version.
const CHANNELS = ["defaults", "modelByChannel", "discord", "telegram", "whatsapp", "slack", "signal"];

// A schema for objects does not always say so.
const typeOf = (schema) => schema.type ?? (schema.properties ? "object" : undefined);
const node = () => ({ forms: new Map(), children: new Map() });
const isSecret = (schema) =>
  schema.additionalProperties === false && Object.keys(schema.properties ?? {}).sort().join() === "id,provider,source";

function bounds(schema) {
  const low = schema.exclusiveMinimum !== undefined ? `>${schema.exclusiveMinimum}` : (schema.minimum ?? "");
  const high = schema.exclusiveMaximum !== undefined ? `<${schema.exclusiveMaximum}` : (schema.maximum ?? "");
  const safe = Number.MAX_SAFE_INTEGER;
  const from = low === -safe ? "" : low;
  const to = high === safe ? "" : high;
  return from === "" && to === "" ? "" : `:${from}..${to}`;
}

const constant = (value) => (typeof value === "string" ? `=${encodeURIComponent(value)}` : `=${value}`.replace("=", "=:"));

// The forms a value may take, and what lies below it, merged into target: a union of shapes takes what any of them takes.
function read(schema, target, forms, version) {
  if (schema === true || schema === undefined || schema.$ref || schema.allOf || schema.if) {
    forms.add("any");
    return;
  }
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    read(branch, target, forms, version);
  }
  if (schema.anyOf || schema.oneOf) {
    return;
  }
  if ("const" in schema || schema.enum) {
    for (const value of schema.enum ?? [schema.const]) {
      forms.add(constant(value));
    }
    return;
  }
  if (Array.isArray(schema.type)) {
    for (const type of schema.type) {
      read({ ...schema, type }, target, forms, version);
    }
    return;
  }
  switch (typeOf(schema)) {
    case "string":
      forms.add("text");
      return;
    case "boolean":
      forms.add("switch");
      return;
    case "null":
      forms.add("null");
      return;
    case "integer":
    case "number":
      forms.add(schema.type + bounds(schema));
      return;
    case "array":
      forms.add(schema.minItems || schema.maxItems ? `[]:${schema.minItems ?? ""}..${schema.maxItems ?? ""}` : "[]");
      if (schema.items && !Array.isArray(schema.items)) {
        child(target, "[]", schema.items, version, false);
      }
      return;
    case "object":
      object(schema, target, forms, version);
      return;
    default:
      forms.add("any");
  }
}

function object(schema, target, forms, version) {
  if (isSecret(schema)) {
    const source = schema.properties.source;
    for (const name of source.enum ?? [source.const]) {
      forms.add(`secret:${name}`);
    }
    return;
  }
  forms.add(schema.additionalProperties === false ? "{}" : "{*}");
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    if (!(value.not && Object.keys(value.not).length === 0)) {
      child(target, key, value, version, schema.required?.includes(key) && !("default" in value));
    }
  }
  const rest = schema.additionalProperties;
  if (rest && typeof rest === "object" && Object.keys(rest).length > 0) {
    child(target, "*", rest, version, false);
  }
}

function child(target, key, schema, version, required) {
  if (!target.children.has(key)) {
    target.children.set(key, node());
  }
  const into = target.children.get(key);
  const forms = into.forms.get(version) ?? new Set();
  into.forms.set(version, forms);
  if (required) {
    forms.add("!");
  }
  read(schema, into, forms, version);
}

// A union of objects needs only what all of its branches need.
function objects(schema) {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return branches.length > 0 ? branches.flatMap(objects) : typeOf(schema) === "object" ? [schema] : [];
}

function unmark(schema) {
  if (!schema || typeof schema !== "object") {
    return;
  }
  const all = objects(schema);
  for (const one of all) {
    one.required = (one.required ?? []).filter((key) => all.every((other) => other.required?.includes(key)));
  }
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  for (const below of [...branches, ...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties]) {
    unmark(below);
  }
}

// Marks as open what stands at a path.
function release(schema, path) {
  if (!schema || typeof schema !== "object") {
    return;
  }
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    release(branch, path);
  }
  if (path.length === 0) {
    if (schema.additionalProperties === false) {
      schema.additionalProperties = true;
    }
    return;
  }
  const [key, ...rest] = path;
  release(key === "[]" ? schema.items : key === "*" ? schema.additionalProperties : schema.properties?.[key], rest);
}

function prune(schema) {
  const channels = schema.properties.channels;
  if (channels) {
    channels.properties = Object.fromEntries(Object.entries(channels.properties).filter(([key]) => CHANNELS.includes(key)));
    channels.additionalProperties = true;
    delete channels.required;
  }
  const entries = schema.properties.plugins?.properties?.entries;
  if (entries) {
    entries.properties = {};
    delete entries.required;
  }
  unmark(schema);
}

function text(forms) {
  const sorted = [...forms].sort();
  return sorted.includes("any") ? (sorted.includes("!") ? "! any" : "any") : sorted.join(" ");
}

// An end is left open where it is the first or the last of all versions.
function range({ from, to }) {
  return `${from === versions[0] ? "" : from}..${to === versions.at(-1) ? "" : to}`;
}

// "FORMS" where all versions agree, else "FIRST..LAST FORMS; ..." for each run of versions that agree.
function spec(of, among) {
  const runs = [];
  for (const version of versions) {
    const forms = of.forms.has(version) ? text(of.forms.get(version)) : undefined;
    const last = runs.at(-1);
    if (last && last.forms === forms) {
      last.to = version;
    } else {
      runs.push({ from: version, to: version, forms });
    }
  }
  const known = runs.filter((run) => run.forms !== undefined);
  if (known.length === 1 && among.every((version) => of.forms.has(version))) {
    return known[0].forms;
  }
  return known.map((run) => `${range(run)} ${run.forms}`).join("; ");
}

// Deeper by one blank; a key's versions are left out where it is known as long as what it stands in.
function print(name, of, depth, among) {
  lines.push(`${" ".repeat(depth)}${encodeURIComponent(name).replaceAll("%24", "$").replaceAll("%5B%5D", "[]")}\t${spec(of, among)}`);
  const own = versions.filter((version) => of.forms.has(version));
  for (const key of [...of.children.keys()].sort()) {
    print(key, of.children.get(key), depth + 1, own);
  }
}

const root = node();
for (const version of versions) {
  const schema = JSON.parse(fs.readFileSync(path.join(folder, `${version}.json`), "utf8"));
  for (const line of fs.readFileSync(path.join(folder, `${version}.open`), "utf8").split("\n").filter(Boolean)) {
    release(schema, JSON.parse(line));
  }
  if (["2026.3.28", "2026.4.15"].includes(version)) {
    // These rewrite the addresses that gateway.bind once took, and talk, before they judge them (measured).
    schema.properties.gateway.properties.bind = {};
    schema.properties.talk.additionalProperties = true;
  }
  schema.properties.$schema = { type: "string" };
  delete schema.required;
  prune(schema);
  const forms = new Set();
  root.forms.set(version, forms);
  read(schema, root, forms, version);
}
const lines = [];
for (const key of [...root.children.keys()].sort()) {
  print(key, root.children.get(key), 0, versions);
}
process.stdout.write(lines.join("\n") + "\n");
