// The graph on the page, drawn with Cytoscape.js.
/* global cytoscape */
import { words } from "./markup.js";

export const KINDS = {
  Country: "#1c2b4a", Leader: "#8c5aa8", Organisation: "#2f6fde", Initiative: "#17929c",
  Agreement: "#d98324", Sector: "#5b8c3e", Issue: "#9b3d55", Event: "#777f92", Place: "#a08a6d",
};
const TONES = { conflict: "#b4472f", cooperation: "#2a7f62", talk: "#c59a2a", state: "#8b95ab" };

const STYLE = [
  { selector: "node", style: {
    "background-color": "data(colour)", width: "data(size)", height: "data(size)", label: "data(name)",
    "font-size": 12, "font-family": "system-ui, Liberation Sans, sans-serif", color: "#1b2438",
    "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "ellipsis", "text-max-width": 130,
    "text-background-color": "#f4f6fa", "text-background-opacity": 0.85, "text-background-padding": 2,
    "border-width": 2, "border-color": "#fff",
  } },
  { selector: "node.centre", style: { "font-size": 15, "font-weight": 700, "border-color": "#e9c46a", "border-width": 5 } },
  { selector: "edge", style: {
    width: "data(width)", "line-color": "data(colour)", opacity: 0.62, "curve-style": "bezier",
    "control-point-step-size": 34, "target-arrow-color": "data(colour)", "target-arrow-shape": "data(arrow)", "arrow-scale": 0.9,
  } },
  { selector: "edge.close, edge:selected, edge.lit", style: {
    label: "data(label)", "font-size": 10, color: "#38435c", "text-rotation": "autorotate",
    "text-background-color": "#fff", "text-background-opacity": 0.92, "text-background-padding": 2, opacity: 1,
  } },
  { selector: "edge:selected", style: { "overlay-color": "#2f6fde", "overlay-opacity": 0.16, "overlay-padding": 5 } },
  { selector: ".dim", style: { opacity: 0.14 } },
];

export function drawing(container, on) {
  const view = cytoscape({ container, style: STYLE, minZoom: 0.15, maxZoom: 3 });
  view.on("tap", "edge", (event) => on.edge(event.target.data("edge")));
  view.on("tap", "node", (event) => on.node(event.target.id()));
  view.on("mouseover", "node", ({ target }) => {
    view.elements().not(target.closedNeighborhood()).addClass("dim");
    target.connectedEdges().addClass("lit");
  });
  view.on("mouseout", "node", () => view.elements().removeClass("dim lit"));
  view.on("mouseover", "edge", ({ target }) => target.addClass("lit"));
  view.on("mouseout", "edge", ({ target }) => target.removeClass("lit"));
  new ResizeObserver(() => view.resize()).observe(container);

  const name = (edge) => `${edge.source}|${edge.type}|${edge.target}`;
  return {
    clear: () => view.elements().remove(),
    choose: (edge) => {
      view.elements().unselect();
      view.getElementById(name(edge)).select();
    },
    show({ nodes, items }, centre, look) {
      const degree = new Map();
      for (const { source, target } of items) {
        for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
      }
      const order = Object.keys(KINDS);
      const around = nodes.toSorted((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind) || (x.id < y.id ? -1 : 1))
        .filter((node) => node.id !== centre);
      const places = new Map(around.map((node, at) => {
        const turn = (2 * Math.PI * at) / around.length;
        return [node.id, { x: 260 * Math.cos(turn), y: 260 * Math.sin(turn) }];
      }));
      view.elements().remove();
      view.add([
        ...nodes.map((node) => ({
          group: "nodes", classes: node.id === centre ? "centre" : "",
          position: places.get(node.id) ?? { x: 0, y: 0 },
          data: {
            id: node.id, name: node.name, colour: KINDS[node.kind] ?? "#777",
            size: node.id === centre ? 46 : 18 + 5 * Math.sqrt(degree.get(node.id) ?? 1),
          },
        })),
        ...items.map((edge) => {
          const { tone, directed } = look(edge.type);
          return {
            group: "edges", classes: items.length <= 14 ? "close" : "",
            data: {
              id: name(edge), source: edge.source, target: edge.target, edge,
              label: words(edge.type), colour: TONES[tone],
              width: 1.4 + 1.6 * Math.log2(1 + edge.statements), arrow: directed ? "triangle" : "none",
            },
          };
        }),
      ]);
      view.layout({
        name: "cose", randomize: false, animate: false, fit: true, padding: 46, nodeRepulsion: () => 90000,
        idealEdgeLength: () => 110, edgeElasticity: () => 120, gravity: 0.5, numIter: 900, nodeOverlap: 24,
        componentSpacing: 90,
      }).run();
      if (view.zoom() > 1.25) { view.zoom(1.25); view.center(); }
    },
  };
}
