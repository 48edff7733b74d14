package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request without its query and its headers about media and languages. */
final class HeaderHidingRequest extends HttpServletRequestWrapper {

  private static final Set<String> HIDDEN =
      Set.of("accept", "accept-language", "content-type", "content-language");

  HeaderHidingRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }

  private static boolean isHidden(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }
}
