/* Looks for reports, people, threads and repositories. The documents are in documents.js; nothing is sent anywhere. */
(() => {
  "use strict";
  const form = document.getElementById("page.form");
  const query = document.getElementById("page.query");
  const status = document.getElementById("page.status");
  const results = document.getElementById("page.results");
  const shown = 50;

  /* Numbers and handles are found with their sign and without it. */
  const tokenize = (text) => text.normalize("NFKC").split(/[^\p{L}\p{M}\p{N}_]+/u).filter(Boolean);
  let index;
  const find = (text) => {
    if (!index) {
      index = new MiniSearch({
        fields: ["title", "names", "text"],
        storeFields: ["href", "title", "kind", "text"],
        tokenize,
        searchOptions: {
          boost: { title: 4, names: 4 },
          combineWith: "AND",
          prefix: (term) => term.length > 1,
          fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        },
      });
      index.addAll(window.bylineDocuments);
    }
    return index.search(text);
  };

  const excerpt = (hit) => {
    const lower = hit.text.toLowerCase();
    const places = hit.terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
    const start = Math.max(0, (places.length ? Math.min(...places) : 0) - 60);
    const end = start + 180;
    return (start > 0 ? "…" : "") + hit.text.slice(start, end) + (end < hit.text.length ? "…" : "");
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    made.dir = "auto";
    return made;
  };

  const entry = (hit) => {
    const item = document.createElement("li");
    const link = element("a", "title", hit.title);
    link.href = hit.href;
    item.append(element("span", "kicker", hit.kind), link);
    if (hit.text) {
      item.append(element("p", "excerpt", excerpt(hit)));
    }
    return item;
  };

  const show = () => {
    const text = query.value.trim();
    const hits = text ? find(text) : [];
    results.replaceChildren(...hits.slice(0, shown).map(entry));
    status.textContent = !text
      ? ""
      : hits.length === 0
        ? "Nothing found."
        : hits.length + (hits.length === 1 ? " result" : " results")
          + (hits.length > shown ? ", the best " + shown + " of them below" : "");
  };

  query.value = new URLSearchParams(location.search).get("q") || "";
  query.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  show();
  query.focus();
})();
