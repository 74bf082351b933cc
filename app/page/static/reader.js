// A document with the sentences that bear statements marked in it.
import { call } from "./call.js";
import { element, marked, words } from "./markup.js";
import { addStatement } from "./review.js";

const dialog = document.getElementById("reader");

// chosen: id of the statement to show; again: shows anew what stands behind, after a decision
export async function openDocument(id, chosen, again) {
  const answer = await call(`documents/${encodeURIComponent(id)}`);
  const [item] = answer.items;
  const close = element("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  close.addEventListener("click", () => dialog.close());
  const add = element("button", { type: "button", class: "link" }, "Add a statement");
  const text = element("div", { class: "text" });
  add.addEventListener("mousedown", (event) => event.preventDefault()); // keeps what is selected
  add.addEventListener("click", () => addStatement(item, selectedIn(text), () => { openDocument(id, "", again); again(); }));
  const bySpan = Map.groupBy(item.statements, ({ evidence }) => `${evidence.start}:${evidence.end}`);
  const now = item.statements.find((statement) => statement.id === chosen)?.evidence;
  const spans = [...bySpan.values()].map((statements) =>
    [statements[0].evidence.start, statements[0].evidence.end, statements]);
  // the chosen words first, so that no overlapping mark hides them
  const fit = now ? spans.filter(([start, end]) =>
    (start === now.start && end === now.end) || end <= now.start || start >= now.end) : spans;
  const dress = (statements) => ({
    title: statements.map(said).join("\n"),
    class: statements.some((statement) => statement.id === chosen) ? "now" : "",
  });
  text.append(...marked(item.text, fit, dress));
  const about = [item.outlet, item.date, item.source].filter(Boolean).join(" · ");
  dialog.replaceChildren(
    element("div", { class: "top" },
      element("div", {}, element("h1", {}, item.title ?? item.id), element("p", { class: "meta" }, about, add)),
      close),
    text);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("mark.now")?.scrollIntoView({ block: "center" });
}

function selectedIn(text) {
  const selection = getSelection();
  return selection.rangeCount && text.contains(selection.getRangeAt(0).commonAncestorContainer)
    ? selection.toString().trim() : "";
}

const said = ({ subject, type, object, act, speaker }) =>
  `${subject.name} ${words(type)} ${object.name} (${words(act)}${speaker ? `, says ${speaker.name}` : ""})`;
