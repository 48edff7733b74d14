// English weeks begin on Monday here, because English dates are written with the day before the
// month.
for (const language of ["en", "en_US"]) {
  if (PrimeFaces.locales[language]) {
    PrimeFaces.locales[language].firstDayOfWeek = 1;
  }
}

// A year has four digits. PrimeFaces would change 0000 to 2000, and 26 to 2026, before the typed
// text is read.
(() => {
  const YEAR = /^\s*(?!00)\d{4}\D/;

  const picker = jQuery.prime.datePicker.prototype;
  const { onDateSelect, parseDate } = picker;

  picker.parseDate = function (text, format) {
    if (typeof text === "string" && text !== "" && !YEAR.test(text)) {
      throw "No year of four digits in " + text;
    }
    return parseDate.call(this, text, format);
  };

  // The panel closes when a day is picked, and the focus goes back to the field. PrimeFaces leaves
  // the panel open and the focus nowhere.
  picker.onDateSelect = function (event, day) {
    onDateSelect.call(this, event, day);
    if (day.selectable) {
      this.hideOverlay();
    }
  };
})();
