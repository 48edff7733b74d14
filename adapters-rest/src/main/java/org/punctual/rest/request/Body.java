package org.punctual.rest.request;

import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.punctual.application.Sha256;
import org.punctual.application.request.BrokenBody;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** The body of a request, as it was sent: at most {@link #MAX_BYTES}. */
public final class Body {

  /** The largest body: 64 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  /** The media types of a body. */
  static final List<String> JSON = List.of("application/json");

  /** The media types of a merge patch (RFC 7396). */
  public static final List<String> MERGE_PATCH =
      List.of("application/merge-patch+json", "application/json");

  /** U+FEFF in UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;

  /** The source of a body. */
  interface Source {

    InputStream open() throws IOException;
  }

  Body(byte... bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a body and counts its bytes, because a length in a header may be wrong. The type of an
   * empty body does not matter.
   *
   * @throws ProblemException {@code unsupported-media-type} when the body is encoded or not JSON,
   *     {@code too-large} when it is over the limit, or {@code malformed-body} when the connection
   *     breaks
   */
  public static Body read(HttpServletRequest request) {
    return read(request, JSON);
  }

  /**
   * Reads the body of a merge patch, which may be declared as such or as JSON.
   *
   * @throws ProblemException as {@link #read(HttpServletRequest)}
   */
  public static Body readPatch(HttpServletRequest request) {
    return read(request, MERGE_PATCH);
  }

  private static Body read(HttpServletRequest request, List<String> types) {
    if (request.getAttribute(Media.ATTRIBUTE) instanceof Media media) {
      return read(media, types, request::getInputStream);
    }
    throw new IllegalStateException("nobody remembered the body's type");
  }

  static Body read(Media media, List<String> types, Source source) {
    if (media.isEncoded()) {
      throw new ProblemException(Problem.of(ApiReason.UNSUPPORTED_MEDIA_TYPE));
    }
    byte[] bytes = bytesOf(source);
    if (bytes.length > 0 && !media.isAnyOf(types)) {
      throw new ProblemException(Problem.of(ApiReason.UNSUPPORTED_MEDIA_TYPE));
    }
    if (bytes.length > MAX_BYTES) {
      throw new ProblemException(Problem.of(ApiReason.TOO_LARGE));
    }
    return new Body(bytes);
  }

  private static byte[] bytesOf(Source source) {
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

  /** Says whether the body has no bytes. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  public String sha256() {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  /**
   * Reads the body as one JSON object.
   *
   * @param complaints takes the first fault
   * @return the object's members, or empty when there is a fault
   */
  public Optional<Members> object(Complaints complaints) {
    try {
      JsonValue value = StrictJson.read(text());
      return Members.of(value, "", complaints);
    } catch (MalformedJson malformed) {
      complaints.add(malformed::complaint);
      return Optional.empty();
    }
  }

  private boolean beginsWithMark() {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  private String text() {
    if (isEmpty()) {
      throw new MalformedJson(Complaint.aboutBody("", "empty"));
    }
    if (beginsWithMark()) {
      throw new MalformedJson(Complaint.aboutBody("", "byte-order-mark"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedJson(Complaint.aboutBody("", "not-utf-8"));
    }
  }
}
