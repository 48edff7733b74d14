package org.punctual.web.frame;

import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Boxes to tick, which refuse a choice that the page does not offer. MyFaces converts such a choice
 * to {@code null}, and then fails to compare it with the offered choices.
 */
public class OfferedChoices extends HtmlSelectManyCheckbox {

  /**
   * The choices as they were sent when one of them is unknown. The validation refuses that choice.
   */
  @Override
  protected @Nullable Object getConvertedValue(FacesContext faces, @Nullable Object submitted) {
    Object converted = super.getConvertedValue(faces, submitted);
    return hasUnknown(converted) && submitted instanceof String[] sent ? List.of(sent) : converted;
  }

  private static boolean hasUnknown(@Nullable Object converted) {
    return converted instanceof Collection<?> choices && choices.stream().anyMatch(Objects::isNull);
  }
}
