package org.punctual.rest.appointment;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Reads the id in a path. A malformed id is answered like an unknown id: not found. */
@Provider
public class AppointmentIds implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == AppointmentId.class ? (ParamConverter<T>) new Converter() : null;
  }

  private static final class Converter implements ParamConverter<AppointmentId> {

    private static final Pattern UUID_SHAPE =
        Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public AppointmentId fromString(String text) {
      if (!UUID_SHAPE.matcher(text).matches()) {
        throw new ProblemException(Problem.of(ApiReason.NOT_FOUND));
      }
      return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString(AppointmentId id) {
      return id.toString();
    }
  }
}
