package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.punctual.domain.WrittenDate;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.problem.ProblemTexts;

/**
 * The query parameters of a request, read one by one. A fault in a parameter is kept as a
 * complaint, and the reading goes on.
 */
public final class Query {

  /** The request's attribute with its query, as it was sent. */
  static final String ATTRIBUTE = Query.class.getName();

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Complaints complaints = new Complaints();

  /** Made by Jakarta REST, which then sets the request. */
  Query() {}

  /** Reads the query of a request. */
  public static Query of(HttpServletRequest request) {
    Query query = new Query();
    query.setRequest(request);
    return query;
  }

  /** Reads a query as it was sent, {@code date=2026-12-01&timeZone=Europe%2FVienna}. */
  static Query of(String text) {
    Query query = new Query();
    query.read(text);
    return query;
  }

  /** Reads the query of the request that is being answered. */
  @Context
  public void setRequest(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String text) {
      read(text);
    } else {
      throw new IllegalStateException("nobody remembered the query");
    }
  }

  private void read(String text) {
    Arrays.stream(text.split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .forEach(
            part ->
                parameters
                    .computeIfAbsent(decoded(part[0]), name -> new ArrayList<>())
                    .add(part.length == 1 ? "" : decoded(part[1])));
  }

  /** A parameter as it was sent. */
  public Optional<String> text(String name) {
    known.add(name);
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      complaints.add(() -> Complaint.aboutParameter(name, "repeated", name));
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  /**
   * A parameter in a certain form.
   *
   * @param reader reads the parameter, or returns empty when it can't
   * @param otherwise the key of the fault when it can't be read, among the texts for {@code
   *     invalid-parameter}
   * @param figures the values in that text besides the parameter's name
   */
  public <T> Optional<T> text(
      String name, Function<String, Optional<T>> reader, String otherwise, Object... figures) {
    Optional<String> text = text(name);
    Optional<T> read = text.flatMap(reader);
    if (text.isPresent() && read.isEmpty()) {
      complain(name, otherwise, figures);
    }
    return read;
  }

  /** A parameter that is a date, {@code 2026-12-01}. */
  public Optional<LocalDate> date(String name) {
    Optional<WrittenDate> written = text(name).map(WrittenDate::exact);
    written.flatMap(WrittenDate::defect).ifPresent(defect -> complain(name, defect.code()));
    return written.flatMap(WrittenDate::date);
  }

  /** A parameter that is a date and must be there. */
  public Optional<LocalDate> requiredDate(String name) {
    if (!parameters.containsKey(name)) {
      complain(name, "required-date");
    }
    return date(name);
  }

  /**
   * Complains about a parameter.
   *
   * @param what the key of the fault, among the texts for {@code invalid-parameter}
   */
  public void complain(String name, String what, Object... figures) {
    Object[] all = new Object[figures.length + 1];
    all[0] = name;
    System.arraycopy(figures, 0, all, 1, figures.length);
    complaints.add(() -> Complaint.aboutParameter(name, what, all));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with all faults, unknown parameters included, when there are any
   */
  public void end() {
    refuseOthers();
    complaints.refuseIfAny();
  }

  /**
   * Complains about every parameter, for an operation that takes none.
   *
   * @return the complaints, which take the faults of the request's other parts too
   */
  public Complaints refuseAll() {
    refuseOthers();
    return complaints;
  }

  private void refuseOthers() {
    String names = ProblemTexts.list(known);
    parameters.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> complain(name, known.isEmpty() ? "none" : "unknown", names));
  }

  private String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      complaints.add(() -> Complaint.aboutParameter(text, "encoding", text));
      return text;
    }
  }
}
