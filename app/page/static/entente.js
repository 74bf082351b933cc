// The built-in page: search an entity, see who it relates to, read the sentences that say so.
import { call, query, save } from "./call.js";
import { drawing, KINDS } from "./drawing.js";
import { openDocument } from "./reader.js";
import { element, marked, words } from "./markup.js";
import { reviewEntity, reviews, reviewStatement } from "./review.js";

const $ = (id) => document.getElementById(id);
const state = { q: "", entity: "", type: [], act: [], since: "", until: "", depth: "1", reviews: "" };
const FORMS = [
  ["graphml", "GraphML", "networkx, yEd"], ["gexf", "GEXF", "Gephi, timeline"],
  ["node-link", "Node-link JSON", "d3"], ["cytoscape", "Cytoscape JSON", "Cytoscape"],
  ["csv", "CSV tables", "pandas, R"], ["cypher", "Cypher script", "Neo4j"],
  ["plover", "Events, JSON Lines", "all statements"], ["json-ld", "JSON-LD", "with PROV"],
];
const kinds = new Map();
let acts = [];
const graph = drawing($("graph"), { edge: showEdge, node: (id) => go({ entity: id }) });
let asked = 0;

// --- state lives in the address, so that a view can be sent to somebody ---------------------
function readAddress() {
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

function go(changes) {
  const next = { ...state, q: "", reviews: "", ...changes };
  if (next.depth === "1") delete next.depth;
  const address = `#${query(next)}`;
  if (address === location.hash) show();
  else location.hash = address;
}

const filters = () => ({ type: state.type, act: state.act, since: state.since, until: state.until });

// --- filters --------------------------------------------------------------------------------
function tone(type) {
  const { goldstein = 0, plover } = kinds.get(type) ?? {};
  if (!goldstein) return "state";
  return goldstein < 0 ? "conflict" : plover === "CONSULT" ? "talk" : "cooperation";
}

function directed(type) {
  const { symmetric, toQualifier } = kinds.get(type) ?? {};
  return !symmetric || toQualifier;
}

async function prepare() {
  const schema = await call("schema");
  for (const type of schema.types) kinds.set(type.name, type);
  $("types").replaceChildren(...schema.types.map((type) =>
    element("label", {}, element("input", { type: "checkbox", value: type.name }), words(type.name))));
  acts = schema.acts;
  $("acts").append(...acts.map((act) =>
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
    for (const open of document.querySelectorAll("details[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
}

function swatch(colour, name, shape = "") {
  const spot = element("i", { class: shape });
  spot.style.background = colour;
  return element("li", {}, spot, name);
}

function reflect() {
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

// --- search ---------------------------------------------------------------------------------
let typed;
$("q").addEventListener("input", () => {
  clearTimeout(typed);
  typed = setTimeout(suggest, 120);
});
$("q").addEventListener("keydown", (event) => {
  const rows = [...$("found").children];
  const at = rows.findIndex((row) => row.ariaSelected === "true");
  if (event.key === "Escape") $("found").hidden = true;
  if (!["ArrowDown", "ArrowUp"].includes(event.key) || !rows.length) return;
  event.preventDefault();
  const next = (at + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % rows.length;
  rows.forEach((row, place) => { row.ariaSelected = String(place === next); });
});
$("search").addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = [...$("found").children].find((row) => row.ariaSelected === "true");
  if (chosen) { chosen.click(); return; }
  if (isQuestion($("q").value)) { $("found").hidden = true; go({ q: $("q").value.trim() }); return; }
  if (!$("found").childElementCount || $("found").hidden) await suggest();
  $("found").firstElementChild?.click();
});
$("search").addEventListener("focusout", () => setTimeout(() => {
  if (!$("search").contains(document.activeElement)) $("found").hidden = true;
}, 150));

const isQuestion = (words) => /\?\s*$/.test(words) || words.trim().split(/\s+/).length > 3;

async function suggest() {
  const q = $("q").value.trim();
  if (!q || isQuestion(q)) { $("found").hidden = true; return; }
  const answer = await call("entities", { q, limit: 10 });
  if ($("q").value.trim() !== q) return;
  $("found").replaceChildren(...answer.items.map((item) => {
    const row = element("li", { role: "option" }, item.name,
      element("span", { class: "kind" }, `${item.kind} · ${plural(item.documents, "document")}`));
    row.addEventListener("mousedown", (event) => event.preventDefault());
    row.addEventListener("click", () => {
      $("found").hidden = true;
      $("q").value = "";
      $("q").blur();
      go({ entity: item.id });
    });
    return row;
  }));
  if (!answer.items.length) $("found").append(element("li", {}, "Nothing is called that."));
  $("found").hidden = false;
}

const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

// --- views ----------------------------------------------------------------------------------
async function show() {
  reflect();
  const turn = ++asked;
  $("note").textContent = "";
  try {
    await (state.reviews ? showReviews(turn) : state.q ? showAnswer(turn) : state.entity ? showEntity(turn) : showStart(turn));
  } catch (fault) {
    if (turn === asked) $("panel").replaceChildren(element("p", { class: "fault" }, fault.message));
  }
}

async function showStart(turn) {
  const answer = await call("entities", { kind: "Country", limit: 500 });
  if (turn !== asked) return;
  graph.clear();
  const top = answer.items.sort((x, y) => y.statements - x.statements).slice(0, 25);
  $("panel").replaceChildren(
    element("h1", {}, "Who relates to whom, and which sentence says so"),
    element("p", { class: "lead" }, "Search for a country, a leader, an organisation or an agreement, or ask a question as " +
      "“What have China and Russia signed since 2019?”. Click a line of the graph to read the sentences behind it."),
    element("h2", {}, "Most spoken of"),
    top.length ? element("ul", { class: "rows" }, ...top.map((item) =>
      row(() => go({ entity: item.id }), item.name, plural(item.statements, "statement"))))
      : element("p", { class: "empty" }, "The graph is empty. Load documents with “entente load”."));
  if (top.length) await draw(top[0], turn);
}

async function showAnswer(turn) {
  $("q").value = state.q;
  const answer = await call("ask", { q: state.q }).catch((fault) => {
    if (!fault.nearest) throw fault;
    return { answer: fault.message, evidence: [], nearest: fault.nearest };
  });
  if (turn !== asked) return;
  const ends = [answer.query?.a, answer.query?.b, answer.query?.from, answer.query?.to, answer.query?.entity]
    .filter(Boolean);
  $("panel").replaceChildren(
    element("p", { class: "lead" }, state.q),
    element("h1", {}, answer.answer),
    ...(answer.warnings ?? []).map((warning) => element("p", { class: "empty" }, warning)),
    answer.request ? element("p", { class: "meta" }, "Asked as ",
      element("a", { href: answer.request.slice(1), target: "_blank" }, answer.request)) : "",
    ...(answer.nearest ? [element("h2", {}, "What is understood"),
      element("ul", { class: "rows" }, ...answer.nearest.map((q) => row(() => go({ q }), q)))] : []),
    answer.evidence.length ? element("h2", {}, "Evidence") : "",
    ...answer.evidence.map(card));
  $("panel").scrollTop = 0;
  if (ends.length) await draw(ends[0], turn);
  else if (!answer.nearest) await drawEvidence(answer.evidence, turn);
}

async function drawEvidence(evidence, turn) {
  const centre = evidence[0]?.object ?? evidence[0]?.subject;
  if (centre) await draw(centre, turn);
}

async function draw(centre, turn) {
  const network = await call(`entities/${encodeURIComponent(centre.id)}/network`,
    { ...filters(), depth: state.depth, limit: 150 });
  if (turn !== asked) return null;
  graph.show(network, centre.id, (type) => ({ tone: tone(type), directed: directed(type) }));
  $("note").textContent = network.left
    ? `The ${network.items.length} most stated relations; ${network.left} more are left out.` : "";
  return network;
}

async function showEntity(turn) {
  const answer = await call(`entities/${encodeURIComponent(state.entity)}`);
  if (turn !== asked) return;
  const entity = answer.items[0] ?? answer.query.entity;
  document.title = `${entity.name} · Entente`;
  const network = await draw(entity, turn);
  if (!network) return;
  const named = new Map(network.nodes.map((node) => [node.id, node]));
  const own = network.items.filter((edge) => [edge.source, edge.target].includes(entity.id));
  const facts = [
    ["Kind", entity.kind], ["Role", entity.role],
    ["Represents", named.get(entity.represents)?.name ?? entity.represents],
    ["Code", entity.iso3], ["In texts as", entity.names?.slice(0, 6).join(", ")],
    ["Also called", entity.aliases?.slice(0, 6).join(", ")],
    ["Known as", entity.wikidata], ["Spoken of in", entity.documents && plural(entity.documents, "document")],
  ].filter(([, value]) => value);
  $("panel").replaceChildren(
    element("h1", {}, entity.name),
    element("dl", { class: "facts" }, ...facts.flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", {}, value)])),
    answer.items.length ? element("p", { class: "meta" }, action("Merge or rename", () => reviewEntity(entity,
      ({ kind, change }) => go({ entity: kind === "merge" ? change.into.id : entity.id })))) : "",
    ...answer.warnings.map((warning) => element("p", { class: "empty" }, warning)),
    element("h2", {}, `Relations (${own.length})`),
    own.length ? element("ul", { class: "rows" }, ...own.map((edge) => {
      const far = edge.source === entity.id ? edge.target : edge.source;
      return row(() => { graph.choose(edge); showEdge(edge); },
        element("span", { class: "far" }, named.get(far)?.name ?? far),
        element("span", { class: `tag ${tone(edge.type)}` }, words(edge.type)),
        element("span", { class: "n" }, String(edge.statements)));
    })) : element("p", { class: "empty" }, "None that fit the filters."));
  $("panel").scrollTop = 0;
}

async function showReviews(turn, cursor = "") {
  const { items, next } = await reviews(cursor, show);
  if (turn !== asked) return;
  if (!cursor) {
    $("panel").replaceChildren(element("h1", {}, "Decisions over what was read"), element("p", { class: "lead" },
      "The newest first. Reject or correct a statement where its sentence stands; merge or rename an entity on its page."));
  }
  $("panel").append(...items, next ? action("More", (event) => { event.target.remove(); showReviews(turn, next); }) : "");
  if (!items.length) $("panel").append(element("p", { class: "empty" }, "Nobody has decided anything yet."));
}

function action(name, act) {
  const button = element("button", { type: "button", class: "link" }, name);
  button.addEventListener("click", act);
  return button;
}

function row(action, ...content) {
  const [first, ...rest] = content;
  const label = typeof first === "string" ? element("span", { class: "far" }, first) : first;
  const button = element("button", { type: "button" }, label, ...rest.map((part) =>
    typeof part === "string" ? element("span", { class: "n" }, part) : part));
  button.addEventListener("click", action);
  return element("li", {}, button);
}

async function showEdge(edge, cursor = "") {
  const turn = ++asked;
  const path = `relations/${encodeURIComponent(edge.source)}/${encodeURIComponent(edge.target)}`;
  const answer = await call(path, { ...filters(), type: [edge.type], limit: 30, cursor });
  if (turn !== asked) return;
  const { a, b } = answer.query;
  const cards = answer.items.map(card);
  if (answer.page.next) cards.push(more(edge, answer.page.next));
  if (cursor) { $("panel").append(...cards); return; }
  $("panel").replaceChildren(
    action("← Back", show),
    element("h1", {}, `${a.name} – ${b.name}`),
    element("p", { class: "lead" }, element("span", { class: `tag ${tone(edge.type)}` }, words(edge.type)),
      ` ${plural(edge.statements, "statement")} in ${plural(edge.documents, "document")}`,
      edge.first ? `, ${edge.first === edge.last ? edge.first : `${edge.first} to ${edge.last}`}` : ""),
    ...cards);
  if (!answer.items.length) $("panel").append(element("p", { class: "empty" }, "No sentence fits the filters."));
  $("panel").scrollTop = 0;
}

const more = (edge, cursor) => action("More", (event) => { event.target.remove(); showEdge(edge, cursor); });

function card(item) {
  const { evidence } = item;
  const sentence = element("blockquote", {}, ...marked(evidence.sentence,
    [[evidence.start - evidence.sentenceStart, evidence.end - evidence.sentenceStart]]));
  const source = action(evidence.document.title ?? evidence.document.source ?? evidence.document.id,
    () => openDocument($("reader"), evidence.document.id, item.id));
  const review = action("Review", () => reviewStatement(item, { types: [...kinds.keys()], acts }, show));
  const through = [item.sector, item.at, item.about].filter(Boolean).map((ref) => ref.name);
  const details = Object.entries(item.details).map(([name, value]) => `${name}: ${value}`);
  return element("article", { class: "statement" },
    element("p", { class: "who" }, item.subject.name, " ",
      element("span", { class: "verb" }, words(item.type)), " ", item.object.name,
      through.length ? element("span", { class: "verb" }, ` · ${through.join(", ")}`) : ""),
    sentence,
    element("p", { class: "meta" },
      element("span", { class: "tag" }, words(item.act)),
      item.polarity === "negative" ? element("span", { class: "tag conflict" }, "negated") : "",
      item.date ? element("span", {}, item.date) : "",
      item.speaker ? element("span", {}, `says ${item.speaker.name}`) : "",
      ...details.map((detail) => element("span", {}, detail)),
      element("span", { title: `Rule: ${item.rule}` }, `confidence ${item.confidence.toFixed(2)}`)),
    element("p", { class: "meta" }, source,
      ...[evidence.document.outlet, evidence.document.date].filter(Boolean).map((part) => element("span", {}, part)), review));
}

window.addEventListener("hashchange", () => { readAddress(); show(); });
await prepare().catch((fault) => { $("note").textContent = fault.message; });
readAddress();
show();
