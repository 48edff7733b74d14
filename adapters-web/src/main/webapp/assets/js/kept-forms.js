// Keeps the text typed into the settings and into dialogs in this tab until it is sent, as
// drafts.js does for bookings. Passwords are not kept. A dialog that is closed has no draft.
(() => {
  const PREFIX = "draft:";
  const SKIPPED = ["password", "submit", "button"];

  const appointment = new URLSearchParams(location.search).get("id") ?? "";

  const keyOf = ({ owner, keep }) =>
    [PREFIX + owner, keep, location.pathname, appointment].join(":");

  function fieldsOf(form) {
    return Array.from(form.elements).filter(
      ({ id, type }) => id.startsWith(form.id + ":") && !SKIPPED.includes(type),
    );
  }

  function save(place) {
    const form = document.getElementById(place.keep);
    const typed = fieldsOf(form).map((field) => [
      field.id,
      field.type === "checkbox" ? field.checked : field.value,
    ]);
    sessionStorage.setItem(keyOf(place), JSON.stringify(Object.fromEntries(typed)));
  }

  const forget = (place) => sessionStorage.removeItem(keyOf(place));

  // The fields that were changed on this page. Text typed while the page loads is newer than a
  // draft.
  const touched = new Set();
  document.addEventListener("input", ({ target }) => touched.add(target.id), true);

  // A field is untouched when this script saw no change of it, and it still shows the server's
  // value.
  function isUntouched(field) {
    if (touched.has(field.id)) {
      return false;
    }
    if (field.type === "checkbox") {
      return field.checked === field.defaultChecked;
    }
    if (field.options) {
      const options = Array.from(field.options);
      return (options.find((option) => option.defaultSelected) ?? options[0])?.selected ?? true;
    }
    return field.value === field.defaultValue;
  }

  // Fills the untouched fields and returns their number.
  function fill(typed) {
    const fields = Object.keys(typed)
      .map((id) => document.getElementById(id))
      .filter((field) => field && isUntouched(field));
    for (const field of fields) {
      if (field.type === "checkbox") {
        field.checked = typed[field.id];
      } else {
        field.value = typed[field.id];
      }
    }
    for (const field of fields) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (field.id.endsWith(":date_input")) {
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    return fields.length;
  }

  function show(place, typed) {
    const filled = fill(typed);
    save(place);
    if (filled > 0) {
      globalThis.showNotice(place.restored);
    }
  }

  // The server opens the dialog of an appointment, unless the appointment no longer exists.
  function openByServer(place, typed) {
    const marks = typed[place.marks].split(" ").map((mark) => ({ name: "shown", value: mark }));
    jQuery(document).on("pfAjaxComplete.kept-" + place.keep, () =>
      setTimeout(() => {
        if (PF(place.dialog).isVisible()) {
          jQuery(document).off("pfAjaxComplete.kept-" + place.keep);
          show(place, typed);
        }
      }),
    );
    globalThis[place.opener](marks);
  }

  function restore(place) {
    const draft = sessionStorage.getItem(keyOf(place));
    if (!draft) {
      return;
    }
    const typed = JSON.parse(draft);
    forget(place);
    if (place.opener) {
      openByServer(place, typed);
      return;
    }
    if (place.dialog) {
      PF(place.dialog).show();
    }
    show(place, typed);
  }

  function forgetOnHide(place) {
    const widget = PF(place.dialog);
    const hide = widget.hide;
    widget.hide = function (...values) {
      forget(place);
      return hide.apply(this, values);
    };
  }

  // A form outside of a dialog was accepted when the answer shows it anew, unless the answer
  // refuses it or redirects to the sign-in. A button for a row of the form changes only the rows.
  function forgetOnceSent(place, request, settings, answer) {
    const isOurs = settings?.data?.includes(encodeURIComponent(place.keep) + "_SUBMIT=1");
    const isAccepted =
      request.status === 200 &&
      !answer?.validationFailed &&
      request.responseXML?.querySelector(`update[id="${place.keep}"]`) &&
      !request.responseXML.querySelector("redirect");
    if (isOurs && isAccepted) {
      forget(place);
    }
  }

  // A field reports its change when it loses the focus, which may be after its dialog was closed.
  const isOpen = ({ dialog }) => !dialog || PF(dialog).isVisible();

  function watch(place) {
    jQuery(document).on("input change", ({ target }) => {
      if (isOpen(place) && document.getElementById(place.keep)?.contains(target)) {
        save(place);
      }
    });
    if (place.dialog) {
      forgetOnHide(place);
    } else {
      jQuery(document).on("pfAjaxComplete", (event, request, settings, answer) =>
        forgetOnceSent(place, request, settings, answer),
      );
    }
  }

  jQuery(() => {
    for (const { dataset } of document.querySelectorAll("[data-keep]")) {
      const place = { ...dataset };
      watch(place);
      restore(place);
    }
  });
})();
