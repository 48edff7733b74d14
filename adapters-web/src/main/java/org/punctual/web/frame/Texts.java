package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.punctual.domain.Isolation;

/**
 * The texts of all pages, by key and language. Figures in texts are formatted for the language.
 * Pages read plain texts as {@code #{m['key']}}, and texts with figures as {@code
 * #{texts.of(locale, 'key', figure)}}. Texts among the figures are isolated, so that they cannot
 * reorder the sentence.
 */
@Named
@ApplicationScoped
public class Texts {

  private static final String BUNDLE = "org.punctual.web.Messages";

  /**
   * The text of a key with its figures filled in.
   *
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String of(Locale language, String key, Object... figures) {
    return format(language, bundle(language).getString(key), figures);
  }

  /** The text of a key with its figures filled in, if there is such a key. */
  public Optional<String> find(Locale language, String key, Object... figures) {
    ResourceBundle bundle = bundle(language);
    return bundle.containsKey(key)
        ? Optional.of(format(language, bundle.getString(key), figures))
        : Optional.empty();
  }

  private static String format(Locale language, String text, Object... figures) {
    return figures.length == 0 ? text : new MessageFormat(text, language).format(isolated(figures));
  }

  private static Object[] isolated(Object... figures) {
    return Arrays.stream(figures)
        .map(figure -> figure instanceof String text ? Isolation.whereNeeded(text) : figure)
        .toArray();
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
