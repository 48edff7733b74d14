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

  // A double click sends a form once. The button is enabled again when it is rendered again, or on
  // failure.
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-once]");
      if (button && button.dataset.once === "sent") {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (button) {
        button.dataset.once = "sent";
      }
    },
    true,
  );

  jQuery(document).on("pfAjaxError", () => {
    for (const button of document.querySelectorAll("[data-once]")) {
      button.dataset.once = "";
    }
  });
})();
