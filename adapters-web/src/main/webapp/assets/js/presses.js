// A press on a button counts once, and it counts although an answer of the server moves the button
// before the release.
(() => {
  const STILL_PX = 10;

  let press;

  // The button that has the pointer gets the click, wherever the button is at the release.
  document.addEventListener("pointerdown", ({ target, pointerId, button, clientX, clientY }) => {
    const pressed = button === 0 && target.closest("button, a.button");
    if (pressed) {
      pressed.setPointerCapture(pointerId);
      press = { pressed, pointerId, clientX, clientY };
    }
  });

  // A person who moves the pointer away takes the press back (WCAG 2.5.2).
  document.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    const isMoved =
      press?.pointerId === pointerId &&
      Math.hypot(clientX - press.clientX, clientY - press.clientY) > STILL_PX;
    if (isMoved) {
      press.pressed.releasePointerCapture(pointerId);
      press = undefined;
    }
  });

  document.addEventListener("lostpointercapture", () => {
    press = undefined;
  });

  // The buttons whose request has no answer yet, each by its id or by the state it decides on. A
  // list that is rendered meanwhile has new buttons.
  const onTheirWay = new Set();
  const nameOf = ({ dataset, id }) => (dataset.shown ? dataset.act + " " + dataset.shown : id);

  let isFirstOnce = false;

  // A double click acts once. The second click has no effect, even on a button that an answer moved
  // under the pointer. The button acts again after its answer, unless the answer leads to another
  // page.
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-once]");
      const isRepeat = event.detail > 1 && isFirstOnce;
      isFirstOnce = isRepeat || Boolean(button);
      if (isRepeat || (button && onTheirWay.has(nameOf(button)))) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (button) {
        onTheirWay.add(nameOf(button));
      }
    },
    true,
  );

  // Buttons of rows send the mark of what they belong to. So a person acts on the state that the page
  // showed, even if the list has changed meanwhile.
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button) {
      window[button.dataset.act]([{ name: "shown", value: button.dataset.shown }]);
    }
  });

  // The second press of a double click moves no focus: the answer may have moved it already.
  document.addEventListener(
    "mousedown",
    (event) => {
      if (event.detail > 1 && isFirstOnce) {
        event.preventDefault();
      }
    },
    true,
  );

  function isAnsweredBy(name, sent) {
    const source = sent.get("jakarta.faces.source") ?? "";
    const [act, shown] = name.split(" ");
    return name === source || (shown && act && sent.getAll("shown").includes(shown));
  }

  jQuery(document).on("pfAjaxComplete", (event, request, settings) => {
    const sent = new URLSearchParams(settings?.data);
    if (!request?.responseXML?.querySelector("redirect")) {
      for (const name of onTheirWay) {
        if (isAnsweredBy(name, sent)) {
          onTheirWay.delete(name);
        }
      }
    }
  });

  jQuery(document).on("pfAjaxError", () => onTheirWay.clear());
})();
