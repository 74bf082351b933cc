// Elements of the page. Text goes in as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== ""));
  return made;
}

export const words = (name) => name.toLowerCase().replaceAll("_", " ");
export const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

// Offsets of the service count characters (code points); strings here count UTF-16 units.
export function marked(text, spans, dress = () => ({})) {
  const characters = Array.from(text);
  const parts = [];
  let at = 0;
  for (const [start, end, what] of spans.toSorted((x, y) => x[0] - y[0] || y[1] - x[1])) {
    if (start < at) continue;
    parts.push(characters.slice(at, start).join(""));
    parts.push(element("mark", dress(what), characters.slice(start, end).join("")));
    at = end;
  }
  parts.push(characters.slice(at).join(""));
  return parts;
}
