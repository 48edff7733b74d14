package org.punctual.rest.request;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.problem.ProblemTexts;

/**
 * The query parameters of a request, read one by one. Whatever is wrong with one is kept as a
 * complaint, and the reading goes on.
 */
public final class Query {

  private final Map<String, List<String>> parameters;
  private final Complaints complaints;
  private final Set<String> known = new LinkedHashSet<>();

  /** Those of a request, decoded. */
  public Query(Map<String, List<String>> parameters, Complaints complaints) {
    this.parameters = parameters;
    this.complaints = complaints;
  }

  /**
   * Makes sure that there are none.
   *
   * @throws ProblemException naming all there are
   */
  public static void refuseAll(UriInfo uri) {
    Complaints complaints = new Complaints();
    new Query(uri.getQueryParameters(), complaints).refuseOthers();
    complaints.refuseIfAny();
  }

  /** A parameter as it was given. */
  public Optional<String> text(String name) {
    known.add(name);
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      complaints.add(Complaint.aboutParameter(name, "repeated", name));
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  /**
   * A parameter of a certain form.
   *
   * @param reader reads it, or gives nothing when it can't
   * @param otherwise the key of what is wrong then, among the texts for {@code invalid-parameter}
   * @param figures what that text needs besides the parameter's name
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

  /**
   * Complains about a parameter.
   *
   * @param what the key of what is wrong, among the texts for {@code invalid-parameter}
   */
  public void complain(String name, String what, Object... figures) {
    Object[] all = new Object[figures.length + 1];
    all[0] = name;
    System.arraycopy(figures, 0, all, 1, figures.length);
    complaints.add(Complaint.aboutParameter(name, what, all));
  }

  /** Ends the reading: complains about every parameter that was not asked for. */
  public void refuseOthers() {
    parameters.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> complain(name, "unknown", ProblemTexts.list(known)));
  }
}
