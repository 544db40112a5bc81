// Lights up what belongs together: a turn and its arcs, words and where they were said first.
(() => {
  "use strict";
  const highlights = globalThis.CSS && CSS.highlights && globalThis.Highlight;

  const lightWords = (turn, text) => {
    if (!highlights || !turn || !text) return;
    const sought = text.trim().toLowerCase();
    const walker = document.createTreeWalker(turn.querySelector(".words"), NodeFilter.SHOW_TEXT);
    let all = "";
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([all.length, node]);
      all += node.data;
    }
    const at = all.toLowerCase().indexOf(sought);
    if (at < 0) return;
    const place = (index) => {
      let found = nodes[0];
      for (const entry of nodes) if (entry[0] <= index) found = entry;
      return [found[1], Math.min(index - found[0], found[1].length)];
    };
    const range = document.createRange();
    range.setStart(...place(at));
    range.setEnd(...place(at + sought.length - 1));
    range.setEnd(range.endContainer, Math.min(range.endOffset + 1, range.endContainer.length));
    CSS.highlights.set("origin", new Highlight(range));
  };

  for (const article of document.querySelectorAll("article.dialogue")) {
    const turn = (number) => document.getElementById(article.id + "t" + number);
    const ribbon = article.querySelector(".ribbon");
    const arcs = [...article.querySelectorAll(".arc")];
    const bars = new Map([...article.querySelectorAll(".bar")].map((b) => [b.dataset.turn, b]));

    const clear = () => {
      article.querySelectorAll(".lit").forEach((e) => e.classList.remove("lit"));
      ribbon.classList.remove("busy");
      if (highlights) CSS.highlights.delete("origin");
    };
    const light = (target) => {
      clear();
      const mark = target.closest("[data-from]:not(.arc)");
      const holder = target.closest("[data-turn]");
      if (!holder) return;
      const number = holder.dataset.turn;
      ribbon.classList.add("busy");
      bars.get(number)?.classList.add("lit");
      if (mark) {
        const from = mark.dataset.from;
        mark.classList.add("lit");
        bars.get(from)?.classList.add("lit");
        turn(from)?.classList.add("lit");
        lightWords(turn(from), mark.textContent);
        arcs.filter((a) => a.dataset.from === from && a.dataset.to === number).forEach((a) => a.classList.add("lit"));
      } else {
        arcs.filter((a) => a.dataset.from === number || a.dataset.to === number).forEach((a) => {
          a.classList.add("lit");
          bars.get(a.dataset.from)?.classList.add("lit");
          bars.get(a.dataset.to)?.classList.add("lit");
        });
      }
    };
    for (const kind of ["pointerover", "focusin"]) article.addEventListener(kind, (e) => light(e.target));
    for (const kind of ["pointerleave", "focusout"]) article.addEventListener(kind, clear);
  }

  // A turn that is folded away opens when a figure leads to it.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    if (target) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Columns sort by a press on their heading.
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const value = (row, i) => {
      const text = row.cells[i].textContent.trim();
      const number = parseFloat(text.replace(/[,\s%]/g, ""));
      return row.cells[i].classList.contains("num") ? (Number.isNaN(number) ? -Infinity : number) : text;
    };
    [...table.tHead.rows[0].cells].forEach((cell, i) => {
      const button = document.createElement("button");
      button.textContent = cell.textContent;
      cell.replaceChildren(button);
      let down = true;
      button.addEventListener("click", () => {
        const rows = [...body.rows].sort((p, q) => {
          const x = value(p, i), y = value(q, i);
          return typeof x === "number" ? x - y : x.localeCompare(y);
        });
        if (down) rows.reverse();
        cell.ariaSort = down ? "descending" : "ascending";
        down = !down;
        body.append(...rows);
      });
    });
  }
})();
