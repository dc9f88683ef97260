// Writes the configurations that OpenClaw is asked about: the corners as they stand in a folder, and mutations of the valid ones.
// usage: node openclaw-configs.mjs CORNERS KEYS_TREE SEED COUNT   (JSON lines {name, text, files?}; the same seed gives the same)
import fs from "node:fs";

const [corners, tree, seed, count] = process.argv.slice(2);

// mulberry32, so that no version of Node changes what is drawn.
let state = Number(seed) >>> 0;
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const pick = (list) => list[random(list.length)];

// A line that starts with "### NAME" begins a configuration; "# file NAME" in it one more file beside it.
const cases = [];
for (const line of fs.readFileSync(corners, "utf8").split("\n")) {
  const last = cases.at(-1);
  if (line.startsWith("### ")) {
    cases.push({ name: line.slice(4), text: "" });
  } else if (line.startsWith("# file ")) {
    last.files = { ...last.files, [line.slice(7)]: "" };
  } else if (last) {
    const file = Object.keys(last.files ?? {}).at(-1);
    if (file) {
      last.files[file] += line + "\n";
    } else {
      last.text += line + "\n";
    }
  }
}

const names = [
  ...new Set(
    fs
      .readFileSync(tree, "utf8")
      .split("\n")
      .filter((line) => /^ *[a-zA-Z$]/.test(line))
      .map((line) => line.trim().split("\t")[0]),
  ),
];
const values = [() => "x", () => 7, () => -1, () => 0.5, () => true, () => false, () => null, () => [], () => ["x"], () => ({}), () => ({ x: 1 }), () => "${PORT}"];

// Every place of a document: its holder and its key.
function places(value, into = []) {
  if (value && typeof value === "object") {
    for (const key of Object.keys(value)) {
      into.push([value, key]);
      places(value[key], into);
    }
  }
  return into;
}

function mutate(document) {
  const [holder, key] = pick(places(document));
  const drawn = random(10);
  if (drawn < 2) {
    if (Array.isArray(holder)) {
      holder.splice(Number(key), 1);
    } else {
      delete holder[key];
    }
  } else if (drawn < 6) {
    holder[key] = pick(values)();
  } else {
    const objects = [document, ...places(document).map(([h, k]) => h[k])].filter((v) => v && typeof v === "object" && !Array.isArray(v));
    pick(objects)[drawn < 7 ? `${pick(names)}X` : pick(names)] = pick(values)();
  }
}

const bases = cases.filter(({ name }) => name.startsWith("base "));
for (let i = 0; i < Number(count); i++) {
  const base = bases[i % bases.length];
  const document = JSON.parse(base.text);
  for (let n = 1 + (random(4) === 0 ? 1 : 0); n > 0 && places(document).length > 0; n--) {
    mutate(document);
  }
  cases.push({ name: `${base.name.slice(5)} ${i}`, text: JSON.stringify(document) });
}
process.stdout.write(cases.map((c) => JSON.stringify(c)).join("\n") + "\n");
