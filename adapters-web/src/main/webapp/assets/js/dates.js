// English weeks begin on Monday here, as its dates are written with the day before the month.
for (const language of ["en", "en_US"]) {
  if (PrimeFaces.locales[language]) {
    PrimeFaces.locales[language].firstDayOfWeek = 1;
  }
}

// A year has four digits. PrimeFaces would make 2000 of 0000, and 2026 of 26, before anybody
// reads what was typed.
(() => {
  const YEAR = /^\s*(?!00)\d{4}\D/;

  const picker = jQuery.prime.datePicker.prototype;
  const parseDate = picker.parseDate;

  picker.parseDate = function (text, format) {
    if (typeof text === "string" && text !== "" && !YEAR.test(text)) {
      throw "No year of four digits in " + text;
    }
    return parseDate.call(this, text, format);
  };
})();
