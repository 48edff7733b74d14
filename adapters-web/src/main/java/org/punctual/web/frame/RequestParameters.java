package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of the request that Faces serves. The request that CDI injects is the server's
 * own. {@link OwnForms} has read its body, so it knows only the parameters of the query.
 */
@ApplicationScoped
public class RequestParameters {

  /** The first value of a parameter; empty when the request has no such parameter. */
  public Optional<String> value(String name) {
    return values(name).findFirst();
  }

  /** All values of a parameter, in their order. A form has no values from a query. */
  public Stream<String> values(String name) {
    return Stream.ofNullable(sent().get(name)).flatMap(Stream::of);
  }

  /** All parameters of the present request. */
  Map<String, String[]> sent() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
  }
}
