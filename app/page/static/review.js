// Decisions of a person over what was read: asked for in a dialog, with who decides and why.
import { call, send } from "./call.js";
import { element, words } from "./markup.js";
import { known } from "./types.js";

const dialog = document.getElementById("review");
const ENDS = ["subject", "object", "sector", "at", "about", "speaker"];

const line = (label, control) => element("label", { class: "line" }, element("span", {}, label), control);
const text = (name, value = "", more = {}) => element("input", { name, value, maxlength: "300", ...more });
const NAMED = { placeholder: "an id, a code or a name" };

function choice(name, values, chosen) {
  const control = element("select", { name, required: "required" }, ...values.map((value) => element("option", { value }, words(value))));
  control.value = chosen;
  return control;
}

// kinds: kind of decision -> [what it is called, its lines]; only those of the chosen one are shown
function ask(title, quote, kinds, path, body, done) {
  const parts = Object.entries(kinds).map(([kind, [name, lines]], place) => {
    const box = element("input", { type: "radio", name: "kind", value: kind, checked: place ? "" : "checked" });
    const part = element("fieldset", {}, ...lines);
    return { box, part, label: element("label", { class: "kind" }, box, name) };
  });
  const reflect = () => parts.forEach(({ box, part }) => { part.hidden = part.disabled = !box.checked; });
  const fault = element("p", { class: "fault", role: "alert" });
  const cancel = element("button", { type: "button" }, "Cancel");
  cancel.addEventListener("click", () => dialog.close());
  const form = element("form", {}, element("h1", {}, title),
    quote ? element("blockquote", {}, quote) : "",
    ...parts.flatMap(({ label, part }) => [label, part]),
    line("Who decides", text("who", localStorage.getItem("who") ?? "", { required: "required", maxlength: "200" })),
    line("Why", element("textarea", { name: "why", rows: "2", required: "required", maxlength: "2000" })),
    fault, element("p", { class: "buttons" }, cancel, element("button", { class: "main" }, "Decide")));
  form.addEventListener("change", reflect);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { who, why, ...given } = Object.fromEntries(new FormData(form));
    if (given.documents) given.documents = new FormData(form).getAll("documents");
    try {
      const [made] = (await send(path, { who, why, ...body(given) })).items;
      localStorage.setItem("who", who);
      dialog.close();
      done(made);
    } catch (problem) { fault.textContent = problem.message; }
  });
  reflect();
  dialog.replaceChildren(form);
  dialog.showModal();
}

export function reviewStatement(item, done) {
  const now = { type: item.type, act: item.act, polarity: item.polarity, date: item.date ?? "" };
  for (const end of ENDS) now[end] = item[end]?.id ?? "";
  const lines = [
    line("Relation", choice("type", known.types, now.type)), line("Act", choice("act", known.acts, now.act)),
    line("Polarity", choice("polarity", ["positive", "negative"], now.polarity)),
    line("Date", text("date", now.date, { placeholder: "2019, 2019-06 or 2019-06-05" })),
    ...ENDS.map((end) => line(words(end), text(end, now[end], NAMED))),
  ];
  const body = ({ kind, ...given }) => {
    const changed = Object.entries(given).filter(([name, value]) => value && value !== now[name]);
    if (kind === "correct" && !changed.length) throw new Error("Nothing is changed yet.");
    return { kind, statement: item.id, ...Object.fromEntries(changed) };
  };
  ask(`${item.subject.name} ${words(item.type)} ${item.object.name}`, item.evidence.sentence, {
    reject: ["The text does not say this", []], correct: ["The text says it otherwise", lines],
  }, "reviews", body, done);
}

// texts: documents that name the entity
export function reviewEntity(entity, texts, done) {
  const boxes = texts.map(({ id, title, source }) => element("label", { class: "kind" },
    element("input", { type: "checkbox", name: "documents", value: id }), title ?? source ?? id));
  const body = (given) => {
    const asked = { entity: entity.id, ...given };
    if (given.kind !== "split") return asked;
    if (!given.documents) throw new Error("Choose the texts in which it is another one.");
    return { ...asked, into: given.into || idOf(entity, given.name) };
  };
  ask(entity.name, "", {
    merge: ["It is the same as", [line("Entity", text("into", "", { ...NAMED, required: "required" }))]],
    split: ["In some texts it is another one", [
      line("Name there", text("name", "", { required: "required" })),
      line("Id there", text("into", "", { placeholder: "made from the name", minlength: "3" })),
      element("div", { class: "texts" }, ...boxes)]],
    rename: ["It has another name", [line("Name", text("name", entity.name, { required: "required" }))]],
  }, "reviews", body, done);
}

const idOf = ({ kind }, name) => `${kind.toLowerCase()}:` + name.normalize("NFKD").replace(/\p{M}/gu, "")
  .toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

// quote: the words of the document that were selected, "" where none were
export function addStatement(item, quote, done) {
  const said = element("textarea", { name: "quote", rows: "3", required: "required", maxlength: "10000" });
  said.value = quote;
  const lines = [
    line("Words", said), line("Relation", choice("type", known.types, "")),
    ...["subject", "object"].map((end) => line(words(end), text(end, "", { ...NAMED, required: "required" }))),
    line("Act", choice("act", known.acts, "did")),
    ...["sector", "at", "about"].map((end) => line(words(end), text(end, "", NAMED))),
  ];
  const body = (given) => ({ document: item.id, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) });
  ask(`A statement of “${item.title ?? item.id}”`, "", { add: ["The text says this, too", lines] }, "reviews", body, done);
}

export function undoReview(review, done) {
  ask(`Undo: ${review.kind} by ${review.who}`, review.why, {}, `reviews/${encodeURIComponent(review.id)}/undo`, () => ({}), done);
}

export async function reviews(cursor, done) {
  const answer = await call("reviews", { limit: 50, cursor });
  return { items: answer.items.map((review) => record(review, done)), next: answer.page.next };
}

function record(review, done) {
  const undo = element("button", { type: "button", class: "link" }, "Undo");
  undo.addEventListener("click", () => undoReview(review, done));
  const told = (value) => value?.type ? `${value.subject} ${words(value.type)} ${value.object}`
    : value?.name ?? value?.id ?? (typeof value === "object" ? JSON.stringify(value) : String(value));
  return element("article", { class: "statement" },
    element("p", { class: "who" }, words(review.kind), element("span", { class: "verb" }, ` by ${review.who}`)),
    element("p", {}, review.why),
    element("p", { class: "meta" }, element("span", {}, review.when.slice(0, 16).replace("T", " ")),
      ...Object.entries(review.change).filter(([name]) => name !== "entities")
        .map(([name, value]) => element("span", {}, `${words(name)}: ${told(value)}`))),
    element("p", { class: "meta" }, review.holds ? undo : `Undone by ${review.undone}`));
}
