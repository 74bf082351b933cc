// The bar of filters, the legend and the files to take away.
import { filters, go, state } from "./address.js";
import { query, save } from "./call.js";
import { KINDS } from "./drawing.js";
import { element, words } from "./markup.js";
import { known } from "./types.js";

const $ = (id) => document.getElementById(id);
const FORMS = [
  ["graphml", "GraphML", "networkx, yEd"], ["gexf", "GEXF", "Gephi, timeline"],
  ["node-link", "Node-link JSON", "d3"], ["cytoscape", "Cytoscape JSON", "Cytoscape"],
  ["csv", "CSV tables", "pandas, R"], ["cypher", "Cypher script", "Neo4j"],
  ["plover", "Events, JSON Lines", "all statements"], ["json-ld", "JSON-LD", "with PROV"],
];

export function prepare() {
  $("types").replaceChildren(...known.types.map((type) =>
    element("label", {}, element("input", { type: "checkbox", value: type }), words(type))));
  $("acts").append(...known.acts.map((act) =>
    element("label", {}, element("input", { type: "checkbox", value: act }), element("span", {}, words(act)))));
  $("legend").replaceChildren(
    ...Object.entries(KINDS).map(([kind, colour]) => swatch(colour, kind)),
    swatch("#b4472f", "conflict", "bar"), swatch("#2a7f62", "cooperation", "bar"),
    swatch("#c59a2a", "talks", "bar"));
  for (const name of ["types", "acts"]) {
    $(name).addEventListener("change", () =>
      go({ [name.slice(0, -1)]: [...$(name).querySelectorAll(":checked")].map((box) => box.value) }));
  }
  for (const name of ["since", "until"]) {
    $(name).addEventListener("change", () => $(name).validity.valid && go({ [name]: $(name).value }));
  }
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const radio of document.getElementsByName("depth")) {
    radio.addEventListener("change", () => go({ depth: radio.value }));
  }
  $("clear").addEventListener("click", () =>
    go({ type: [], act: [], since: "", until: "", depth: "1" }));
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("header details[open], #filters details[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
}

function swatch(colour, name, shape = "") {
  const spot = element("i", { class: shape });
  spot.style.background = colour;
  return element("li", {}, spot, name);
}

export function reflect() {
  for (const box of $("types").querySelectorAll("input")) box.checked = state.type.includes(box.value);
  for (const box of $("acts").querySelectorAll("input")) box.checked = state.act.includes(box.value);
  for (const radio of document.getElementsByName("depth")) radio.checked = radio.value === state.depth;
  $("since").value = state.since;
  $("until").value = state.until;
  $("type-count").textContent = state.type.length ? String(state.type.length) : "";
  const part = state.entity ? { entity: state.entity, depth: state.depth } : {};
  $("forms").replaceChildren(...FORMS.map(([format, name, reader]) => {
    const href = `v1/export?${query({ ...part, ...filters(), format })}`;
    const link = element("a", { href }, name, element("small", {}, reader));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      save(href).catch((fault) => { $("note").textContent = fault.message; });
    });
    return element("li", {}, link);
  }));
}
