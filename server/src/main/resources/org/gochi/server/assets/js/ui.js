// What every script needs: the interface's words, ids, the live region, the anti-forgery token.

/** The interface's word for a key, from the page. */
export function word(key) {
  return document.querySelector(`#ui [data-word="${key}"]`)?.textContent ?? key;
}

/** An id for one write. Works where crypto.randomUUID does not: plain http on a local network. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "page-" + Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

/** Says something once to a screen reader: that a thing is done, never each piece of it. */
export function announce(text) {
  const spoken = document.getElementById("spoken");
  spoken.textContent = "";
  setTimeout(() => (spoken.textContent = text), 50);
}

/** Headers of a write: the anti-forgery token, and that a script asks (problems come as JSON). */
export function writeHeaders() {
  const csrf = document.querySelector('meta[name="csrf"]');
  const headers = { "HX-Request": "true", Accept: "text/html, application/problem+json" };
  if (csrf) {
    headers[csrf.dataset.header] = csrf.content;
  }
  return headers;
}

/** Sends fields to an address; resolves to the response, rejects only when no answer came. */
export function post(address, fields) {
  return fetch(address, { method: "POST", headers: writeHeaders(), body: new URLSearchParams(fields) });
}

/** Shows what was refused: what happened, what is safe, what to do next. */
export async function tell(response) {
  let told = {};
  try {
    told = await response.json();
  } catch {
    // Not a problem document: the general sentence serves.
  }
  tellSentences(told.what ?? word("failed"), told.safe ?? "", told.next ?? word("failed.next"));
}

export function tellSentences(what, safe, next) {
  const dialog = document.getElementById("told");
  dialog.querySelector(".what").textContent = what;
  dialog.querySelector(".safe").textContent = safe;
  dialog.querySelector(".next").textContent = next;
  if (!dialog.open) {
    dialog.showModal();
  }
}

export const desk = () => document.getElementById("desk");
export const dialogueId = () => desk()?.dataset.dialogue;

/** Whether the reader stands at the end of the talk, or near it. */
export function atEnd() {
  const page = document.scrollingElement;
  return page.scrollHeight - page.scrollTop - page.clientHeight < 140;
}

export function toEnd() {
  const page = document.scrollingElement;
  page.scrollTo({ top: page.scrollHeight });
}

/** Runs a change of the talk; a reader at the end stays at the end, any other stays in place. */
export function keepPlace(change) {
  const end = atEnd();
  change();
  if (end) {
    toEnd();
  }
  document.dispatchEvent(new CustomEvent("gochi:moved"));
}
