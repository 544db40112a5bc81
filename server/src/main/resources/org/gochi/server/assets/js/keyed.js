// An htmx swap that changes only what differs, so that focus, open folds, half-written words and
// the place on the page survive. Elements are matched by data-key or id.
//   data-own: the inside belongs to a script and is left alone
//   data-live="a b": these attributes belong to a script once the element is on the page
import { keepPlace } from "./ui.js";

const keyOf = (node) => (node.nodeType === 1 ? (node.dataset.key ?? node.id) || null : null);

function alike(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);
}

function attributes(now, next) {
  const live = new Set((next.dataset.live ?? "").split(" "));
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !live.has(name)) {
      now.removeAttribute(name);
    }
  }
  for (const { name, value } of next.attributes) {
    // What is lit up under the pointer stays lit.
    const wanted = name === "class" && now.classList.contains("lit") ? `${value} lit` : value;
    if (!live.has(name) && now.getAttribute(name) !== wanted) {
      now.setAttribute(name, wanted);
    }
  }
}

/** Whether a reply under way has grown here since the page was fetched: it must not shrink again. */
function ahead(now, next) {
  const growing = (node) => node.classList.contains("cursor");
  return growing(now) && growing(next) && now.textContent.startsWith(next.textContent);
}

/** Makes {@code now} the same as {@code next}. */
export function morph(now, next) {
  if (now.nodeType !== 1) {
    if (now.nodeValue !== next.nodeValue) {
      now.nodeValue = next.nodeValue;
    }
    return;
  }
  if (ahead(now, next)) {
    return;
  }
  attributes(now, next);
  if (now.nodeName === "TEXTAREA") {
    // What a person has written there stays; what nobody touched follows the server.
    if (now.value === now.defaultValue) {
      now.defaultValue = next.defaultValue;
    }
    return;
  }
  if (now.hasAttribute("data-own")) {
    return;
  }
  const keyed = new Map([...now.children].filter(keyOf).map((c) => [keyOf(c), c]));
  let at = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const key = keyOf(wanted);
    const known = key ? keyed.get(key) : null;
    if (known && alike(known, wanted)) {
      if (known !== at) {
        now.insertBefore(known, at);
      } else {
        at = at.nextSibling;
      }
      morph(known, wanted);
    } else if (at && !keyOf(at) && alike(at, wanted)) {
      const here = at;
      at = at.nextSibling;
      morph(here, wanted);
    } else {
      now.insertBefore(wanted, at);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/** An element that was moved has lost the focus; where it is still on the page it gets it back. */
function refocus(element) {
  if (element?.isConnected && document.activeElement !== element && document.activeElement === document.body) {
    element.focus({ preventScroll: true });
  }
}

htmx.defineExtension("keyed", {
  isInlineSwap: (style) => style === "keyed",
  handleSwap(style, target, fragment) {
    if (style !== "keyed") {
      return false;
    }
    const next = fragment.querySelector ? fragment.querySelector(`#${target.id}`) : null;
    if (!next) {
      return [];
    }
    const focused = document.activeElement;
    keepPlace(() => morph(target, next));
    refocus(focused);
    return [target];
  },
});

let asking = false;
let again = false;

/** Fetches this page anew and takes over what changed; calls in between are gathered into one. */
export async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    await htmx.ajax("GET", location.pathname + location.search, {
      source: "#desk",
      target: "#desk",
      select: "#desk",
      swap: "keyed",
    });
  } finally {
    asking = false;
  }
  if (again) {
    again = false;
    await refresh();
  }
}
