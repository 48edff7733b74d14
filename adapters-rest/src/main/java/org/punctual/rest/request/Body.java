package org.punctual.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.punctual.application.request.BrokenBody;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/**
 * The body of a request, which is read only when a resource asks for it. A resource can thus report
 * an unknown id before the faults of the body.
 */
public final class Body {

  /** The largest body: 64 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  /** The media types of a merge patch (RFC 7396). */
  public static final List<String> MERGE_PATCH =
      List.of("application/merge-patch+json", "application/json");

  /** The media types of a body. */
  static final List<String> JSON = List.of("application/json");

  private final Media media;
  private final Source source;

  /** The source of a body. */
  interface Source {

    InputStream open() throws IOException;
  }

  Body(Media media, Source source) {
    this.media = media;
    this.source = source;
  }

  /** The unread body of a request. */
  static Body of(HttpServletRequest request) {
    if (request.getAttribute(Media.ATTRIBUTE) instanceof Media media) {
      return new Body(media, request::getInputStream);
    }
    throw new IllegalStateException("nobody remembered the body's type");
  }

  /**
   * Reads the body and counts its bytes, because a length in a header may be wrong. The type of an
   * empty body does not matter.
   *
   * @throws ProblemException {@code unsupported-media-type} when the body is encoded or not JSON,
   *     {@code too-large} when it is over the limit, or {@code malformed-body} when the connection
   *     breaks
   */
  public Content json() {
    return read(JSON);
  }

  /**
   * Reads the body of a merge patch, which may be declared as such or as JSON.
   *
   * @throws ProblemException as {@link #json}
   */
  public Content mergePatch() {
    return read(MERGE_PATCH);
  }

  private Content read(List<String> types) {
    if (media.isEncoded()) {
      throw new ProblemException(Problem.of(ApiReason.UNSUPPORTED_MEDIA_TYPE));
    }
    byte[] bytes = bytes();
    if (bytes.length > 0 && !media.isAnyOf(types)) {
      throw new ProblemException(Problem.of(ApiReason.UNSUPPORTED_MEDIA_TYPE));
    }
    if (bytes.length > MAX_BYTES) {
      throw new ProblemException(Problem.of(ApiReason.TOO_LARGE));
    }
    return new Content(bytes);
  }

  private byte[] bytes() {
    try {
      return bytesOf(source.open());
    } catch (IOException broken) {
      Problem incomplete = Problem.of(Complaint.aboutBody("", "incomplete"));
      throw new ProblemException(incomplete.withHeader("Connection", "close"));
    }
  }

  private static byte[] bytesOf(InputStream stream) throws IOException {
    try {
      return stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException broken) {
      BrokenBody.release(stream);
      throw broken;
    }
  }
}
