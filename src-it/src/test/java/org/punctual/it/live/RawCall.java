package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A call that is written byte by byte, for requests that no correct client sends. */
public final class RawCall {

  private static final int PATIENCE_MILLIS = 30_000;

  private final LiveServer server;
  private final String method;
  private final String path;
  private final StringBuilder head;
  private byte[] body = {};

  private RawCall(String host, LiveServer server, String method, String path) {
    this.server = server;
    this.method = method;
    this.path = path;
    head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    header("Host", host);
    header("Connection", "close");
  }

  /** A call without a key. */
  public static RawCall of(LiveServer server, String method, String path) {
    return at("elsewhere.example", server, method, path);
  }

  /** A call without a key, to a host of another name. */
  public static RawCall at(String host, LiveServer server, String method, String path) {
    return new RawCall(host, server, method, path);
  }

  /** A call with the key that every live server knows. */
  public static RawCall withKey(LiveServer server, String method, String path) {
    return by(Partner.of(server), method, path);
  }

  /** A call with a partner's key. */
  public static RawCall by(Partner partner, String method, String path) {
    return of(partner.server(), method, path).header("Authorization", "Bearer " + partner.key());
  }

  /** Adds a header, even if it has no value or is repeated. */
  public RawCall header(String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  /** Sends a JSON body. */
  public RawCall json(String text) {
    return header("Content-Type", "application/json").body(text.getBytes(UTF_8));
  }

  /** Sends a body without its type. */
  public RawCall body(byte... bytes) {
    body = bytes;
    return header("Content-Length", String.valueOf(bytes.length));
  }

  /** Sends a body in one chunk, without a header for its length. */
  public RawCall chunk(byte... bytes) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
    chunks.writeBytes(bytes);
    chunks.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
    body = chunks.toByteArray();
    return header("Transfer-Encoding", "chunked");
  }

  /** The answer to a call. */
  public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** The first value of a header. Its name may have any case. */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** The body as JSON. */
    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    /** Status and code, {@code 404 not-found}; of a success the status alone. */
    public String outcome() {
      return status < 400 ? String.valueOf(status) : status + " " + json().getString("code");
    }

    /** Checks an answer of the API. */
    void check(LiveServer server, String method, String path) {
      if (ApiDocument.covers(path)) {
        ApiDocument.of(server).check(method, path, this);
      }
    }

    /** The fields of the faults with their codes: {@code /title title-required}. */
    public List<String> complaints() {
      return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
          .map(
              e -> e.getString("pointer", e.getString("parameter", "")) + " " + e.getString("code"))
          .toList();
    }
  }

  /**
   * Sends the call, and waits for the whole answer.
   *
   * @throws AssertionError when the OpenAPI document does not describe the answer
   */
  public Answer send() {
    Answer answer = sent();
    answer.check(server, method, path);
    return answer;
  }

  private Answer sent() {
    URI address = server.at("/");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write((head + "\r\n").getBytes(UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return parsed(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer parsed(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, List<String>> headers =
        lines.stream()
            .skip(1)
            .map(line -> line.split(": ?", 2))
            .collect(
                Collectors.groupingBy(
                    line -> line[0].toLowerCase(Locale.ROOT),
                    TreeMap::new,
                    Collectors.mapping(line -> line[1], Collectors.toList())));
    byte[] rest = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    boolean isInChunks = headers.containsKey("transfer-encoding");
    return new Answer(
        Integer.parseInt(lines.get(0).split(" ", 3)[1]),
        headers,
        new String(isInChunks ? joined(rest) : rest, UTF_8));
  }

  /** The chunks of a long answer, joined. A chunk may end anywhere, even within a line. */
  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int line = indexOfLineEnd(chunks, at);
      int size = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1), 16);
      all.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
    }
    return all.toByteArray();
  }

  private static int indexOfLineEnd(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\r') {
      at++;
    }
    return at;
  }
}
