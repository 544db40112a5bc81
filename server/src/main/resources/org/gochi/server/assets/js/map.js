// The map: one card in the middle, its neighbours around it, labels on the links. The list below it
// is where it reads from, and says the same.
const NEIGHBOURS = 8;

function colour(name) {
  const probe = document.createElement("span");
  probe.className = `c-${name}`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

class GochiMap extends HTMLElement {
  #focus = null;
  #drawn = null;

  connectedCallback() {
    new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.draw()).observe(this);
    document.addEventListener("gochi:refreshed", () => this.offsetParent && this.draw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.offsetParent && this.draw());
  }

  #links() {
    const list = this.parentElement.querySelector(".triples");
    return [...list.children].map((li) => ({ ...li.dataset }));
  }

  async draw() {
    const links = this.#links();
    const degree = new Map();
    for (const { from, to } of links) {
      degree.set(from, (degree.get(from) ?? 0) + 1);
      degree.set(to, (degree.get(to) ?? 0) + 1);
    }
    if (!degree.has(this.#focus)) {
      this.#focus = [...degree].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    }
    // Cytoscape looks for this id before it adds a style of its own, which our policy forbids.
    if (!document.getElementById("__________cytoscape_stylesheet")) {
      const stand = document.createElement("meta");
      stand.id = "__________cytoscape_stylesheet";
      document.head.append(stand);
    }
    const { default: cytoscape } = await import("../vendor/cytoscape-3.34.4.esm.min.js");
    this.#drawn?.destroy();
    let canvas = this.querySelector(".map-canvas");
    if (!canvas) {
      canvas = document.createElement("div");
      canvas.className = "map-canvas";
      canvas.setAttribute("aria-hidden", "true");
      this.append(canvas);
    }
    const { elements, height } = this.#around(links, canvas.clientWidth);
    canvas.style.height = `${height}px`;
    const font = getComputedStyle(this).fontFamily;
    this.#drawn = cytoscape({
      container: canvas,
      elements,
      layout: { name: "preset" },
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      style: [
        {
          selector: "node",
          style: {
            shape: "round-rectangle",
            width: "data(w)",
            height: "data(h)",
            label: "data(label)",
            "text-wrap": "wrap",
            "text-max-width": "data(t)",
            "text-overflow-wrap": "data(wrap)",
            "text-valign": "center",
            "font-family": font,
            "font-size": 12.5,
            "line-height": 1.25,
            color: colour("ink"),
            "background-color": colour("paper"),
            "border-width": 1,
            "border-color": colour("edge"),
          },
        },
        { selector: "node.focus", style: { "background-color": colour("both-field"), "border-color": colour("both"), "border-width": 1.5, "font-size": 13.5 } },
        {
          selector: "edge",
          style: {
            width: 1.2,
            "line-color": colour("edge"),
            "curve-style": "straight",
            "target-arrow-shape": "triangle",
            "target-arrow-color": colour("edge"),
            "arrow-scale": 0.8,
            label: "data(label)",
            "font-family": font,
            "font-size": 11.5,
            color: colour("both"),
            "text-background-color": colour("raised"),
            "text-background-opacity": 1,
            "text-background-padding": 3,
          },
        },
      ],
    });
    this.#drawn.on("tap", "node", ({ target }) => {
      if (target.id() === this.#focus) {
        const card = document.querySelector(`.triples a[href="#card-${CSS.escape(target.id())}"]`);
        card?.click();
      } else {
        this.#focus = target.id();
        this.draw();
      }
    });
    this.dataset.focus = this.#focus ?? "";
    this.dataset.nodes = String(this.#drawn.nodes().length);
  }

  /** What leads to the card stands above it, what follows from it below. */
  #around(links, width) {
    const near = links.filter((l) => l.from === this.#focus || l.to === this.#focus).slice(0, NEIGHBOURS);
    const text = new Map();
    for (const l of near) {
      text.set(l.from, l.fromText);
      text.set(l.to, l.toText);
    }
    const above = [...new Set(near.filter((l) => l.to === this.#focus && l.from !== this.#focus).map((l) => l.from))];
    const below = [...new Set(near.map((l) => l.to))].filter((id) => id !== this.#focus && !above.includes(id));
    const perRow = Math.max(1, Math.floor(width / 165));
    const rows = [...chunks(above, perRow), [this.#focus], ...chunks(below, perRow)];
    const gap = 128;
    const elements = [];
    rows.forEach((row, r) =>
      row.forEach((id, i) => {
        const focus = id === this.#focus;
        const w = Math.min(focus ? 240 : 190, width / row.length - 14);
        elements.push({
          data: { id, label: shorten(text.get(id) ?? "", focus ? 110 : 80), w, h: focus ? 76 : 70, t: w - 18, wrap: wrapping(text.get(id) ?? "") },
          position: { x: ((i + 0.5) * width) / row.length, y: 52 + r * gap },
          classes: focus ? "focus" : "",
        });
      }),
    );
    const shown = new Set(elements.map((e) => e.data.id));
    near
      .filter((l) => shown.has(l.from) && shown.has(l.to))
      .forEach((l, i) => elements.push({ data: { id: `e${i}`, source: l.from, target: l.to, label: l.label } }));
    return { elements, height: 104 + (rows.length - 1) * gap };
  }
}

function chunks(list, size) {
  const all = [];
  for (let i = 0; i < list.length; i += size) {
    all.push(list.slice(i, i + size));
  }
  return all;
}

/** Words are kept whole where there are any; Japanese, and a word too long, break anywhere. */
function wrapping(text) {
  return text.split(/\s+/).every((word) => word.length < 16) ? "whitespace" : "anywhere";
}

function shorten(text, most) {
  const points = Array.from(text);
  return points.length <= most ? text : points.slice(0, most - 1).join("") + "…";
}

customElements.define("gochi-map", GochiMap);
