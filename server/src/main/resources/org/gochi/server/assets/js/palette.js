// The palette: everything by its name, and the words looked for in what was said.
import { showPane, showTab } from "./mirror.js";
import { desk, toEnd, word } from "./ui.js";

const FOUND_AFTER_MS = 180;
const FOUND = 6;
const FEWEST = 2;
const BEFORE = 24;
const LONGEST = 90;

const go = (address) => () => (location.href = address);

function tab(name) {
  return () => {
    showPane("mirror");
    showTab(name, true);
  };
}

/** What a link is called, without the times and counts beside its name. */
function nameOf(link) {
  const name = link.querySelector(".name, [lang]");
  if (name) {
    return name.textContent.trim();
  }
  const copy = link.cloneNode(true);
  copy.querySelectorAll(".quiet, .when, .facts").forEach((e) => e.remove());
  return copy.textContent.trim();
}

/** Every command of this page: [name, what it does]. */
function commands({ write, undo, redo, help }) {
  const all = desk()
    ? [
        [word("go-say"), write],
        [word("go-latest"), toEnd],
        [word("go-cards"), tab("cards")],
        [word("go-map"), tab("map")],
        [word("go-resonance"), tab("resonance")],
        [word("go-undo"), undo],
        [word("go-redo"), redo],
      ]
    : [];
  const place = document.querySelector(".shelf .ba-name");
  if (place) {
    all.push([place.textContent.trim(), go(place.href)]);
  }
  for (const link of document.querySelectorAll(".shelf ul a, .places a.place")) {
    const ofPlace = place && !link.querySelector("[lang]") && link.pathname !== "/settings";
    all.push([ofPlace ? `${place.textContent.trim()} · ${nameOf(link)}` : nameOf(link), go(link.href)]);
  }
  all.push(
    [word("go-home"), go("/")],
    [word("go-settings"), go("/settings")],
    [word("go-print"), () => print()],
    [word("go-help"), help],
  );
  return [...new Map(all.map((command) => [command[0], command])).values()];
}

/** The piece of a text round the first of its places, in code points. */
function piece({ text, spans }) {
  const points = Array.from(text.replace(/\s/g, " "));
  const first = spans[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : first - BEFORE;
  const cut = points.slice(from, from + LONGEST).join("");
  return (from > 0 ? "… " : "") + cut + (points.length > from + LONGEST ? " …" : "");
}

function address(found) {
  const lit = found.spans.map(({ start, end }) => `${start}-${end}`).join(".");
  return found.what === "card"
    ? `/ba/${found.ba}/cards/${found.id}?lit=${lit}`
    : `/dialogues/${found.dialogue}?at=${found.id}&lit=${lit}#u-${found.id}`;
}

/** Places where these words stand, and the way to all of them; none when it cannot be asked. */
async function search(words, signal) {
  try {
    const response = await fetch(`/api/v1/search?limit=${FOUND}&words=${encodeURIComponent(words)}`, { signal });
    if (!response.ok) {
      return [];
    }
    const found = (await response.json()).map((each) => [
      piece(each),
      go(address(each)),
      word(each.what === "card" ? "found-card" : "found"),
    ]);
    const all = word("go-search").replace("{0}", words);
    return [...found, [all, go(`/search?words=${encodeURIComponent(words)}`)]];
  } catch {
    return [];
  }
}

/** Opens the palette; {@code acts} are what the keyboard does too: write, undo, redo, help. */
export function openPalette(acts) {
  const dialog = document.getElementById("palette");
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const all = commands(acts);
  let found = [];
  let shown = [];
  let chosen = 0;
  let timer = 0;
  let asking = new AbortController();

  const run = (act) => {
    dialog.close();
    act();
  };
  const option = ([name, act, beside], i) => {
    const item = document.createElement("li");
    item.role = "option";
    item.id = `palette-${i}`;
    item.setAttribute("aria-selected", String(i === chosen));
    item.append(name);
    if (beside) {
      const label = document.createElement("span");
      label.className = "quiet small";
      label.textContent = beside;
      item.append(label);
    }
    item.addEventListener("click", () => run(act));
    return item;
  };
  const show = () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    shown = [...all.filter(([name]) => name.toLocaleLowerCase().includes(wanted)), ...found];
    chosen = Math.min(chosen, Math.max(shown.length - 1, 0));
    list.replaceChildren(...shown.map(option));
    input.setAttribute("aria-activedescendant", shown.length ? `palette-${chosen}` : "");
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };
  const look = () => {
    clearTimeout(timer);
    asking.abort();
    found = [];
    const words = input.value.trim();
    if (Array.from(words).length >= FEWEST) {
      asking = new AbortController();
      const { signal } = asking;
      timer = setTimeout(async () => {
        const places = await search(words, signal);
        if (!signal.aborted && dialog.open) {
          found = places;
          show();
        }
      }, FOUND_AFTER_MS);
    }
  };
  input.value = "";
  input.oninput = () => {
    chosen = 0;
    look();
    show();
  };
  input.onkeydown = (e) => {
    if (e.isComposing || e.keyCode === 229) {
      return;
    }
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      const by = e.key === "ArrowDown" ? 1 : shown.length - 1;
      chosen = shown.length ? (chosen + by) % shown.length : 0;
      show();
    } else if (e.key === "Enter" && shown[chosen]) {
      e.preventDefault();
      run(shown[chosen][1]);
    } else if (e.key === "Enter" && input.value.trim()) {
      e.preventDefault();
      run(go(`/search?words=${encodeURIComponent(input.value.trim())}`));
    }
  };
  show();
  dialog.showModal();
  input.focus();
}
