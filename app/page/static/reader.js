// A document with the sentences that bear statements marked in it.
import { call } from "./call.js";
import { element, marked, words } from "./markup.js";

export async function openDocument(dialog, id, chosen) {
  const answer = await call(`documents/${encodeURIComponent(id)}`);
  const [item] = answer.items;
  const close = element("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  close.addEventListener("click", () => dialog.close());
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
  const about = [item.outlet, item.date, item.source].filter(Boolean).join(" · ");
  dialog.replaceChildren(
    element("div", { class: "top" },
      element("div", {}, element("h1", {}, item.title ?? item.id), element("p", { class: "meta" }, about)),
      close),
    element("div", { class: "text" }, ...marked(item.text, fit, dress)));
  dialog.showModal();
  dialog.querySelector("mark.now")?.scrollIntoView({ block: "center" });
}

const said = ({ subject, type, object, act, speaker }) =>
  `${subject.name} ${words(type)} ${object.name} (${words(act)}${speaker ? `, says ${speaker.name}` : ""})`;
