// What the page shows: the start, an answer, an entity, the sentences of an edge, decisions.
import { filters, go, state } from "./address.js";
import { call } from "./call.js";
import { action, card, row } from "./cards.js";
import { drawing } from "./drawing.js";
import { reflect } from "./filters.js";
import { element, plural, words } from "./markup.js";
import { openDocument } from "./reader.js";
import { reviewEntity, reviews } from "./review.js";
import { directed, tone } from "./types.js";

const $ = (id) => document.getElementById(id);
const TEXTS = 100;
const graph = drawing($("graph"), { edge: showEdge, node: (id) => go({ entity: id }) });
let asked = 0; // an answer to anything but the last question comes too late

export async function show() {
  reflect();
  const turn = ++asked;
  $("note").textContent = "";
  document.title = "Entente";
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
    ...answer.evidence.map((item) => card(item, show)));
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
  const [network, texts] = await Promise.all([draw(entity, turn), textsOf(entity)]);
  if (!network || turn !== asked) return;
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
    answer.items.length ? element("p", { class: "meta" }, action("Merge, split or rename", () => reviewEntity(entity,
      texts.items, ({ change }) => go({ entity: change.into?.id ?? entity.id })))) : "",
    ...answer.warnings.map((warning) => element("p", { class: "empty" }, warning)),
    element("h2", {}, `Relations (${own.length})`),
    own.length ? element("ul", { class: "rows" }, ...own.map((edge) => {
      const far = edge.source === entity.id ? edge.target : edge.source;
      return row(() => { graph.choose(edge); showEdge(edge); },
        element("span", { class: "far" }, named.get(far)?.name ?? far),
        element("span", { class: `tag ${tone(edge.type)}` }, words(edge.type)),
        element("span", { class: "n" }, String(edge.statements)));
    })) : element("p", { class: "empty" }, "None that fit the filters."),
    ...(texts.items.length ? [element("h2", {}, "Texts that name it"),
      element("ul", { class: "rows" }, ...texts.items.map((text) =>
        row(() => openDocument(text.id, "", show), text.title ?? text.source ?? text.id, text.date ?? "")))] : []),
    texts.page.next ? element("p", { class: "empty" }, "More are left out.") : "");
  $("panel").scrollTop = 0;
}

const textsOf = (entity) => call("documents", { entity: entity.id, limit: TEXTS });

async function showReviews(turn, cursor = "") {
  const { items, next } = await reviews(cursor, show);
  if (turn !== asked) return;
  if (!cursor) {
    $("panel").replaceChildren(element("h1", {}, "Decisions over what was read"), element("p", { class: "lead" },
      "The newest first. Reject or correct a statement where its sentence stands; merge, split or rename an entity on " +
      "its page; add a statement in its text."));
  }
  $("panel").append(...items, next ? action("More", (event) => { event.target.remove(); showReviews(turn, next); }) : "");
  if (!items.length) $("panel").append(element("p", { class: "empty" }, "Nobody has decided anything yet."));
}

async function showEdge(edge, cursor = "") {
  const turn = ++asked;
  const path = `relations/${encodeURIComponent(edge.source)}/${encodeURIComponent(edge.target)}`;
  const answer = await call(path, { ...filters(), type: [edge.type], limit: 30, cursor });
  if (turn !== asked) return;
  const { a, b } = answer.query;
  const cards = answer.items.map((item) => card(item, show));
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
