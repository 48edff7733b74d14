package org.punctual.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the typed text as it is. So pickers keep unreadable text, and the page can report all
 * faults at once.
 */
@FacesConverter("org.punctual.typed")
public class TypedConverter implements Converter<Object> {

  @Override
  public String getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
    return typed == null ? "" : typed;
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, @Nullable Object typed) {
    return typed == null ? "" : typed.toString();
  }
}
