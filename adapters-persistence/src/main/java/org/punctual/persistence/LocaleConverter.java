package org.punctual.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps languages by their tags (BCP 47). */
@Converter(autoApply = true)
public class LocaleConverter implements AttributeConverter<Locale, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Locale language) {
    return language == null ? null : language.toLanguageTag();
  }

  @Override
  public @Nullable Locale convertToEntityAttribute(@Nullable String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag);
  }
}
