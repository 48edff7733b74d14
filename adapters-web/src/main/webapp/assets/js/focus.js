// The field in which a person was typing when the last answer came, if there was such a field.
let typedMeanwhile;

// Text that a person types while an answer is on its way stays, although the answer renders its
// field again. The field keeps the focus, too.
(() => {
  // The fields that were changed since the last request, by their ids.
  const typed = new Map();

  const isTick = ({ type }) => type === "checkbox" || type === "radio";
  const rowsAround = (field) => field.closest(".rows")?.childElementCount ?? 0;

  function note({ target }) {
    if (target.id) {
      const { value, checked } = target;
      typed.set(target.id, { field: target, value, checked, rows: rowsAround(target) });
    }
  }

  // Where a row is gone, the other rows have new ids.
  function isSame(field, { rows }) {
    return field && rowsAround(field) >= rows;
  }

  function putBack(id, before) {
    const field = document.getElementById(id);
    if (!isSame(field, before) || field === before.field) {
      return;
    }
    const [shown, wanted] = isTick(field)
      ? [field.checked, before.checked]
      : [field.value, before.value];
    if (shown !== wanted) {
      field[isTick(field) ? "checked" : "value"] = wanted;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function focusAgain(id, [start, end]) {
    const field = document.getElementById(id);
    if (field && field.getClientRects().length > 0) {
      field.focus({ preventScroll: true });
      if (typeof start === "number") {
        field.setSelectionRange(start, end);
      }
    }
  }

  const { Response } = PrimeFaces.ajax;
  const { handle } = Response;

  Response.handle = function (...answer) {
    const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
    const isTyping = typed.has(id);
    const changes = Array.from(typed);
    const result = handle.apply(this, answer);
    changes.forEach(([changed, before]) => putBack(changed, before));
    if (isTyping) {
      focusAgain(id, [selectionStart, selectionEnd]);
    }
    typedMeanwhile = isTyping ? document.getElementById(id) : undefined;
    return result;
  };

  document.addEventListener("input", note, true);
  jQuery(document).on("pfAjaxSend", () => typed.clear());
})();

// After a part of the page is rendered again, the focus is at the control that was used, or at its
// natural successor: the title of its row, the next control, or the previous control.
(() => {
  const SETTLED_MS = 150;
  const MOST_TRIES = 10;
  const SENT_BY = "sent-by";
  const FOLLOWED = "followed";
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, [tabindex='0']";
  const FIELDS = ":is(input:not([type=hidden]), select, textarea):enabled:not([readonly])";
  const WRONG = ".ui-state-error:is(input, textarea, select)";

  const successors = { page: [], dialog: [] };
  let queues = new Map();
  let wanted = { then: "", before: 0 };

  const isThere = (element) => element?.isConnected && element.getClientRects().length > 0;
  const allOf = (selector) =>
    selector ? Array.from(document.querySelectorAll(selector)).filter(isThere) : [];
  const openDialog = () => Array.from(document.querySelectorAll("[role=dialog]")).find(isThere);

  const titleOf = (control) =>
    control.closest("li, tr, article")?.querySelector("[id^='title-']");

  const queueOf = (element) => element?.closest("[data-queue]")?.dataset.queue;

  function remember(control) {
    const dialog = control.closest("[role=dialog]");
    const scope = dialog ?? document.getElementById("content");
    if (!scope?.contains(control)) {
      return;
    }
    const others = Array.from(scope.querySelectorAll(CONTROLS)).filter(
      (other) => other.id && other.closest("[role=dialog]") === dialog,
    );
    const at = others.indexOf(control);
    const before = others.slice(0, Math.max(at, 0)).reverse();
    const order = [
      control,
      titleOf(control),
      ...others.slice(at + 1),
      ...before.map((other) => titleOf(other) ?? other),
    ];
    successors[dialog ? "dialog" : "page"] = order.flatMap((one) => one?.id || []);
    if (!dialog) {
      queues = new Map(order.map((one) => [one?.id, queueOf(one)]));
    }
  }

  function focusLost() {
    const focused = document.activeElement;
    return !focused || focused === document.body || !isThere(focused);
  }

  // A request that moved to another queue is done. The focus stays in the queue of waiting
  // requests.
  const isSuccessor = (element, dialog) =>
    isThere(element) &&
    !element.disabled &&
    (dialog ? dialog.contains(element) : queues.get(element.id) === queueOf(element));

  globalThis.restoreFocus = (tries = MOST_TRIES) => {
    const dialog = openDialog();
    const ids = successors[dialog ? "dialog" : "page"];
    if (!focusLost() || !ids.length) {
      return;
    }
    // PrimeFaces disables a button until the answer has arrived, and enables it a little later.
    if (document.getElementById(ids[0])?.disabled && tries > 0) {
      setTimeout(() => globalThis.restoreFocus(tries - 1), SETTLED_MS);
      return;
    }
    const next = ids
      .map((id) => document.getElementById(id))
      .find((one) => isSuccessor(one, dialog));
    const queue = document.getElementById(queues.get(ids[0]) ?? "");
    (next ?? (dialog ? undefined : queue) ?? document.getElementById("content"))?.focus();
  };

  // A dialog has the focus as soon as it is shown, and gives it back as soon as it is closed.
  // PrimeFaces would wait for a moment, and take the focus from a person who is quicker. The custom
  // focus is not given back to the pressed button after the answer.
  const { Dialog } = PrimeFaces.widget;
  const { SearchExpressionFacade } = PrimeFaces.expressions;

  Dialog.prototype.applyFocus = function () {
    const dialog = this.getJQ();
    const [named] = this.cfg.focus
      ? SearchExpressionFacade.resolveComponentsAsSelector(dialog, this.cfg.focus)
      : [];
    const first = Array.from(dialog[0].querySelectorAll(FIELDS)).find(isThere);
    (named ?? first ?? dialog[0].querySelector("a"))?.focus();
    PrimeFaces.customFocus = true;
  };

  // The element that had the focus before is gone when the page below the dialog was rendered again.
  Dialog.prototype.returnFocus = function () {
    if (!openDialog()) {
      this.focusedElementBeforeDialogOpened?.focus({ preventScroll: true });
    }
    setTimeout(() => globalThis.restoreFocus(), SETTLED_MS);
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(CONTROLS)) {
      remember(event.target);
    }
  });

  // Not every browser gives the focus to a button that is clicked.
  document.addEventListener(
    "click",
    (event) => {
      const control = event.target.closest("button");
      if (control) {
        remember(control);
        const then = control.dataset.then ?? "";
        wanted = { then, before: allOf(then).length };
      }
    },
    true,
  );

  // When a form is sent with a full page load, the focus returns to the button that sent it.
  document.addEventListener("submit", ({ submitter }) => {
    sessionStorage.setItem(SENT_BY, location.pathname + " " + (submitter?.id ?? ""));
  });

  const [page, button] = (sessionStorage.getItem(SENT_BY) ?? "").split(" ");
  sessionStorage.removeItem(SENT_BY);
  if (page === location.pathname && button && focusLost()) {
    document.getElementById(button)?.focus();
  }

  // A link to another part of the same page, as to the next page of its list, leads to the first
  // entry. A tab keeps the focus.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("#content a[href]");
    if (link && !link.hash && link.pathname === location.pathname) {
      sessionStorage.setItem(FOLLOWED, link.href + " " + link.id);
    }
  });

  const [address, link] = (sessionStorage.getItem(FOLLOWED) ?? "").split(" ");
  sessionStorage.removeItem(FOLLOWED);
  if (address === location.href && focusLost()) {
    const entry = document.querySelector("#content li :is(h2 a, h3 a, [id^='title-'])");
    (document.getElementById(link) ?? entry ?? document.getElementById("content")).focus();
  }

  // A click outside of all controls drops the focus.
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(CONTROLS + ", label, summary, [role=dialog]")) {
      successors.page = [];
    }
  });

  jQuery(document).on("pfAjaxComplete", (event, request, settings, answer) => {
    setTimeout(() => {
      if (isThere(typedMeanwhile) && !focusLost()) {
        return;
      }
      const wrong = Array.from((openDialog() ?? document).querySelectorAll(WRONG)).find(isThere);
      const found = allOf(wanted.then);
      if (answer?.validationFailed && wrong) {
        wrong.focus();
      } else if (found.length > wanted.before) {
        found.pop().focus();
        wanted = { then: "", before: 0 };
      } else {
        globalThis.restoreFocus();
      }
    }, SETTLED_MS);
  });
})();
