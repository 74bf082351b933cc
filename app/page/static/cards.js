// What the panel is made of: links, rows, and statements with their sentences.
import { element, marked, words } from "./markup.js";
import { openDocument } from "./reader.js";
import { reviewStatement } from "./review.js";

export function action(name, act) {
  const button = element("button", { type: "button", class: "link" }, name);
  button.addEventListener("click", act);
  return button;
}

export function row(act, ...content) {
  const [first, ...rest] = content;
  const label = typeof first === "string" ? element("span", { class: "far" }, first) : first;
  const button = element("button", { type: "button" }, label, ...rest.map((part) =>
    typeof part === "string" ? element("span", { class: "n" }, part) : part));
  button.addEventListener("click", act);
  return element("li", {}, button);
}

// again: shows anew what stands on the page, after a decision
export function card(item, again) {
  const { evidence } = item;
  const sentence = element("blockquote", {}, ...marked(evidence.sentence,
    [[evidence.start - evidence.sentenceStart, evidence.end - evidence.sentenceStart]]));
  const source = action(evidence.document.title ?? evidence.document.source ?? evidence.document.id,
    () => openDocument(evidence.document.id, item.id, again));
  const review = action("Review", () => reviewStatement(item, again));
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
