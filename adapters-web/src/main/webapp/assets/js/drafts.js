// Keeps the text typed into a form in this tab until the form is sent. So a reload or the end of
// the session does not lose it. Each account has its own drafts. Passwords are in none of these
// forms.
(() => {
  const PREFIX = "draft:";
  const UNITS = /:rows:\d+:unit$/;

  const place = document.querySelector("[data-draft]");
  const key = place && PREFIX + place.dataset.owner + ":" + place.dataset.draft;
  const typedForm = () => place && document.getElementById(place.dataset.form);

  // The fields that were changed while a draft was being restored. They are newer than the draft.
  const newer = new Map();
  let isOnItsWay = false;
  let isRestored = false;
  let wasOpen = Boolean(typedForm());

  const parameter = (name, value) => ({ name: "draft." + name, value });

  function reminders(form) {
    return Array.from(form.querySelectorAll("select"))
      .filter((unit) => UNITS.test(unit.id))
      .map((unit) => {
        const number = document.getElementById(unit.id.replace(/unit$/, "number"));
        return parameter("reminder", number.value + " " + unit.value);
      });
  }

  function fields(form) {
    return ["title", "date_input", "time", "zone", "notes"].flatMap((name) => {
      const field = document.getElementById(form.id + ":" + name);
      return field ? [parameter(name.replace("_input", ""), field.value)] : [];
    });
  }

  function save() {
    const form = typedForm();
    if (form) {
      const mark = document.querySelector("[data-mark]")?.dataset.mark;
      const marks = mark ? [parameter("mark", mark)] : [];
      sessionStorage.setItem(key, JSON.stringify([...fields(form), ...reminders(form), ...marks]));
    }
  }

  function forget() {
    sessionStorage.removeItem(key);
  }

  function isTyped(event) {
    return typedForm()?.contains(event.target);
  }

  function changed(event) {
    if (isTyped(event) && isOnItsWay) {
      newer.set(event.target.id, event.target.value);
    } else if (isTyped(event)) {
      save();
    }
  }

  // The server renders the form with the draft. Newer values are put back into it.
  function putBackNewer() {
    isOnItsWay = false;
    for (const [id, value] of newer) {
      const field = document.getElementById(id);
      if (field && field.value !== value) {
        field.value = value;
        for (const name of ["input", "change"]) {
          field.dispatchEvent(new Event(name, { bubbles: true }));
        }
      }
    }
    newer.clear();
  }

  // Before this script listens, a changed field differs from what the server sent.
  function noteChangedBefore(form) {
    for (const field of form.querySelectorAll("input:not([type=hidden]), textarea")) {
      if (field.value !== field.defaultValue) {
        newer.set(field.id, field.value);
      }
    }
  }

  // A date in the address is newer than the draft's date.
  function restore() {
    const draft = sessionStorage.getItem(key);
    if (draft) {
      const isDated = new URLSearchParams(location.search).has("date");
      isRestored = true;
      isOnItsWay = true;
      if (typedForm()) {
        noteChangedBefore(typedForm());
      }
      globalThis.restoreDraft(
        JSON.parse(draft).filter(({ name }) => !isDated || !/\.(date|time|zone)$/.test(name)),
      );
    }
  }

  // When an answer redirects to another page, the form was accepted. A redirect to the sign-in does
  // not count.
  function isAccepted(answer) {
    const url = answer?.responseXML?.querySelector("redirect")?.getAttribute("url");
    const path = url && new URL(url, location.href).pathname;
    return Boolean(path) && path !== location.pathname && path !== "/login";
  }

  function afterAnswer(answer) {
    const isOpen = Boolean(typedForm());
    if (isAccepted(answer) || (wasOpen && !isOpen)) {
      forget();
    } else if (sessionStorage.getItem(key)) {
      save();
    }
    wasOpen = isOpen;
    for (const button of document.querySelectorAll("[data-start-over]")) {
      button.hidden = !isRestored;
    }
  }

  if (place) {
    // A picked date reports its change only by jQuery.
    jQuery(document).on("input change", changed);
    document.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.matches("[data-start-over]")) {
        forget();
        location.assign(location.pathname);
      } else if (button && isTyped(event) && !isOnItsWay) {
        save();
      }
    });
    jQuery(document).on("pfAjaxComplete", (event, answer, { source }) => {
      if (String(source).startsWith("draft:")) {
        putBackNewer();
      }
      afterAnswer(answer);
    });
    jQuery(restore);
  }

  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/logout") {
      Object.keys(sessionStorage)
        .filter((stored) => stored.startsWith(PREFIX))
        .forEach((stored) => sessionStorage.removeItem(stored));
    }
  });
})();
