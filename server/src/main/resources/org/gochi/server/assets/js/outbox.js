// Words on their way: kept in this browser until the server has them on disk, sent again with the
// same id until it answers. A repeat is harmless: the server gives its first answer again.

/** The outbox and the draft of one dialogue, in this browser's storage. */
export class Outbox {
  #dialogue;

  constructor(dialogue) {
    this.#dialogue = dialogue;
  }

  /** What waits, oldest first: {id, text}. */
  waiting() {
    return read(this.#key("outbox")) ?? [];
  }

  add(item) {
    write(this.#key("outbox"), [...this.waiting(), item]);
  }

  remove(id) {
    write(this.#key("outbox"), this.waiting().filter((w) => w.id !== id));
  }

  /** What is being written here and is not known to be on the server; null if nothing. */
  draft() {
    return read(this.#key("draft"));
  }

  keepDraft(text) {
    write(this.#key("draft"), text);
  }

  /** The server holds this draft now; one written meanwhile stays. */
  draftSaved(text) {
    if (this.draft() === text) {
      localStorage.removeItem(this.#key("draft"));
    }
  }

  #key(kind) {
    return `gochi.${kind}.${this.#dialogue}`;
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    if (Array.isArray(value) && value.length === 0) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(value));
    }
  } catch {
    // Storage full or forbidden: the words are still in the page.
  }
}
