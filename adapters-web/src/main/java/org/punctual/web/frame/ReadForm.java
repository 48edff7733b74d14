package org.punctual.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that was read in full before anybody asks for a parameter. The server itself would carry
 * out a form of which only a part arrived, and log each of them with a stack trace.
 */
final class ReadForm extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters;

  private ReadForm(HttpServletRequest request, Map<String, String[]> parameters) {
    super(request);
    this.parameters = parameters;
  }

  /**
   * Reads a form, as UTF-8.
   *
   * @param request a form whose length is known and not more than {@link PageRequests#LARGEST_FORM}
   * @throws IOException when the client broke off, or sent nothing for too long
   * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
   */
  static ReadForm of(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(PageRequests.LARGEST_FORM);
    if (body.length < request.getContentLengthLong()) {
      throw new EOFException("broken off after " + body.length + " bytes");
    }
    Map<String, List<String>> read = new LinkedHashMap<>();
    add(Optional.ofNullable(request.getQueryString()).orElse(""), read);
    add(new String(body, UTF_8), read);
    Map<String, String[]> parameters = new LinkedHashMap<>();
    read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return new ReadForm(request, parameters);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return Optional.ofNullable(parameters.get(name)).map(values -> values[0]).orElse(null);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return Optional.ofNullable(parameters.get(name)).map(String[]::clone).orElse(null);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  private static void add(String encoded, Map<String, List<String>> read) {
    Arrays.stream(encoded.split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .forEach(
            part ->
                read.computeIfAbsent(URLDecoder.decode(part[0], UTF_8), name -> new ArrayList<>())
                    .add(part.length > 1 ? URLDecoder.decode(part[1], UTF_8) : ""));
  }
}
