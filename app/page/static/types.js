// What the service knows of relation types and speech acts.
import { call } from "./call.js";

const types = new Map();
export const known = { types: [], acts: [] };

export async function learn() {
  const schema = await call("schema");
  for (const type of schema.types) types.set(type.name, type);
  known.types = [...types.keys()];
  known.acts = schema.acts;
}

export function tone(type) {
  const { goldstein = 0, plover } = types.get(type) ?? {};
  if (!goldstein) return "state";
  return goldstein < 0 ? "conflict" : plover === "CONSULT" ? "talk" : "cooperation";
}

export function directed(type) {
  const { symmetric, toQualifier } = types.get(type) ?? {};
  return !symmetric || toQualifier;
}
