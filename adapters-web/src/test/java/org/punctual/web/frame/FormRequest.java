package org.punctual.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as far as {@link PageRequests} looks at it. */
final class FormRequest {

  private final String method;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String path = "/";
  private Map<String, String> parameters = Map.of();
  private Map<Object, List<String>> twice = Map.of();

  private FormRequest(String method) {
    this.method = method;
  }

  static FormRequest by(String method) {
    return new FormRequest(method);
  }

  FormRequest path(String sentTo) {
    path = sentTo;
    return this;
  }

  FormRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  FormRequest twice(String name, String first, String second) {
    twice = Map.of(name, List.of(first, second));
    return this;
  }

  FormRequest parameter(String name, String value) {
    parameters = Map.of(name, value);
    return this;
  }

  /** The request, which came by plain HTTP. */
  HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (request, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI" -> path;
                  case "getScheme" -> "http";
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getHeaders" ->
                      Collections.enumeration(twice.getOrDefault(arguments[0], List.of()));
                  case "getContentType" -> headers.get("Content-Type");
                  case "getContentLengthLong" ->
                      Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
                  case "getParameterNames" -> Collections.enumeration(parameters.keySet());
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
