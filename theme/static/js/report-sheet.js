// A part of the report is printed by itself.

/** Prints what of a part isn't `screen`, and nothing beside it. @param {Element} place */
export function printAlone(place) {
  const turn = (on) => {
    document.getElementById("_alat").classList.toggle("screen", on);
    [place, place.parentElement].forEach((around) => around.classList.toggle("screen", !on));
  };
  turn(true);
  // Not behind print(): a phone goes on before it has looked at the page.
  addEventListener("afterprint", () => turn(false), { once: true });
  window.print();
}
