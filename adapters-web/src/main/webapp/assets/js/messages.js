// The messages stay below the header at every scroll position, until they are closed.
(() => {
  const ANNOUNCED_AFTER_MS = 200;

  const bar = document.querySelector(".message-bar");

  // Shows a sentence without the server. It stays until it is closed.
  globalThis.showNotice = (sentence) => {
    const note = document.createElement("div");
    note.className = "note note-good notice";
    note.textContent = sentence;
    bar.querySelector(".message-texts").append(note);
  };

  // Removes a message of the server that no longer applies.
  globalThis.withdrawMessage = (sentence) => {
    for (const note of bar.querySelectorAll(".notes > .note")) {
      if (note.textContent.trim() === sentence) {
        note.remove();
      }
    }
  };

  bar.querySelector(".message-close").addEventListener("click", () => {
    for (const note of bar.querySelectorAll(".notes, .notice")) {
      note.remove();
    }
    globalThis.restoreFocus();
  });

  // A screen reader announces changes in the region, but not its content at the time the page was
  // loaded.
  for (const note of bar.querySelectorAll(".notes, .notice")) {
    const place = note.parentElement;
    note.remove();
    setTimeout(() => place.append(note), ANNOUNCED_AFTER_MS);
  }

  // When an on-screen keyboard moves the page up, the header and its messages stay in view.
  const head = document.querySelector(".top");

  function follow() {
    const shift = visualViewport.scale === 1 ? Math.max(0, visualViewport.offsetTop) : 0;
    head.style.transform = shift > 0 ? "translateY(" + shift + "px)" : "";
  }

  for (const change of ["scroll", "resize"]) {
    visualViewport.addEventListener(change, follow);
  }
})();
