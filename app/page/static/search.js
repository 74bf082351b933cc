// The box above: names are completed, questions are asked.
import { go } from "./address.js";
import { call } from "./call.js";
import { element, plural } from "./markup.js";

const $ = (id) => document.getElementById(id);
const isQuestion = (words) => /\?\s*$/.test(words) || words.trim().split(/\s+/).length > 3;

export function listen() {
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
}

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
  if (!answer.items.length) {
    const ask = element("li", { role: "option" }, "Nothing is called that.", element("span", { class: "kind" }, "Ask it"));
    ask.addEventListener("mousedown", (event) => event.preventDefault());
    ask.addEventListener("click", () => { $("found").hidden = true; go({ q }); });
    $("found").append(ask);
  }
  $("found").hidden = false;
}
