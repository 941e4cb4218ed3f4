/* Shows what is saved: takes the new text of this page, scrolls to what has changed in it, and says what is wrong. */
(() => {
  "use strict";
  let shown;

  /* The innermost element that is not as it was. */
  const changed = (before, now) => {
    const old = [...before.children];
    const different = [...now.children].filter((child, i) => !old[i] || !old[i].isEqualNode(child));
    const added = now.children.length - before.children.length;
    if (different.length === 0) {
      return now;
    }
    const first = different[0];
    const place = [...now.children].indexOf(first);
    return added === 0 && old[place] ? changed(old[place], first) : first;
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const before = document.querySelector("main");
    const now = page.querySelector("main");
    if (!before || !now || document.querySelector("script[src$='search.js']")) {
      location.reload();
      return;
    }
    if (!before.isEqualNode(now)) {
      document.title = page.title;
      const place = changed(before, now);
      before.replaceWith(now);
      place.scrollIntoView({ block: "center" });
      place.animate([{ outline: "0.2rem solid currentColor" }, { outline: "0.2rem solid transparent" }], 1200);
    }
  };

  const tell = (mistakes) => {
    document.querySelector(".mistakes")?.remove();
    if (mistakes.length === 0) {
      return;
    }
    const box = document.createElement("aside");
    box.className = "mistakes";
    box.setAttribute("role", "alert");
    const title = document.createElement("p");
    title.textContent = "Not shown as saved, because something is wrong:";
    const list = document.createElement("ul");
    for (const mistake of mistakes) {
      const item = document.createElement("li");
      const place = document.createElement("span");
      place.className = "where";
      place.textContent = mistake.place;
      item.append(place, " ", mistake.message);
      list.append(item);
    }
    box.append(title, list);
    document.querySelector("main").before(box);
  };

  new EventSource("/byline-events").onmessage = async (event) => {
    const state = JSON.parse(event.data);
    if (shown !== undefined && state.number !== shown) {
      await refresh();
    }
    shown = state.number;
    tell(state.mistakes);
  };
})();
