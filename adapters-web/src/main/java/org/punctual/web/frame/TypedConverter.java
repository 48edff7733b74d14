package org.punctual.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is typed as it is, so that pickers keep what they can't read and the page can answer
 * to all that is wrong at once.
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
