// A fault at a field concerns the text that was sent. It is removed as soon as that text is
// changed. Date and time are one start, because another date may make the time valid.
(() => {
  const START = ["date_input", "time"];

  function fieldsOf(field) {
    const form = field.id.split(":")[0];
    const start = START.map((name) => form + ":" + name);
    return start.includes(field.id) ? start.map((id) => document.getElementById(id)) : [field];
  }

  function clear(field) {
    field.classList.remove("ui-state-error");
    field.removeAttribute("aria-invalid");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
    for (const id of [...described, field.id.replace(/_input$/, "") + "-fault"]) {
      const fault = id && document.getElementById(id);
      if (fault && fault.matches(".ui-message, .row-fault")) {
        fault.replaceChildren();
      }
    }
  }

  function changed({ target }) {
    if (target.matches("input, textarea, select")) {
      fieldsOf(target).forEach((field) => field && clear(field));
    }
  }

  // A page without scripts of PrimeFaces is shown again with the focus at the first invalid field.
  function focusWrong() {
    const form = document.querySelector(".sheet-inner form");
    const wrong = form?.querySelector(".ui-state-error");
    const isRefused = document.querySelector(".sheet-inner .note-bad");
    (wrong ?? (isRefused && form?.querySelector("input:not([type=hidden])")))?.focus();
  }

  focusWrong();
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  // A picked date reports its change only by jQuery.
  globalThis.jQuery?.(document).on("change", changed);
})();
