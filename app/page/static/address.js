// What is shown lives in the address, so that a view can be sent to somebody.
import { query } from "./call.js";

export const state = { q: "", entity: "", type: [], act: [], since: "", until: "", depth: "1", reviews: "" };

export function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  state.q = given.get("q") ?? "";
  state.entity = given.get("entity") ?? "";
  state.type = given.getAll("type");
  state.act = given.getAll("act");
  state.since = given.get("since") ?? "";
  state.until = given.get("until") ?? "";
  state.depth = given.get("depth") === "2" ? "2" : "1";
  state.reviews = given.get("reviews") ?? "";
}

export function go(changes) {
  const next = { ...state, q: "", reviews: "", ...changes };
  if (next.depth === "1") delete next.depth;
  const address = `#${query(next)}`;
  if (address === location.hash) window.dispatchEvent(new Event("hashchange"));
  else location.hash = address;
}

export const filters = () => ({ type: state.type, act: state.act, since: state.since, until: state.until });
