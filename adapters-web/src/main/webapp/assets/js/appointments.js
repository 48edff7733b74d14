// Puts a chosen free hour into the fields of date and time.
const type = (field, value) => {
  if (field.value !== value) {
    field.value = value;
    for (const name of ["input", "change"]) {
      field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
};

// Marks the typed hour as the chosen hour among the hours of the day.
const markHour = (form, time) => {
  for (const hour of form.querySelectorAll("[aria-pressed]")) {
    hour.setAttribute("aria-pressed", hour.dataset.time === time);
  }
};

document.addEventListener("input", ({ target }) => {
  if (target.id.endsWith(":time")) {
    markHour(target.form, target.value.trim().padStart("10:00".length, "0"));
  }
});

document.addEventListener("click", (event) => {
  const offer = event.target.closest("[data-time]");
  if (offer) {
    const form = offer.closest("form");
    const time = form.querySelector("[id$=':time']");
    type(time, offer.dataset.time);
    type(form.querySelector("[id$=':date_input']"), offer.dataset.date);
    markHour(form, offer.dataset.time);
    time.focus();
  }
});

// A button shows and hides the hours before the morning, another one the hours after the evening.
document.addEventListener("click", (event) => {
  const fold = event.target.closest(".hours-fold");
  if (fold) {
    fold.setAttribute("aria-expanded", fold.getAttribute("aria-expanded") !== "true");
  }
});

// The shown hours belong to the typed date. While they belong to another date, they can't be
// chosen.
const matchHours = (ask) => {
  for (const hours of document.querySelectorAll(".day-hours")) {
    const form = hours.closest("form");
    const date = form.querySelector("[id$=':date_input']");
    const isOther = (hours.dataset.typed ?? "") !== date.value;
    hours.inert = isOther;
    form.querySelector("[id$=':offers']").inert = isOther;
    if (isOther && ask) {
      date.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
};

document.addEventListener("input", ({ target }) => target.id.endsWith(":date_input") && matchHours());
jQuery(document).on("pfAjaxComplete", () => matchHours());
// After going back, the browser restores the typed date, but the hours of the earlier date are
// still shown.
addEventListener("pageshow", () => setTimeout(() => matchHours(true)));

// The arrow keys move between tabs. Enter or the space bar opens a tab.
const steps = { ArrowRight: 1, ArrowLeft: -1 };

document.addEventListener("keydown", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (!tab) {
    return;
  }
  const tabs = Array.from(tab.parentElement.querySelectorAll("[role=tab]"));
  const next = tabs.indexOf(tab) + (steps[event.key] ?? 0);
  if (event.key === " ") {
    tab.click();
  } else if (event.key === "Home") {
    tabs[0].focus();
  } else if (event.key === "End") {
    tabs[tabs.length - 1].focus();
  } else if (event.key in steps) {
    tabs[(next + tabs.length) % tabs.length].focus();
  } else {
    return;
  }
  event.preventDefault();
});

// The date field is described by its label, hint and fault. The button beside it has a name of its
// own.
for (const { dataset } of document.querySelectorAll("[data-pick]")) {
  for (const words of Object.values(PrimeFaces.locales)) {
    words.chooseDate = dataset.pick;
  }
}

const describe = () => {
  for (const date of document.querySelectorAll("[data-pick] [id$=':date_input']")) {
    const form = date.id.split(":")[0];
    date.setAttribute("aria-required", "true");
    date.setAttribute("aria-describedby", "date-hint " + form + ":date-fault");
  }
};

describe();
jQuery(document).on("pfAjaxComplete", describe);

// Enter in a field presses the main button of the form. A browser would press the first button,
// which adds a reminder.
document.addEventListener("keydown", (event) => {
  const { target } = event;
  const isAsked = event.key === "Enter" && !event.isComposing && !event.defaultPrevented;
  const lead = target.form?.querySelector("button.button-lead[type=submit]");
  if (isAsked && lead && target.matches("input:not([type=submit], [type=button])")) {
    event.preventDefault();
    lead.click();
  }
});

// Scrolls to the appointment that was just booked, or to the chosen day. The keyboard and a screen
// reader continue from its title, or from the first title of the day.
const shown = document.querySelector(".slot-new, .day-sought");
shown?.scrollIntoView({ block: "start" });
shown?.querySelector("[id^='title-']")?.focus({ preventScroll: true });
