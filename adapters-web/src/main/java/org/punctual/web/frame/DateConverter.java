package org.punctual.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.WrittenDate.Defect;

/**
 * Reads the date of a field as {@link WrittenDate} does. The field keeps a text that is not a date,
 * and the message at the field says why it is not.
 */
@FacesConverter("org.punctual.date")
public class DateConverter implements Converter<LocalDate> {

  private final Texts texts = new Texts();

  @Override
  public @Nullable LocalDate getAsObject(
      FacesContext faces, UIComponent field, @Nullable String typed) {
    return typed == null || typed.isBlank() ? null : read(typed, faces.getViewRoot().getLocale());
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /**
   * Reads a date.
   *
   * @param language the language of the message
   * @throws ConverterException with the message for the field, when the text is not a date
   */
  LocalDate read(String typed, Locale language) {
    WrittenDate written = WrittenDate.typed(typed);
    written
        .defect()
        .ifPresent(
            defect -> {
              throw new ConverterException(message(defect, language));
            });
    return written.date().orElseThrow();
  }

  private FacesMessage message(Defect defect, Locale language) {
    String text = texts.of(language, "refusal." + defect.code());
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
  }
}
