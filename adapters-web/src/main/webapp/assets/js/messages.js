// The messages stay below the header at every scroll position, until they are closed.
(() => {
  const ANNOUNCED_AFTER_MS = 200;

  const bar = document.querySelector(".message-bar");

  // Shows a sentence without the server, as a notice.
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

  function removeAll(selector) {
    for (const note of bar.querySelectorAll(selector)) {
      note.remove();
    }
  }

  bar.querySelector(".message-close").addEventListener("click", () => {
    removeAll(".notes, .notice");
    globalThis.restoreFocus();
  });

  // A notice reports what happened before. It stays until a button sends a form, or until the next
  // message. The message about a restored draft completes the notice.
  let shown = bar.querySelector(".notes");

  jQuery(document).on("pfAjaxSend", (event, request, { source }) => {
    if (document.getElementById(source?.id ?? source)?.matches("button")) {
      removeAll(".notice");
    }
  });

  jQuery(document).on("pfAjaxComplete", (event, request, { source }) => {
    const notes = bar.querySelector(".notes");
    if (notes && notes !== shown && !String(source).startsWith("draft:")) {
      removeAll(".notice");
    }
    shown = notes;
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
