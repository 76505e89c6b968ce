// Compares two files with one JSON content a line by jsondiffpatch, pair by pair. Prints how many
// differ, and how long comparing took in milliseconds without and with reading and parsing.
import { readFileSync } from "node:fs";
import { create } from "jsondiffpatch";

const start = performance.now();
const [left, right] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const [ones, others] = [read(left), read(right)];
const differ = create({ objectHash: (item) => item.id ?? item.settingDefinitionId ?? JSON.stringify(item), arrays: { detectMove: false } });
const began = performance.now();
let differing = 0;
for (const [at, one] of ones.entries()) if (differ.diff(one, others[at]) !== undefined) differing += 1;
const end = performance.now();
console.log(JSON.stringify({ differing, ms: end - began, with_reading_ms: end - start }));
