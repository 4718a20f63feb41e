// Puts values into desk.html: each where its name stands (data-isi). Nothing is ever read as HTML.

const TAKES = { A: "href", INPUT: "value", TEXTAREA: "value" };

/** Rows go into a list, behind its <template>, or a select; what is false or nothing is hidden. What is being typed stays. */
export function fill(place, values) {
  for (const spot of place.children) {
    const name = spot.dataset.isi;
    const value = name ? values[name] ?? false : true;
    const takes = TAKES[spot.tagName] || (!spot.firstElementChild && "textContent");
    if (spot.type === "checkbox") {
      spot.checked = value;
    } else if (name) {
      spot.hidden = value === false;
    }
    if (Array.isArray(value)) {
      repeat(spot, value);
    } else {
      if (takes && typeof value !== "boolean" && spot !== document.activeElement && spot[takes] !== `${value}`) {
        spot[takes] = value;
      }
      fill(spot, values);
    }
  }
}

function repeat(place, rows) {
  const [template] = place.children;
  while (place.children.length <= rows.length) {
    place.append(template.content.cloneNode(true));
  }
  while (place.children.length > rows.length + 1) {
    place.lastElementChild.remove();
  }
  rows.forEach((row, at) => {
    const made = place.children[at + 1];
    const values = typeof row === "string" ? { kata: row } : row;
    made.dataset.kunci = values.kunci ?? at;
    fill({ children: [made] }, { baris: true, ...values });
  });
}
